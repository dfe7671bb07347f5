// Every screen of reviewing, verifying, keys and help in both languages: axe finds nothing, one name, one main region.

import { describe, expect, test } from 'vitest';
import { tIn } from '../src/words/words.svelte';
import { audit, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

type Desk = Parameters<typeof openReviewing>[1];

const SCREENS: [route: string, title: string, desk?: Desk][] = [
  ['/import', 'command-import'],
  ['/queue', 'command-queue'],
  ['/queue', 'command-queue', { empty: true }],
  ['/package/sha384-Zm9v/b29m+', 'envelope'],
  ['/package/sha384-Zm9v/b29m+', 'envelope', { declared: 'conflict' }],
  ['/package/sha384-Zm9v/b29m+', 'envelope', { declared: 'unsure' }],
  ['/review/r-1', 'rail-review', { declared: 'none' }],
  ['/review/r-1/credit-workload.hours-match-credits', 'rail-review', { declared: 'none', signed: true }],
  ['/review/r-1/report', 'report', { declared: 'none' }],
  ['/review/r-1/report', 'report', { declared: 'none', signed: true }],
  ['/verify', 'command-verify'],
  ['/keys', 'command-keys'],
  ['/shelf', 'command-shelf'],
  ['/shelf', 'command-shelf', { empty: true }],
  ['/help', 'rail-help'],
  ['/help/store', 'rail-help'],
  ['/about', 'command-about'],
];

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each(SCREENS)('%s passes axe', async (route, title, desk) => {
    const { container } = await openReviewing(route, desk, { settings: { language } });
    await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe(tIn(language, title)));
    await waitFor(() => expect(container.textContent).not.toContain(tIn(language, 'loading')));
    expect(container.querySelectorAll('main').length, 'one main region').toBe(1);
    expect(container.querySelectorAll('h1').length, 'one name').toBe(1);
    expect(await audit(), 'axe').toEqual([]);
  });

  test('answers about a file pass axe', async () => {
    const { user } = await openReviewing('/verify', {}, { settings: { language } });
    await user.click(await screen.findByRole('button', { name: tIn(language, 'verify-choose') }));
    await screen.findByRole('heading', { name: tIn(language, 'verify-contents') });
    expect(await audit()).toEqual([]);
  });

  test('making a key passes axe', async () => {
    const { user } = await openReviewing('/keys', {}, { settings: { language } });
    await user.click(await screen.findByRole('button', { name: tIn(language, 'keys-make') }));
    await screen.findByRole('dialog');
    expect(await audit()).toEqual([]);
  });
});

describe('a package with a damaged attachment', () => {
  const damaged = [{ ka: 'გამოკითხვა', en: 'Survey' }];

  test('is named in the queue and at the head of its review, with what to do', async () => {
    const { container } = await openReviewing('/queue', { damaged });
    expect(await screen.findByText('დაზიანებული დანართი: გამოკითხვა')).toBeTruthy();
    expect(container.textContent, 'the queue is brief').not.toContain(tIn('ka', 'damaged-what'));
    expect(await audit()).toEqual([]);
  });

  test('can be scored as any other', async () => {
    const { container } = await openReviewing('/review/r-1', { declared: 'none', damaged });
    expect(await screen.findByText('დაზიანებული დანართი: გამოკითხვა')).toBeTruthy();
    expect(container.textContent).toContain(tIn('ka', 'damaged-what'));
    expect(container.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:disabled)').length).toBeGreaterThan(0);
    expect(await audit()).toEqual([]);
  });
});
