// Taking part in a workshop: where one sits, scoring by the keyboard, what is handed in, the five questions, and that
// nobody takes any of it for a review.

import { fireEvent, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { app } from '../src/state/app.svelte';
import { tIn } from '../src/words/words.svelte';
import type { FakeOptions } from './fake/desk';
import { AT, CRITERIA, EXERCISE, fakeExercise, LONGEST, rated, SEATED } from './fake/exercise';
import { audit, called, openWindow, screen, waitFor } from './open';

async function open(route = AT, options: Parameters<typeof fakeExercise>[0] = {}, more: FakeOptions = {}) {
  const fake = fakeExercise(options);
  const opened = await openWindow(route, { ...more, handlers: { ...fake.handlers, ...more.handlers } });
  fake.attach(opened.desk);
  return { ...opened, fake };
}
const ka = (id: string, args?: Parameters<typeof tIn>[2]) => tIn('ka', id, args);
const here = () => decodeURIComponent(location.hash);
const at = (place: string) => waitFor(() => expect(here()).toBe(`#${AT}${place}`));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const primary = () => document.querySelector<HTMLElement>('main .button.primary')!;
const [first, second, third] = CRITERIA as [typeof CRITERIA[0], typeof CRITERIA[0], typeof CRITERIA[0]];
const asked = (criterion: typeof first) => screen.findByRole('heading', { level: 2, name: criterion.text.ka! });

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each([
    ['where one sits', '/seat', {}],
    ['the rounds', '', SEATED],
    ['scoring', `/1/${first.id}`, SEATED],
    ['a result', '/1/result', { ...SEATED, ...rated(1) }],
    ['the five questions', '/feedback', SEATED],
    ['the end', '/feedback/result', { ...SEATED, 'feedback/1': 5, 'feedback/2': 4, 'feedback/3': 3, 'feedback/4': 2, 'feedback/5': 1 }],
  ])('%s passes axe, and the band says that it is an exercise', async (_, place, fields) => {
    const { container } = await open(`${AT}${place}`, { fields }, { settings: { language } });
    await waitFor(() => expect(primary()).toBeTruthy());
    const band = container.querySelector('main .band');
    expect(band?.textContent).toBe(`${tIn(language, 'kit-exercise')} – ${tIn(language, 'kit-no-review')}`);
    expect(await audit()).toEqual([]);
    expect(container.querySelector('main')?.textContent, 'no word is missing').not.toMatch(/exercise-|kit-/);
  });
});

describe('where one sits', () => {
  test('is asked first, and both numbers are wanted', async () => {
    const { user, fake } = await open();
    await heading(ka('kit-where'));
    await at('/seat');
    await user.click(primary());
    expect(await screen.findByText(ka('kit-seat-missing'))).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: ka('kit-table-n', { n: 1 }) })));
    await user.click(screen.getByRole('radio', { name: ka('kit-table-n', { n: 3 }) }));
    await waitFor(() => expect(fake.fields.get('table')).toBe(3));
    await user.click(primary());
    await waitFor(() => expect(document.activeElement, 'the seat is what is missing').toBe(screen.getByRole('radio', { name: ka('kit-seat-n', { n: 1 }) })));
    await user.click(screen.getByRole('radio', { name: ka('kit-seat-n', { n: 2 }) }));
    await waitFor(() => expect(fake.fields.get('seat')).toBe(2));
    expect(screen.getByRole('heading', { level: 1 }).textContent, 'the choice alone does not lead away').toBe(ka('kit-where'));
    await user.click(primary());
    await at('');
    expect(await screen.findByText(new RegExp(ka('kit-place', SEATED)))).toBeTruthy();
  });

  test('can be changed later', async () => {
    const { user } = await open(AT, { fields: SEATED });
    await user.click(await screen.findByRole('link', { name: ka('kit-place-change') }));
    await heading(ka('kit-where'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: ka('kit-table-n', { n: 3 }) }).checked).toBe(true);
  });
});

describe('the rounds', () => {
  test('say how far each is, and the one thing to do is the first that is open', async () => {
    await open(AT, { fields: { ...SEATED, ...rated(1), [`rounds/2/${first.id}/rating`]: 'complies' } });
    await heading('შემფასებელთა კალიბრაცია');
    expect(screen.getByText(new RegExp(ka('kit-state-done')))).toBeTruthy();
    expect(screen.getByText(new RegExp(ka('kit-state-begun', { n: 1, total: 3 })))).toBeTruthy();
    expect(primary().textContent).toBe(ka('exercise-go-on', { n: 2 }));
    expect(primary().getAttribute('href')).toBe(`#${AT}/2`);
  });

  test('lead to the questions after the last', async () => {
    const { user } = await open(AT, { fields: { ...SEATED, ...rated(1), ...rated(2) } });
    await heading('შემფასებელთა კალიბრაცია');
    await user.click(primary());
    await heading(ka('kit-feedback'));
  });

  test('an exercise that is not there says so, and leads back', async () => {
    await open('/exercise/other');
    expect(await screen.findByText('ასეთი აღწერილობა აღარ არის.')).toBeTruthy();
    expect(screen.getByRole('link', { name: ka('exercise-back') }).getAttribute('href')).toBe('#/practise');
  });
});

