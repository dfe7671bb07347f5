// Terms of the glossary that fit what is being written: the last words before the caret begin one, or are one.

import type { TermView } from '../ipc/bindings';
import { fold } from './layout';

/** A term that fits, and how many letters before the caret it would replace. */
export interface Offer {
  term: TermView;
  length: number;
  /** The words are written out already: only the other language is news. */
  whole: boolean;
}

/** Longest run of words that is looked at. */
const WORDS = 6;
/** Fewer letters say too little. */
const LETTERS = 3;

/** At most `most` terms that fit, those that more letters speak for first. */
export function offers(before: string, lang: 'ka' | 'en', terms: readonly TermView[], most = 3): Offer[] {
  const sentence = /[^.!?;:,()„“”"\n]*$/.exec(before)?.[0] ?? '';
  const starts = [...sentence.matchAll(/\S+/g)].slice(-WORDS).map((word) => word.index);
  const found: Offer[] = [];
  for (const start of starts) {
    const typed = sentence.slice(start);
    const plain = fold(typed).trimEnd();
    if ([...plain].length < LETTERS) continue;
    for (const term of terms) {
      const text = fold(term.words[lang] ?? '');
      if (!text.startsWith(plain) || found.some((one) => one.term === term)) continue;
      found.push({ term, length: typed.length, whole: text === plain });
    }
    if (found.length > 0) break;
  }
  return found.toSorted((a, b) => Number(b.whole) - Number(a.whole)).slice(0, most);
}
