// Passages of a written text: the same words counted in the plain text, where anchors stand, and found again in the
// rendered one. The renderer writes p, ul, ol, li, em, strong and br only; one paragraph follows another by a line break.

import type { Span } from './sentences';

/** A passage to mark, with the name of its mark. */
export interface Passage extends Span {
  mark: string;
}

const TOKEN = /<(\/?)(\w+)[^>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]/gu;

/** The rendered text with its passages marked: the same page, words in `mark` elements of the class of their marks. */
export function markPassages(html: string, passages: readonly Passage[]): string {
  if (passages.length === 0) return html;
  let page = '';
  let at = 0;
  let open = '';
  let paragraphs = 0;
  const wanted = (): string => {
    const marks = passages.filter((one) => one.start <= at && at < one.end).map((one) => one.mark);
    return [...new Set(marks)].sort().join(' ');
  };
  const turn = (marks: string): void => {
    if (marks === open) return;
    if (open) page += '</mark>';
    if (marks) page += `<mark class="${marks}">`;
    open = marks;
  };
  for (const [token, closing, tag] of html.matchAll(TOKEN)) {
    if (tag === 'br') {
      turn(wanted());
      at++;
    } else if (tag) {
      turn('');
      if (tag === 'p' && !closing && paragraphs++ > 0) at++;
    } else {
      turn(wanted());
      at += token.startsWith('&') && token.length > 1 ? 1 : token.length;
    }
    page += token;
  }
  turn('');
  return page;
}

/** How many units of the plain text a rendered one holds. */
function plainLength(part: ParentNode): number {
  const paragraphs = part.querySelectorAll('p').length;
  return (part.textContent ?? '').length + part.querySelectorAll('br').length + Math.max(0, paragraphs - 1);
}

/** Where a point of the page lies in the plain text of `root`. */
export function offsetIn(root: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return plainLength(range.cloneContents());
}
