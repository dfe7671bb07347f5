// The quality office's side, whom one asked for an endorsement, and what came on paper.

import { expect, test } from 'vitest';
import { tIn } from '../src/words/words.svelte';
import { aPaper, anInternalReview, endorsing } from './fake/inside';
import { aReview } from './fake/review-came';
import { audit, called, openWindow, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

const PACKAGE = 'sha384-Zm9v/b29m+';

test.each(['ka', 'en'] as const)('in %s the quality office says who wrote, and begins a review that says what it is', async (language) => {
  const { desk, user } = await openReviewing(`/internal/${encodeURIComponent(PACKAGE)}`, {}, { settings: { language } });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(tIn(language, 'internal-review'));
  const begin = await screen.findByRole<HTMLButtonElement>('button', { name: tIn(language, 'internal-begin') });
  expect(begin.disabled, 'one says who wrote first').toBe(true);
  await user.click(screen.getByRole('radio', { name: tIn(language, 'internal-wrote-yes') }));
  expect(begin.disabled, 'and what').toBe(true);
  await user.type(screen.getByLabelText(tIn(language, 'internal-wrote-what')), 'სათაური');
  expect(await audit()).toEqual([]);
  await user.click(begin);
  expect(await called(desk, 'declare_internal')).toEqual({ package: PACKAGE, wrote: true, note: 'სათაური' });
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(tIn(language, 'internal-review')));
  expect(screen.getByText(tIn(language, 'internal-not-expert'))).toBeTruthy();
  expect(await audit()).toEqual([]);
});

test('an expert is told that there is one, and reads it folded after the own ratings', async () => {
  const waiting = await openReviewing('/review/r-1', { declared: 'none', carried: { count: 1, reviews: [] } });
  await screen.findByText(tIn('ka', 'internal-waits'));
  expect(await audit()).toEqual([]);
  waiting.fake.carried = { count: 1, reviews: [anInternalReview] };
  await waiting.desk.changed('r-1');
  const inside = await screen.findByText(tIn('ka', 'internal-carried-what'));
  expect(inside.closest('details')?.open, 'folded').toBe(false);
  expect(await audit()).toEqual([]);
});

test('internal remarks stand beside the fields, apart from those of an expert', async () => {
  const { desk } = await openWindow('/draft/d-gis/outcomes');
  desk.documents.get('d-gis')!.reviews = [anInternalReview, aReview];
  await desk.changed('d-gis');
  const inside = await screen.findByRole('group', { name: tIn('ka', 'internal-remarks') });
  expect(inside.textContent).toContain('აირჩიეთ გაზომვადი ზმნა.');
  expect(inside.textContent).not.toContain('შეცვალეთ ზმნა.');
  expect(screen.getByText('შეცვალეთ ზმნა.')).toBeTruthy();
});

test('one switch says whether internal remarks travel, with the list of what goes', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/sign', { internal: [anInternalReview] });
  const stay = await screen.findByRole<HTMLInputElement>('radio', { name: tIn('ka', 'internal-stay') });
  expect(stay.checked, 'they stay unless one says otherwise').toBe(true);
  expect(screen.getByText(tIn('ka', 'internal-list-stays', { n: 1 }))).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: tIn('ka', 'internal-travel') }));
  expect(await called(desk, 'sign_preview', ({ internal }: { internal: boolean }) => internal)).toEqual({ document: 'd-gis', internal: true });
  expect(screen.getByText(tIn('ka', 'internal-list-goes', { n: 1 }))).toBeTruthy();
  expect(screen.getByText(/1 ციტატა, 1 რეკომენდაცია/)).toBeTruthy();
  expect(await audit()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /მაინც ვაწერ ხელს/ }));
  await user.type(screen.getByLabelText('გასაღების პაროლი'), 'a long passphrase{Enter}');
  expect(await called(desk, 'sign_package')).toMatchObject({ internal: true });
});

test.each(['ka', 'en'] as const)('in %s whom one asked is noted, and paper shows no signature', async (language) => {
  const { desk, user } = await openWindow('/draft/d-gis/need', { handlers: endorsing(), settings: { language, author: 'ნიმუში შემდგენელი' } });
  await screen.findByText(tIn(language, 'paper-typed', { name: 'ნიმუში შემდგენელი' }));
  const section = screen.getByRole('region', { name: tIn(language, 'endorsements') });
  expect(section.textContent, 'no key is shown for a paper').not.toContain(tIn(language, 'signer'));
  expect(section.textContent).toContain(tIn(language, 'asked-state-declined'));
  expect(await audit()).toEqual([]);

  await user.click(screen.getByRole('button', { name: tIn(language, 'asked-note') }));
  await user.type(screen.getByLabelText(tIn(language, 'asked-name')), 'N. Example');
  await user.type(screen.getByLabelText(tIn(language, 'asked-day')), '20.11.2026');
  await user.click(screen.getByRole('button', { name: tIn(language, 'asked-save') }));
  expect(await called(desk, 'note_asked')).toEqual({ document: 'd-gis', name: 'N. Example', organisation: '', at: '2026-11-20' });

  await user.click(screen.getByRole('button', { name: tIn(language, 'paper-type') }));
  const dialog = await screen.findByRole('dialog');
  const save = screen.getByRole<HTMLButtonElement>('button', { name: tIn(language, 'paper-save') });
  expect(save.disabled, 'nothing is typed yet').toBe(true);
  expect(await audit(dialog)).toEqual([]);
  await user.type(screen.getByLabelText(tIn(language, 'paper-name')), aPaper.paper?.person ?? '');
  await user.type(screen.getByLabelText(tIn(language, 'paper-day')), '18.11.2026');
  await user.click(screen.getAllByRole('checkbox')[0]!);
  await user.click(screen.getByRole('radio', { name: tIn(language, 'paper-position-withdraws') }));
  expect(save.disabled, 'its reason is missing').toBe(true);
  await user.type(screen.getByLabelText(tIn(language, 'paper-words')), 'Another version was shown.');
  await user.click(save);
  expect(await called(desk, 'type_paper')).toMatchObject({ position: 'withdraws', answers: [], at: '2026-11-18', typedBy: 'ნიმუში შემდგენელი' });
});
