// What the person marked with the mouse, as a place in the plain text of the field where the marking began.

import { offsetIn } from '../../words/passages';
import { trim, whole } from '../../words/sentences';
import type { Place } from '../../state/review.svelte';

/** The passage at a node of the page. */
const passageOf = (node: Node): HTMLElement | null => {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-passage]') ?? null;
};

/** The marked place, `null` when nothing in a passage is marked. */
export function selected(plain: (field: string) => string | null): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const passage = passageOf(range.startContainer);
  const field = passage?.dataset['passage'];
  const text = field ? plain(field) : null;
  if (!passage || !field || text === null) return null;
  const start = offsetIn(passage, range.startContainer, range.startOffset);
  const end = passage.contains(range.endContainer) ? offsetIn(passage, range.endContainer, range.endOffset) : text.length;
  const span = whole(text, trim(text, { start, end }));
  return span.end > span.start ? { field, ...span } : null;
}

/** The field and the place in it where a click fell. */
export function clicked(): { field: string; at: number } | null {
  const selection = getSelection();
  const node = selection?.anchorNode;
  const passage = node ? passageOf(node) : null;
  const field = passage?.dataset['passage'];
  if (!selection || !node || !passage || !field) return null;
  return { field, at: offsetIn(passage, node, selection.anchorOffset) };
}
