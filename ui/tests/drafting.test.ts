// What helps while drafting: exercises, lists to choose from, hours, two languages, terms, long texts.

import { expect, test } from 'vitest';
import { quote } from '../src/words/quotes';
import { search } from '../src/words/search';
import { offers } from '../src/words/terms';
import { audit, called, openWindow, screen, waitFor } from './open';
import { pack, vocabulary } from './fake/assets';

const fields = pack.fieldsOfStudy;
const codes = (query: string) => search(query, fields).map((field) => field.code);

test('a field of study is found in both languages, by code and in the other keyboard layout', () => {
  for (const typed of ['tour', 'ტურ', 'TOUR', '1015', 'ტურიზმი', 'tourism']) expect(codes(typed)[0], typed).toBe('1015');
  // The same keys in the other layout.
  for (const typed of ['ტოურ', 'turizmi']) expect(codes(typed), typed).toContain('1015');
  expect(codes('061').slice(0, 2)).toEqual(['0611', '0612']);
  expect(codes('no such field')).toEqual([]);
});

test('the eighty likeliest fields stand first, and all of them are there', () => {
  const all = search('', fields);
  expect(all.length).toBe(fields.length);
  expect(all.findIndex((field) => !field.likely)).toBe(80);
  expect(all.slice(80).some((field) => field.likely)).toBe(false);
});

test('the picker of fields tells its source and takes by Enter', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/identity');
  const box = await screen.findByRole('combobox', { name: /სწავლის სფერო/ });
  await user.click(box);
  expect(screen.getByText('ყველაზე სავარაუდო')).toBeTruthy();
  expect(screen.getByText(/საკუთარი თარგმანია/)).toBeTruthy();
  await user.clear(box);
  await user.type(box, 'მედიც');
  await user.keyboard('{Enter}');
  expect(await called(desk, 'edit', ({ path }: { path: string }) => path === 'identification/iscedF')).toMatchObject({ value: '0912' });
  expect(await audit()).toEqual([]);
});

test('leaving the picker takes the only field that fits, and keeps what fits none', async () => {
  const { desk, user } = await openWindow('/draft/d-net/identity');
  const box = await screen.findByRole('combobox', { name: /სწავლის სფერო/ });
  const typed = async (text: string, value: string) => {
    await user.click(box);
    await user.clear(box);
    await user.type(box, text);
    await user.tab();
    await called(desk, 'edit', (edit: { path: string; value: unknown }) => edit.path === 'identification/iscedF' && edit.value === value);
  };
  await typed('ტურ', '1015');
  await typed('ჭყ 17', 'ჭყ 17');
});

test('terms are offered for the last words before the caret, with the other language', () => {
  const words = (before: string, lang: 'ka' | 'en') => offers(before, lang, vocabulary.terms).map(({ term, length, whole }) => [term.words.ka, length, whole]);
  expect(words('კურსის სწავლის შედ', 'ka')[0]).toEqual(['სწავლის შედეგი', 'სწავლის შედ'.length, false]);
  expect(words('Each learning outcome', 'en')[0]).toEqual(['სწავლის შედეგი', 'learning outcome'.length, true]);
  expect(words('და', 'ka')).toEqual([]);
  expect(words('აღიარება. x', 'ka')).toEqual([]);
});

test('a straight quotation mark becomes the one of the language', () => {
  expect([quote('', 'ka'), quote('სიტყვა ', 'ka'), quote('სიტყვა', 'ka'), quote('(', 'ka')]).toEqual(['„', '„', '“', '„']);
  expect([quote('', 'en'), quote('word', 'en')]).toEqual(['“', '”']);
});

