// The keys that help and the sheet of keys name are the keys that something handles.

import { cleanup } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import { keysOf, shortcuts } from '../src/state/shortcuts';
import { hasWords } from '../src/words/words.svelte';
import { openWindow, screen } from './open';
import { pack } from './fake/assets';
import { fakePanel, PANEL } from './fake/panel';
import { openReviewing } from './reviewing';

const pages = import.meta.glob<string>('../../assets/help/*/keyboard.md', { query: '?raw', import: 'default', eager: true });

/** Keys that the browser or whatever has the focus handles, without a shortcut. */
const NATIVE = ['Tab', 'Shift+Tab', 'Esc', 'Enter', 'Ctrl'];

/** The chords that stand in bold in the lists of a page. */
function named(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.startsWith('- '));
  return lines.flatMap((line) => [...line.matchAll(/\*\*([^*]+)\*\*/g)].map(([, chord = '']) => (chord === '?' ? 'Shift+/' : chord)));
}

const told = new Set<string>();
const titles = new Set<string>();

beforeAll(async () => {
  const visits: [() => Promise<unknown>, () => Promise<unknown>][] = [
    [() => openWindow('/library'), () => screen.findByRole('heading', { level: 1 })],
    [() => openWindow('/draft/d-gis/outcomes'), () => screen.findByRole('button', { name: 'შედეგის დამატება' })],
    [() => openWindow('/draft/d-gis/matrix'), () => screen.findByRole('grid')],
    [() => openReviewing('/review/r-1', { declared: 'none' }), () => screen.findByRole('textbox', { name: 'აღწერილობის ტექსტი' })],
    [() => openWindow(PANEL, { handlers: fakePanel({ open: true }).handlers }), () => screen.findByRole('table', { name: 'უთანხმოების რუკა' })],
    [() => openWindow(`${PANEL}/${pack.criteria[0]?.id}`, { handlers: fakePanel({ open: true }).handlers }), () => screen.findByRole('radio', { name: /ვერ ვაფასებ/ })],
  ];
  for (const [visit, there] of visits) {
    await visit();
    await there();
    for (const one of shortcuts.told) {
      told.add(keysOf(one).join('+'));
      titles.add(one.title);
    }
    cleanup();
  }
});

describe('help', () => {
  test.each(Object.entries(pages))('%s names only keys that are handled', (_, page) => {
    const chords = named(page);
    expect(chords.length).toBeGreaterThan(30);
    expect(chords.filter((chord) => !told.has(chord) && !NATIVE.includes(chord))).toEqual([]);
  });

  test('names the same keys in both languages', () => {
    const [one, other] = Object.values(pages).map(named);
    expect(one).toEqual(other);
  });
});

test('every key of the sheet says what it does', () => {
  expect([...titles].filter((title) => !hasWords(title))).toEqual([]);
});

test('a twin of a key is handled and not told', async () => {
  const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
  await screen.findByRole('textbox', { name: 'აღწერილობის ტექსტი' });
  await user.keyboard('[Numpad1]');
  await expect.poll(() => desk.calls.find((one) => one.command === 'edit')?.args).toMatchObject({ value: 'complies' });
  expect(shortcuts.told.some((one) => one.code.startsWith('Numpad'))).toBe(false);
});
