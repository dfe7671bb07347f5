// Every word of the window, in two languages: message ids to text, bilingual values to the side to show.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Both, Language } from '../ipc/bindings';

// The kit's page and the exercise of this window say the same things in the same words.
const files = import.meta.glob<string>('../../../assets/locales/*/{ui*,kit}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const LANGUAGES: readonly Language[] = ['ka', 'en'];

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const bundles: Record<Language, FluentBundle> = { ka: bundle('ka'), en: bundle('en') };

/** The language of the window; changing it changes every word on the screen. */
class Speech {
  language = $state<Language>('ka');
  /** The other one. */
  other = $derived<Language>(this.language === 'ka' ? 'en' : 'ka');
}

export const speech = new Speech();

/** Arguments of a message. */
export type Args = Record<string, FluentVariable>;

/** A message in the language of the window. */
export function t(id: string, args?: Args): string {
  return tIn(speech.language, id, args);
}

/** A message in a language of one's choice. */
export function tIn(language: Language, id: string, args?: Args): string {
  const words = bundles[language];
  const pattern = words.getMessage(id)?.value;
  if (pattern === undefined || pattern === null) return id;
  const errors: Error[] = [];
  const said = words.formatPattern(pattern, args, errors);
  if (errors.length > 0) console.error(id, errors);
  return said;
}

/** True when a message exists. */
export function hasWords(id: string): boolean {
  return bundles[speech.language].hasMessage(id);
}

/** A message in both languages, for search. */
export function bothWords(id: string, args?: Args): Both {
  return { ka: tIn('ka', id, args), en: tIn('en', id, args) };
}

/** Which side of a bilingual value is shown: the language of the window, else the other; `null` when both are empty. */
export function sideOf(both: Both | null | undefined): Language | null {
  return LANGUAGES.toSorted((a) => (a === speech.language ? -1 : 1)).find((side) => both?.[side]) ?? null;
}

/** A bilingual value in the language of the window, else in the other. */
export function say(both: Both | null | undefined): string {
  const side = sideOf(both);
  return side === null ? '' : (both?.[side] ?? '');
}