test('an exercise is marked on every screen of it and offers no signing', async () => {
  const { user } = await openWindow('/practise');
  await user.click((await screen.findAllByRole('button', { name: /სავარჯიშოს გახსნა/ }))[0] as HTMLElement);
  await waitFor(() => expect(location.hash).toMatch(/^#\/draft\/d-twin/));
  expect(await screen.findByText('სავარჯიშო: შეცდომები განზრახ არის ჩადებული')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'ხელმოწერა და პაკეტი' })).toBeNull();
  await user.click(screen.getByText('რა გაფუჭდა განზრახ: 1 შეცდომა'));
  expect(screen.getByRole('button', { name: 'საათების ჯამი კრედიტებს არ შეესაბამება.' })).toBeTruthy();
  for (const room of ['matrix', 'history', 'reviews']) {
    location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/${room}`;
    await waitFor(() => expect(document.querySelector('h1 ~ .mark, .name .mark')?.textContent).toContain('სავარჯიშო'));
  }
  expect(await audit()).toEqual([]);
});

test('the library has four doors and marks an exercise in its row', async () => {
  const { user } = await openWindow('/library');
  const doors = await screen.findByRole('navigation', { name: 'საიდან დავიწყოთ' });
  await waitFor(() => expect(doors.textContent).toContain('გაგრძელება'));
  for (const door of ['ვარჯიში', 'პაკეტის გახსნა', 'ახალი აღწერილობა']) expect(doors.textContent).toContain(door);
  await user.click(screen.getByRole('link', { name: 'ვარჯიში' }));
  await waitFor(() => expect(location.hash).toBe('#/practise'));
});

test('hours that do not meet the credits are explained', async () => {
  const { desk, user } = await openWindow('/draft/d-net/workload');
  const credits = await screen.findByRole('textbox', { name: /კრედიტ/ });
  await user.clear(credits);
  await user.type(credits, '5');
  await user.tab();
  await called(desk, 'edit', ({ path, value }: { path: string; value: unknown }) => path === 'workload/credits' && value === '5');
  expect(await screen.findByText('5 ECTS: 25 საათი ზედმეტია.')).toBeTruthy();
  await user.click(screen.getByText('რა შევამციროთ'));
  expect(screen.getByRole('columnheader', { name: 'იქნებოდა' })).toBeTruthy();
});

test('a text that fell behind says so and can be confirmed', async () => {
  const behind = [{ path: 'purpose/aim', side: 'en' as const, since: '2026-11-20T10:00:00Z', place: { ka: 'მიზანი', en: 'Aim' } }];
  const { desk, user } = await openWindow('/draft/d-gis/need', { depth: { behind } });
  expect((await screen.findAllByText(/ინგლისური ტექსტი მოძველდა/)).length).toBe(1);
  await user.click(screen.getByRole('button', { name: 'ისევ იმავეს ამბობს: მიზანი' }));
  expect(await called(desk, 'confirm_side')).toEqual({ document: 'd-gis', path: 'purpose/aim/en' });
  expect(screen.getByText('ერთ ენაზე მოძველდა 1 ტექსტი')).toBeTruthy();
});

test('verbs are offered for the category of the outcome', async () => {
  const { user } = await openWindow('/draft/d-gis/outcomes');
  await user.click(await screen.findByRole('textbox', { name: 'შედეგი: შედეგი 1, ქართულად' }));
  await user.click(await screen.findByText(/ზმნები კატეგორიისთვის „ცოდნა/));
  expect(screen.getByText(/ადარებს, აჯგუფებს/)).toBeTruthy();
});

test('choosing a skill writes its name and its address', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/outcomes');
  await user.click((await screen.findAllByRole('button', { name: /დეტალები/ }))[0] as HTMLElement);
  const box = (await screen.findAllByRole('combobox', { name: /უნარის დასახელება/ }))[0] as HTMLElement;
  await user.clear(box);
  await user.type(box, 'firmware');
  await user.keyboard('{Enter}');
  const wrote = (end: string) => called(desk, 'edit', ({ path }: { path: string }) => path.endsWith(end));
  expect(await wrote('/label')).toMatchObject({ value: expect.stringContaining('firmware') });
  expect(await wrote('/uri')).toMatchObject({ value: expect.stringContaining('data.europa.eu/esco') });
});

test('spelling is checked only in the languages that the platform knows', async () => {
  await openWindow('/draft/d-gis/outcomes', { spelling: ['en'] });
  const spells = (side: string) => document.querySelector(`[data-field="outcomes/o-geodata2/text/${side}"]`)?.getAttribute('spellcheck');
  await waitFor(() => expect(spells('en')).toBe('true'));
  expect(spells('ka'), 'a text without a dictionary would be underlined from end to end').toBe('false');
});
