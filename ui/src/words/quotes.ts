// Quotation marks as each language writes them: „…“ in Georgian, “…” in English. A straight one becomes the one that fits.

const MARKS = { ka: ['„', '“'], en: ['“', '”'] } as const;

/** The mark in the place of a straight one, by what stands before it. */
export function quote(before: string, lang: 'ka' | 'en'): string {
  const [open, close] = MARKS[lang];
  return before === '' || /[\s([{–—„“\-/]$/.test(before) ? open : close;
}
