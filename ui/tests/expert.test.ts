// What only the expert sees: private notes, phrases, confidence, the exact place after a crash, hints, plan, consistency.

import { describe, expect, test } from 'vitest';
import { router } from '../src/state/router.svelte';
import { tIn } from '../src/words/words.svelte';
import { pack } from './fake/assets';
import { aHint, aLastChange, fakeExpert, sixPackages } from './fake/expert';
import { audit, called, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

const first = pack.criteria[0]!;
const profile = { ...fakeExpert().profile, phrases: [{ ka: 'საჭიროა მაგალითი.', en: 'An example is needed.' }, { ka: 'ნათელია.' }] };
const PACKAGE = '/package/sha384-Zm9v/b29m+';
type Desk = Parameters<typeof openReviewing>[1];

const SCREENS: [route: string, title: string, desk?: Desk][] = [
  ['/profile', 'profile'],
  ['/profile', 'profile', { expert: { profile: { ...profile, names: ['ნინო'], institutions: [{ name: 'კოლეჯი', until: 2024 }] } } }],
  ['/queue', 'command-queue', { declared: 'none', expert: { minutes: 42, last: aLastChange } }],
  [PACKAGE, 'envelope', { expert: { hints: [aHint] } }],
  ['/consistency', 'consistency'],
  [`/consistency/${first.id}`, 'consistency', { expert: { consistency: sixPackages() } }],
];

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each(SCREENS)('%s passes axe', async (route, title, desk) => {
    const { container } = await openReviewing(route, desk, { settings: { language } });
    await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe(tIn(language, title)));
    await waitFor(() => expect(container.textContent).not.toContain(tIn(language, 'loading')));
    expect(await audit(), 'axe').toEqual([]);
  });
});

describe('beside a rating', () => {
  test('a private note is written under its lock, and passes axe', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    const note = await screen.findByRole('textbox', { name: 'შენიშვნა ჩემთვის' });
    expect(document.getElementById(note.getAttribute('aria-describedby') ?? '')?.textContent).toContain('ამ კომპიუტერიდან არ გადის');
    await user.type(note, 'ვკითხო კოლეგას');
    await user.tab();
    expect(await called(desk, 'edit')).toMatchObject({ path: `ratings/${first.id}/private`, value: 'ვკითხო კოლეგას' });
    expect(await audit()).toEqual([]);
  });

  test('how sure one is can be said and taken back', async () => {
    const { fake, user } = await openReviewing('/review/r-1', { declared: 'none' });
    await user.click(await screen.findByText(tIn('ka', 'confidence'), { selector: 'summary' }));
    await user.click(screen.getByRole('radio', { name: 'ჩემი სფერო არ არის' }));
    await waitFor(() => expect(fake.ratings[first.id]?.confidence).toBe('outside-my-field'));
    await user.click(screen.getByRole('radio', { name: 'არ ვამბობ' }));
    await waitFor(() => expect(fake.ratings[first.id]?.confidence).toBeNull());
  });

  test('a question to the institution is a list of its own', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    await user.click(await screen.findByRole('button', { name: 'კითხვა დაწესებულებას' }));
    expect(await called(desk, 'add_item')).toEqual({ document: 'r-1', list: `ratings/${first.id}/questions` });
  });

  test('Ctrl+J puts a phrase where one writes, in the language of the field', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none', expert: { profile } });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'კომენტარი, ინგლისურად' });
    await user.type(field, 'Good.');
    await user.keyboard('{Control>}j{/Control}');
    await screen.findByRole('option', { name: 'An example is needed.' });
    expect(screen.queryByRole('option', { name: 'ნათელია.' }), 'it has no English words').toBeNull();
    expect(await audit()).toEqual([]);
    await user.keyboard('exam{Enter}');
    await waitFor(() => expect(field.value).toBe('Good. An example is needed.'));
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.tab();
    expect(await called(desk, 'edit')).toMatchObject({ path: `ratings/${first.id}/comment/en`, value: 'Good. An example is needed.' });
  });

  test('without a place the phrase goes into the comment', async () => {
    const { user } = await openReviewing('/review/r-1', { declared: 'none', expert: { profile } });
    await user.click(await screen.findByRole('button', { name: /^ფრაზის ჩასმა/ }));
    await user.click(await screen.findByRole('option', { name: 'ნათელია.' }));
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'კომენტარი, ქართულად' }).value).toBe('ნათელია.'));
  });
});

