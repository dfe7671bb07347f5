// Sentences and words of a plain text, in UTF-16 units: what the cursor of the text to judge moves over. Georgian has no
// capital letters, so a sentence is known by its end alone.

/** A stretch of a text, from the first unit to behind the last one. */
export interface Span {
  start: number;
  end: number;
}

/** Short words that end with a point and end no sentence. */
const SHORTENED = /(?:^|[\s(„“"])(?:მაგ|გვ|იხ|შდრ|ე\.წ|ე\.ი|ქ|ქ-ნი|ბ-ნი|პროფ|დოც|e\.g|i\.e|vs|cf|no|nr|p|pp|prof|dr|[\p{L}]|\d{1,2})\.$/iu;

/** The sentences of a text; a line break always ends one. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const span = trim(text, { start: from, end: to });
    if (span.end > span.start) found.push(span);
    from = to;
  };
  for (const mark of text.matchAll(/\n|[.!?…]+["“”»)\]]*(?=\s)/gu)) {
    const end = mark.index + mark[0].length;
    const point = mark[0] === '.';
    if (point && SHORTENED.test(text.slice(from, end)) && !/\n/.test(text.charAt(end))) continue;
    cut(end);
  }
  cut(text.length);
  return found;
}

/** A span without the blanks at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** A span that begins and ends with whole words: a hand with a mouse is less exact than what it means. */
export function whole(text: string, { start, end }: Span): Span {
  if (end <= start) return { start, end };
  const letter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  while (start > 0 && letter(start) && letter(start - 1)) start--;
  while (end < text.length && letter(end - 1) && letter(end)) end++;
  return { start, end };
}

/** Ways to change a span by one word: its beginning or its end, inwards or outwards. */
export type Step = 'drop-first' | 'drop-last' | 'take-first' | 'take-last';

/** A span one word smaller or larger, never beyond `around` and never empty. */
export function byWord(text: string, span: Span, step: Step, around: Span): Span {
  const words = [...text.slice(around.start, around.end).matchAll(/\S+/g)].map((word) => ({
    start: around.start + word.index,
    end: around.start + word.index + word[0].length,
  }));
  const inside = words.filter((word) => word.end > span.start && word.start < span.end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return span;
  switch (step) {
    case 'drop-first':
      return inside.length > 1 ? { start: inside[1]?.start ?? span.start, end: span.end } : span;
    case 'drop-last':
      return inside.length > 1 ? { start: span.start, end: inside.at(-2)?.end ?? span.end } : span;
    case 'take-first':
      return { start: words.findLast((word) => word.end <= first.start)?.start ?? first.start, end: span.end };
    case 'take-last':
      return { start: span.start, end: words.find((word) => word.start >= last.end)?.end ?? last.end };
  }
}
