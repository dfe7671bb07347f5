// The language of words that nobody marked: names and comments, told by their letters.

import type { Language } from '../ipc/bindings';

/** Georgian letters speak Georgian; Latin ones are read as English. */
export function languageOf(text: string): Language | undefined {
  if (/[\u10d0-\u10ff]/.test(text)) return 'ka';
  return /[a-z]/i.test(text) ? 'en' : undefined;
}
