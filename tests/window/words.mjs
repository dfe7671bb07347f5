// The words on the screen, read where the application reads them, so that a test says what it means and not how it is
// worded this week.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCALES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets', 'locales');

/** Gives what says a one-line message in this language; `{ $n }` takes the argument `n`. */
export function words(language) {
  const folder = join(LOCALES, language);
  const messages = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    for (const [, id, text] of readFileSync(join(folder, file), 'utf8').matchAll(/^([a-z][\w-]*) = (.+)$/gmu)) {
      messages.set(id, text);
    }
  }
  return (id, args = {}) => {
    const text = messages.get(id);
    if (text === undefined) throw new Error(`no message of one line is called ${id}`);
    return text.replaceAll(/\{ \$([\w-]+) \}/g, (_, name) => {
      if (!(name in args)) throw new Error(`${id} wants ${name}`);
      return String(args[name]);
    });
  };
}