test('after a crash one is at the same package, criterion and letter', async () => {
  const field = `ratings/${first.id}/comment/ka`;
  const { desk, user } = await openReviewing(`/review/r-1/${first.id}`, { declared: 'none' });
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'კომენტარი, ქართულად' });
  await user.type(text, 'რადგან{ArrowLeft}{ArrowLeft}');
  await waitFor(() => expect(desk.place).toEqual({ route: `/review/r-1/${first.id}`, focus: field, caret: 4 }), { timeout: 3000 });
});

test('the place that was kept is taken up', async () => {
  const field = `ratings/${first.id}/comment/ka`;
  const place = { route: `/review/r-1/${first.id}`, focus: field, caret: 3 };
  const rating = { comment: { ka: 'რადგან ასეა' } };
  const { fake } = await openReviewing(place.route, { declared: 'none', rated: { [first.id]: rating } }, { place });
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'კომენტარი, ქართულად' });
  expect(fake.ratings[first.id]?.comment.ka).toBe(rating.comment.ka);
  await waitFor(() => expect(document.activeElement).toBe(text));
  expect([text.selectionStart, text.selectionEnd]).toEqual([3, 3]);
});

describe('the profile', () => {
  test('lists are kept line by line, institutions with their year', async () => {
    const { desk, user } = await openReviewing('/profile');
    await user.type(await screen.findByRole('textbox', { name: 'ჩემი ელფოსტის მისამართები' }), 'a@b.example{Enter}c@d.example');
    await user.tab();
    await waitFor(() => expect(desk.calls.findLast((one) => one.command === 'save_profile')?.args).toMatchObject({ emails: ['a@b.example', 'c@d.example'] }));
    await user.click(screen.getByRole('button', { name: 'დაწესებულების დამატება' }));
    const name = await screen.findByRole('textbox', { name: 'დაწესებულება 1' });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.type(name, 'მთის კოლეჯი');
    await user.tab();
    await user.type(screen.getByRole('textbox', { name: 'დაწესებულება 1: რომელ წლამდე ვმუშაობდი' }), '2024');
    await user.tab();
    await waitFor(() =>
      expect(desk.calls.findLast((one) => one.command === 'save_profile')?.args).toMatchObject({ institutions: [{ name: 'მთის კოლეჯი', until: 2024 }] }),
    );
  });

  test('a phrase is written in both languages and taken out', async () => {
    const { fake, user } = await openReviewing('/profile');
    await user.click(await screen.findByRole('button', { name: 'ფრაზის დამატება' }));
    await user.type(await screen.findByRole('textbox', { name: 'ფრაზა 1, ქართულად' }), 'ნათელია.');
    await user.tab();
    await waitFor(() => expect(fake.expert.profile.phrases).toEqual([{ ka: 'ნათელია.' }]));
    await user.type(screen.getByRole('textbox', { name: 'ფრაზა 1, ინგლისურად' }), 'It is clear.');
    await user.tab();
    await waitFor(() => expect(fake.expert.profile.phrases).toEqual([{ ka: 'ნათელია.', en: 'It is clear.' }]));
    await user.click(screen.getByRole('button', { name: 'ამოღება: ფრაზა 1' }));
    await waitFor(() => expect(fake.expert.profile.phrases).toEqual([]));
  });
});

