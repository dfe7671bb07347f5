// Every word of the window, in both languages: ids and arguments agree, nothing is missing, nothing lies unused.

import { FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';

const files = import.meta.glob<string>('../../assets/locales/*/ui*.ftl', { query: '?raw', import: 'default', eager: true });
const kit = import.meta.glob<string>('../../assets/locales/ka/kit.ftl', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>('../src/**/*.{ts,svelte}', { query: '?raw', import: 'default', eager: true });
const code = Object.values(sources).join('\n');

/** Beginnings of ids that the code puts together, each with a place where it does. */
const BUILT = [...code.matchAll(/\bt\(`([a-z][a-z-]*-)\$\{/g), ...code.matchAll(/Words\(`([a-z][a-z-]*-)\$\{/g)].map((found) => found[1] ?? '');
/** Beginnings of ids whose ends come from the desk. */
const FROM_DESK = ['job-'];

interface Message {
  id: string;
  args: string[];
  text: string;
}

function messages(language: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    for (const entry of new FluentResource(text).body) {
      const whole = JSON.stringify(entry.value);
      const args = [...new Set([...whole.matchAll(/"type":"var","name":"(\w+)"/g)].map((arg) => arg[1] ?? ''))].sort();
      expect(found.has(entry.id), `${entry.id} stands twice in ${language}`).toBe(false);
      found.set(entry.id, { id: entry.id, args, text: whole });
    }
  }
  return found;
}

const ka = messages('ka');
/** What the exercise says in the words of the kit's page; another test holds that page to its words. */
const shared = Object.values(kit).flatMap((text) => new FluentResource(text).body.map(({ id }) => id));
const en = messages('en');

describe('words', () => {
  test('both languages say the same ids with the same arguments', () => {
    const shape = (all: Map<string, Message>) => [...all.values()].map(({ id, args }) => `${id}(${args.join(', ')})`).sort();
    expect(shape(ka)).toEqual(shape(en));
  });

  test('every id the code asks for exists', () => {
    const asked = [...code.matchAll(/\b(?:t|command|hasWords|bothWords)\(\s*'([a-z][a-z0-9-]*)'/g)].map((found) => found[1] ?? '');
    const titles = [...code.matchAll(/title: '([a-z][a-z0-9-]*)'/g)].map((found) => found[1] ?? '');
    expect(asked.length, 'the pattern still finds calls').toBeGreaterThan(80);
    expect([...new Set([...asked, ...titles])].filter((id) => !ka.has(id) && !shared.includes(id))).toEqual([]);
  });

  test('no word lies unused', () => {
    const used = (id: string) =>
      code.includes(`'${id}'`) || code.includes(`\`${id}\``) || [...BUILT, ...FROM_DESK].some((start) => id.startsWith(start));
    expect([...ka.keys()].filter((id) => !used(id))).toEqual([]);
  });

  test('Georgian words are Georgian and never large letters', () => {
    const latin = [...ka.values()].filter(({ text }) => /[\u1C90-\u1CBF]/u.test(text));
    expect(latin.map(({ id }) => id), 'Mtavruli').toEqual([]);
    const english = [...en.values()].filter(({ id, text }) => /[ა-ჿ]/u.test(text) && id !== 'switch-language-short');
    expect(english.map(({ id }) => id), 'Georgian letters in English words').toEqual([]);
  });
});