describe('scoring', () => {
  test('begins at the first criterion that is not rated', async () => {
    await open(`${AT}/1`, { fields: { ...SEATED, [`rounds/1/${first.id}/rating`]: 'complies' } });
    await at(`/1/${second.id}`);
    await asked(second);
    expect(screen.getByText('მსმენელი რუკას თავად ადგენს.'), 'the case is read beside it').toBeTruthy();
  });

  test('comes back where one was', async () => {
    await open(`${AT}/2/${third.id}`, { fields: SEATED });
    await asked(third);
    expect(here()).toBe(`#${AT}/2/${third.id}`);
  });

  test('a number key rates and goes on to the next open criterion, until all are rated', async () => {
    const { desk, user, fake } = await open(`${AT}/1`, { fields: SEATED });
    await asked(first);
    await user.keyboard('2');
    expect(await called(desk, 'edit')).toEqual({ document: EXERCISE, path: `rounds/1/${first.id}/rating`, value: 'substantially-complies' });
    await at(`/1/${second.id}`);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(second.text.ka));
    await user.keyboard('0');
    await at(`/1/${third.id}`);
    await user.keyboard('4');
    await waitFor(() => expect(fake.fields.get(`rounds/1/${third.id}/rating`)).toBe('does-not-comply'));
    await waitFor(() => expect(primary().textContent).toBe(ka('kit-finish')));
    expect(here(), 'the last stays').toBe(`#${AT}/1/${third.id}`);
    await user.click(primary());
    await heading(ka('kit-result'));
  });

  test('without the setting it stays', async () => {
    const { user, fake } = await open(`${AT}/1`, { fields: SEATED }, { settings: { advance: false } });
    await asked(first);
    await user.keyboard('1');
    await waitFor(() => expect(fake.fields.get(`rounds/1/${first.id}/rating`)).toBe('complies'));
    await screen.findByRole('button', { name: new RegExp(ka('rating-complies')) });
    expect(here()).toBe(`#${AT}/1/${first.id}`);
  });

  test('N, P and U go from criterion to criterion, and N at the last to the result', async () => {
    const { user } = await open(`${AT}/1`, { fields: { ...SEATED, [`rounds/1/${second.id}/rating`]: 'complies' } });
    await asked(first);
    await user.keyboard('n');
    await at(`/1/${second.id}`);
    await user.keyboard('p');
    await at(`/1/${first.id}`);
    await user.keyboard('u');
    await at(`/1/${third.id}`);
    await user.keyboard('n');
    await at('/1/result');
  });

  test('why is kept as it is typed, not longer than the sheet takes, and its digits rate nothing', async () => {
    const { desk, user, fake } = await open(`${AT}/1`, { fields: SEATED });
    const why = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: ka('kit-argument') });
    expect(why.maxLength).toBe(LONGEST);
    await user.type(why, 'მე-4 შედეგი აკლია');
    expect(fake.fields.has(`rounds/1/${first.id}/rating`)).toBe(false);
    expect(await called(desk, 'edit')).toMatchObject({ path: `rounds/1/${first.id}/why`, value: 'მე-4 შედეგი აკლია' });
  });

  test('Ctrl+Z takes a rating back, and Ctrl+Shift+Z gives it again', async () => {
    const { user, fake } = await open(`${AT}/1`, { fields: SEATED }, { settings: { advance: false } });
    await asked(first);
    await user.keyboard('1');
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: ka('undo') }).disabled).toBe(false));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(fake.fields.has(`rounds/1/${first.id}/rating`)).toBe(false));
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: ka('redo') }).disabled).toBe(false));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(fake.fields.get(`rounds/1/${first.id}/rating`)).toBe('complies'));
  });

  test('a case that cannot be read says why', async () => {
    await open(`${AT}/1`, { fields: SEATED, unread: true });
    expect(await screen.findByText('ფაილი შეცვლილია.')).toBeTruthy();
  });

  test('a rating that is refused says why and stays', async () => {
    const no = { code: 'disk-full', kind: 'failed', what: { ka: 'დისკზე ადგილი აღარ არის.' }, next: { ka: 'გაათავისუფლეთ.' }, logId: '7f3a' };
    const { user } = await open(`${AT}/1`, { fields: SEATED }, { handlers: { edit: () => Promise.reject(no) } });
    await asked(first);
    await user.keyboard('1');
    expect(await screen.findByText('დისკზე ადგილი აღარ არის.')).toBeTruthy();
    expect(here()).toBe(`#${AT}/1/${first.id}`);
  });

  test('the sheet of keys tells them', async () => {
    await open(`${AT}/1`, { fields: SEATED });
    await asked(first);
    await fireEvent.keyDown(window, { key: 'F1', code: 'F1' });
    const sheet = await screen.findByRole('dialog');
    for (const title of ['rating-complies', 'rating-cannot-judge', 'review-next', 'review-previous', 'review-next-open', 'undo', 'exercise-to-rounds']) {
      expect(within(sheet).getByText(ka(title)), title).toBeTruthy();
    }
  });
});