test('hints stand before the declaration with their reason', async () => {
  await openReviewing(PACKAGE, { expert: { hints: [aHint] } });
  expect(await screen.findByText(aHint.why.ka!)).toBeTruthy();
  expect(screen.getByText('ტურიზმის ასოციაცია (ნიმუში)')).toBeTruthy();
});

describe('the plan of the day', () => {
  test('says that there is no pace yet, then an estimate', async () => {
    const { fake, desk } = await openReviewing('/queue', { declared: 'none' });
    expect(await screen.findByText(tIn('ka', 'plan-no-pace', { n: 2 }))).toBeTruthy();
    fake.expert.minutes = 42;
    await desk.changed('queue');
    expect(await screen.findByText(tIn('ka', 'plan-minutes-all', { n: 42 }))).toBeTruthy();
  });

  test('the order is the desk’s', async () => {
    const { desk, user } = await openReviewing('/queue', { declared: 'none' });
    await user.click(await screen.findByRole('radio', { name: 'დონით' }));
    expect(await called(desk, 'plan', ({ order }: { order: string | null }) => order !== null)).toEqual({ order: 'level' });
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'დონით' }).checked).toBe(true));
  });

  test('Ctrl+Z takes the last change back, wherever it was made', async () => {
    const { desk, user } = await openReviewing('/queue', { declared: 'none', expert: { last: aLastChange } });
    await screen.findByRole('link', { name: aLastChange.what.ka! });
    await user.keyboard('{Control>}z{/Control}');
    expect(await called(desk, 'undo')).toEqual({ document: 'r-1' });
  });
});

test('consistency shows the own ratings side by side and where they change', async () => {
  const { user } = await openReviewing(`/consistency/${first.id}`, { expert: { consistency: sixPackages() } });
  expect((await screen.findAllByRole('article')).length).toBe(6);
  expect(screen.getByText(tIn('ka', 'consistency-stricter', { n: 4 }))).toBeTruthy();
  expect(screen.getByText('„ქმნის რუკას“')).toBeTruthy();
  await user.keyboard('n');
  await waitFor(() => expect(router.path).toBe(`/consistency/${pack.criteria[1]!.id}`));
});

test('C leads from a criterion to its comparison', async () => {
  const { user } = await openReviewing(`/review/r-1/${first.id}`, { declared: 'none' });
  await screen.findByRole('link', { name: tIn('ka', 'consistency-open') });
  await user.keyboard('c');
  await waitFor(() => expect(router.path).toBe(`/consistency/${first.id}`));
});

describe('views by role', () => {
  test('a student reads plain words first and the requirement below', async () => {
    const plain = { ka: 'წერია, რას შეძლებს მსმენელი', en: 'It says what a learner will be able to do' };
    await openReviewing(`/review/r-1/${first.id}`, { declared: 'none', expert: { role: 'student', plain: { [first.id]: plain } } });
    expect((await screen.findByRole('heading', { level: 2, name: plain.ka })).dataset['criterion']).toBe(first.id);
    expect(screen.getByText(tIn('ka', 'role-formal'), { exact: false }).textContent).toContain(first.text.ka);
    expect(await audit()).toEqual([]);
  });

  test('an international expert reads English and can turn the window', async () => {
    const { desk, user } = await openReviewing(`/review/r-1/${first.id}`, { declared: 'none', expert: { role: 'international' } });
    await waitFor(() => expect(document.querySelector('[data-passage$="/en"]')).not.toBeNull());
    expect(document.querySelector('[data-passage$="/ka"]')).toBeNull();
    expect(await audit()).toEqual([]);
    await user.click(screen.getByRole('button', { name: tIn('en', 'role-to-english') }));
    expect(await called(desk, 'settings', ({ language }: { language: string | null }) => language !== null)).toMatchObject({ language: 'en' });
    expect(await screen.findByRole('heading', { level: 2, name: first.text.en! })).toBeTruthy();
  });
});
