// Every screen of drafting in both languages: axe finds nothing, and the screen has one name and one main region.

import { describe, expect, test } from 'vitest';
import { audit, openWindow, waitFor } from './open';
import { tIn } from '../src/words/words.svelte';
import { aReview } from './fake/review-came';

const SCREENS: [route: string, title: string | null][] = [
  ['/library', 'library'],
  ['/trash', 'trash'],
  ['/new', 'new-descriptor'],
  ['/packs', 'command-packs'],
  ['/draft/d-gis/identity', null],
  ['/draft/d-gis/need', null],
  ['/draft/d-gis/outcomes', null],
  ['/draft/d-gis/workload', null],
  ['/draft/d-gis/assessment', null],
  ['/draft/d-gis/level', null],
  ['/draft/d-gis/attachments', null],
  ['/draft/d-gis/matrix', 'matrix'],
  ['/draft/d-gis/history', 'history'],
  ['/draft/d-gis/reviews', 'reviews'],
  ['/draft/d-gis/leaving', 'leaving'],
  ['/draft/d-gis/sign', 'sign-and-package'],
  ['/nowhere', 'missing'],
];

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each(SCREENS)('%s passes axe', async (route, title) => {
    const { desk, container } = await openWindow(route, { settings: { language } });
    desk.documents.get('d-gis')?.reviews.push(aReview);
    await desk.changed('d-gis');
    const name = title ? tIn(language, title) : language === 'ka' ? 'გის ტექნოლოგიები ტურიზმისთვის' : 'GIS for Tourism';
    await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe(name));
    await waitFor(() => expect(container.textContent).not.toContain(tIn(language, 'loading')));
    expect(container.querySelectorAll('main').length, 'one main region').toBe(1);
    expect(container.querySelectorAll('h1').length, 'one name').toBe(1);
    expect(await audit(), 'axe').toEqual([]);
  });

  test('the first run passes axe', async () => {
    await openWindow(null, { settings: { language }, configured: false });
    expect(await audit()).toEqual([]);
  });
});
