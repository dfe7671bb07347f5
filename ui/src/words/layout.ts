// A word typed in the other keyboard layout: the same keys, read in the other script.

const LATIN = 'qwertyuiopasdfghjklzxcvbnmWRTSJZC';
const GEORGIAN = 'ქწერტყუიოპასდფგჰჯკლზხცვბნმჭღთშჟძჩ';

const map = (from: string, to: string) => new Map([...from].map((key, at) => [key, to[at] ?? key]));
const toGeorgian = map(LATIN, GEORGIAN);
const toLatin = map(GEORGIAN, LATIN);

/** The text as the same keys would have written it in the other layout. */
export function otherLayout(text: string): string {
  return [...text].map((key) => toGeorgian.get(key) ?? toLatin.get(key) ?? key).join('');
}

/** Folds what a search does not tell apart: Mtavruli and Mkhedruli, large and small Latin letters. */
export function fold(text: string): string {
  return [...text.normalize('NFC')]
    .map((key) => {
      const code = key.codePointAt(0) ?? 0;
      return code >= 0x1c90 && code <= 0x1cbf ? String.fromCodePoint(code - 0x1c90 + 0x10d0) : key;
    })
    .join('')
    .toLowerCase();
}

/** True when every word of the query stands in the text, in either keyboard layout. */
export function finds(query: string, text: string): boolean {
  const folded = fold(text);
  return [query, otherLayout(query)].some((way) =>
    fold(way)
      .split(/\s+/)
      .filter(Boolean)
      .every((word) => folded.includes(word)),
  );
}