describe('what is handed in', () => {
  test('is a code that can be copied, and a file', async () => {
    const { desk, user } = await open(`${AT}/1/result`, { fields: { ...SEATED, ...rated(1) } });
    await heading(ka('kit-result'));
    const code = document.querySelector('.code')!;
    expect(code.textContent?.trim()).toBe('T3S2-R100-ccc');
    expect(screen.getByRole('img', { name: ka('kit-code-picture') })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: ka('kit-copy') }));
    expect(await navigator.clipboard.readText()).toBe('T3S2-R100-ccc');
    expect(await screen.findByText(ka('kit-copied'))).toBeTruthy();
    await user.click(primary());
    expect(await called(desk, 'save_slip')).toEqual({ document: EXERCISE, round: 1 });
    expect(await screen.findByText('/stick/nishani-3-2-1.json')).toBeTruthy();
  });

  test('says how many criteria are not rated', async () => {
    await open(`${AT}/1/result`, { fields: { ...SEATED, [`rounds/1/${first.id}/rating`]: 'complies' } });
    expect(await screen.findByText(ka('kit-result-open', { n: 2 }))).toBeTruthy();
  });

  test('is nothing before something is rated', async () => {
    await open(`${AT}/1/result`, { fields: SEATED });
    expect(await screen.findByText(ka('exercise-code-none'))).toBeTruthy();
    expect(primary()).toBeNull();
  });
});

describe('the five questions', () => {
  test('are all wanted, and end with a code of their own', async () => {
    const { desk, user } = await open(`${AT}/feedback`, { fields: SEATED });
    await heading(ka('kit-feedback'));
    for (const question of [1, 2, 4, 5]) {
      const group = screen.getByRole('group', { name: ka(`kit-question-${question}`) });
      await user.click(within(group).getByRole('radio', { name: ka('kit-agree-4') }));
      await called(desk, 'edit', ({ path }: { path: string }) => path === `feedback/${question}`);
    }
    await user.click(primary());
    expect(await screen.findByText(ka('kit-feedback-missing'))).toBeTruthy();
    const missing = screen.getByRole('group', { name: ka('kit-question-3') });
    await waitFor(() => expect(missing.contains(document.activeElement)).toBe(true));
    await user.click(within(missing).getByRole('radio', { name: ka('kit-agree-1') }));
    await waitFor(() => expect(screen.queryByText(ka('kit-feedback-missing'))).toBeNull());
    await user.click(primary());
    await heading(ka('kit-thanks'));
    expect(document.querySelector('.code')?.textContent?.trim()).toBe('T3S2-R000-44144');
    await user.click(primary());
    expect(await called(desk, 'save_slip')).toEqual({ document: EXERCISE, round: 0 });
  });
});

describe('the list', () => {
  test('stands below the practice only when there is one, and gives back what was removed', async () => {
    const { user } = await open('/practise', { fields: { ...SEATED, ...rated(1) } });
    const remove = await screen.findByRole('button', { name: ka('exercise-remove-one', { title: 'შემფასებელთა კალიბრაცია' }) });
    expect(screen.getByText(new RegExp(ka('exercise-rounds-done', { n: 1, total: 2 })))).toBeTruthy();
    await user.click(remove);
    expect(await screen.findByText(new RegExp(ka('exercise-removed', { title: 'შემფასებელთა კალიბრაცია' })))).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('link', { name: /სავარჯიშოს გახსნა/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: ka('restore') }));
    const link = await screen.findByRole('link', { name: ka('exercise-open-one', { title: 'შემფასებელთა კალიბრაცია' }) });
    expect(link.getAttribute('href')).toBe(`#${AT}`);
  });

  test('is not there without one', async () => {
    await openWindow('/practise', { handlers: { exercises: () => [] } });
    await screen.findByRole('heading', { level: 1, name: ka('practise') });
    expect(screen.queryByText(ka('exercise-from-workshops'))).toBeNull();
    expect(app.failure).toBeNull();
  });
});
