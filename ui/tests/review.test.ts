// Reviewing: levels by physical keys, quotes by keyboard and mouse, words that reach the desk, nothing once it is signed.

import { beforeEach, describe, expect, test } from 'vitest';
import { pack } from './fake/assets';
import { called, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

const first = pack.criteria[0]!;
const second = pack.criteria[1]!;
const here = () => decodeURIComponent(location.hash);
const at = (criterion: string) => waitFor(() => expect(here()).toBe(`#/review/r-1/${criterion}`));
const text = () => screen.findByRole('textbox', { name: 'აღწერილობის ტექსტი' });
const marked = (mark: string) => [...document.querySelectorAll(`mark.${mark}`)].map((one) => one.textContent).join('');

beforeEach(() => getSelection()?.removeAllRanges());

describe('rating', () => {
  test('it begins at the first criterion that is not rated', async () => {
    await openReviewing('/review/r-1', { declared: 'none' });
    await at(first.id);
    expect(await screen.findByRole('heading', { name: first.text.ka! })).toBeTruthy();
  });

  test('a number key rates and moves on to the next open criterion', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    await user.keyboard('1');
    expect(await called(desk, 'edit')).toEqual({ document: 'r-1', path: `ratings/${first.id}/rating`, value: 'complies' });
    await at(second.id);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(second.text.ka));
    expect(screen.getByText(`შეფასებულია 1 / ${pack.criteria.length}`)).toBeTruthy();
  });

  test('it stays where a comment is wanted, and the comment is asked for', async () => {
    const { desk, user, fake } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    await user.keyboard('3');
    await screen.findByText('ამ შეფასებას კომენტარი სჭირდება');
    expect(here()).toBe(`#/review/r-1/${first.id}`);
    await user.type(screen.getByRole('textbox', { name: 'კომენტარი, ქართულად' }), 'აკლია პირობა 1.');
    expect(fake.ratings[first.id]?.rating, 'a number in a text is a number').toBe('partially-complies');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await called(desk, 'edit', ({ path }: { path: string }) => path === `ratings/${first.id}/comment/ka`)).toMatchObject({ value: 'აკლია პირობა 1.' });
    expect(await called(desk, 'edit', ({ path }: { path: string }) => path === `ratings/${first.id}/done`)).toMatchObject({ value: true });
    await at(second.id);
  });

  test('without the setting it stays', async () => {
    const { fake, user } = await openReviewing('/review/r-1', { declared: 'none' }, { settings: { advance: false } });
    await text();
    await user.keyboard('1');
    await waitFor(() => expect(fake.ratings[first.id]?.rating).toBe('complies'));
    await screen.findByText(`შეფასებულია 1 / ${pack.criteria.length}`);
    expect(here()).toBe(`#/review/r-1/${first.id}`);
  });

  test('the level is a radio of its words, described by its anchor', async () => {
    const { user, fake } = await openReviewing('/review/r-1', { declared: 'none' });
    const radio = await screen.findByRole('radio', { name: 'ნაწილობრივ შეესაბამება' });
    expect(document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent).toBe(first.anchors['partially-complies']?.ka);
    await user.click(radio);
    await waitFor(() => expect(fake.ratings[first.id]?.rating).toBe('partially-complies'));
    await waitFor(() => expect((screen.getByRole('radio', { name: 'ნაწილობრივ შეესაბამება' }) as HTMLInputElement).checked).toBe(true));
  });

  test('N, P and U go from criterion to criterion', async () => {
    const { user } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    await user.keyboard('1');
    await at(second.id);
    await user.keyboard('p');
    await at(first.id);
    await user.keyboard('u');
    await at(second.id);
    await user.keyboard('n');
    await at(pack.criteria[2]!.id);
  });

  test('the list of all criteria leads to any of them', async () => {
    const { user } = await openReviewing('/review/r-1', { declared: 'none' });
    await user.click(await screen.findByRole('button', { name: /^ყველა კრიტერიუმი/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain(first.text.ka));
    const last = pack.criteria.at(-1)!;
    await user.click(await screen.findByRole('button', { name: new RegExp(last.text.ka!.slice(0, 20)) }));
    await at(last.id);
  });

  test('computed facts say that they are computed', async () => {
    await openReviewing('/review/r-1/credit-workload.hours-match-credits', { declared: 'none' });
    const table = await screen.findByRole('table', { name: 'გამოთვლილი ფაქტები' });
    expect(table.textContent).toContain('შესრულებულია');
  });

  test('undo takes a rating back', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' }, { settings: { advance: false } });
    await text();
    await user.keyboard('1');
    await screen.findByText(`შეფასებულია 1 / ${pack.criteria.length}`);
    await user.keyboard('{Control>}z{/Control}');
    expect(await called(desk, 'undo')).toEqual({ document: 'r-1' });
    await screen.findByText(`შეფასებულია 0 / ${pack.criteria.length}`);
  });
});

describe('evidence', () => {
  test('the keyboard alone marks a sentence, narrows it, and quotes it', async () => {
    const { desk, user, fake } = await openReviewing('/review/r-1', { declared: 'none' });
    const pane = await text();
    pane.focus();
    await user.keyboard('{ArrowDown}');
    const whole = marked('cursor');
    expect(whole.length).toBeGreaterThan(10);
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(marked('cursor')).toBe(whole);
    await user.keyboard('{Shift>}{ArrowRight}{ArrowLeft}{/Shift}');
    const words = whole.split(/\s+/).slice(1, -1).join(' ');
    expect(marked('cursor')).toBe(words);
    await user.keyboard('e');
    const asked = (await called(desk, 'add_evidence')) as { field: string; exact: string; start: number; criterion: string };
    expect(asked).toMatchObject({ criterion: first.id, exact: words });
    expect(asked.field).toMatch(/^outcomes\/.*\/ka$/);
    expect(whole.indexOf(words), 'counted from the start of the plain text').toBe(asked.start);
    await waitFor(() => expect(marked('quote')).toBe(words));
    expect(fake.ratings[first.id]?.evidence.length).toBe(1);
    expect(screen.getByRole('button', { name: (name) => name.startsWith('ტექსტში ჩვენება:') && name.includes(`„${words}“`) })).toBeTruthy();
  });

  test('after a quote one goes on from where it stands', async () => {
    const { user } = await openReviewing('/review/r-1', { declared: 'none' });
    (await text()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const second = marked('cursor');
    await user.keyboard('{ArrowUp}e');
    await waitFor(() => expect(marked('quote')).not.toBe(''));
    expect(marked('cursor')).toBe('');
    await user.keyboard('{ArrowDown}');
    expect(marked('cursor')).toBe(second);
  });

  test('Escape takes the whole sentence again', async () => {
    const { user } = await openReviewing('/review/r-1', { declared: 'none' });
    (await text()).focus();
    await user.keyboard('{ArrowDown}');
    const whole = marked('cursor');
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Escape}');
    expect(marked('cursor')).toBe(whole);
  });

  test('what the mouse marked is quoted', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    const passage = document.querySelector('.shown [data-passage]')!;
    const words = passage.querySelector('p')!.firstChild as Text;
    const from = words.data.indexOf(' ') + 1;
    const range = document.createRange();
    range.setStart(words, from);
    range.setEnd(words, words.data.indexOf(' ', from));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    await user.click(screen.getByRole('button', { name: 'ციტატის დართვა' }));
    expect(await called(desk, 'add_evidence')).toMatchObject({
      field: passage.getAttribute('data-passage'),
      exact: words.data.split(' ')[1],
      start: from,
    });
  });

  test('with nothing marked it says what to do', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    await user.keyboard('e');
    expect(await screen.findByText(/ჯერ არაფერია მონიშნული/)).toBeTruthy();
    expect(desk.calls.some((one) => one.command === 'add_evidence')).toBe(false);
  });

  test('a quote can be taken out', async () => {
    const { fake, user } = await openReviewing('/review/r-1', { declared: 'none' });
    (await text()).focus();
    await user.keyboard('{ArrowDown}e');
    await user.click(await screen.findByRole('button', { name: /^ციტატის ამოღება/ }));
    await waitFor(() => expect(fake.ratings[first.id]?.evidence).toEqual([]));
    await waitFor(() => expect(marked('quote')).toBe(''));
  });

  test('the English text is quoted as English', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    (await text()).focus();
    await user.click(screen.getByRole('radio', { name: 'en' }));
    (await text()).focus();
    await user.keyboard('{ArrowDown}e');
    expect(((await called(desk, 'add_evidence')) as { field: string }).field).toMatch(/\/en$/);
  });
});

describe('remarks', () => {
  test('a recommendation is added and written', async () => {
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    await user.click(screen.getByRole('button', { name: 'რეკომენდაცია' }));
    expect(await called(desk, 'add_item')).toEqual({ document: 'r-1', list: `ratings/${first.id}/recommendations` });
    const field = await screen.findByRole('textbox', { name: 'რეკომენდაცია: 1, ქართულად' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, 'დაემატოს ზეპირი დაცვა.');
    await user.tab();
    expect(await called(desk, 'edit')).toMatchObject({ path: `ratings/${first.id}/recommendations/r-new1/ka`, value: 'დაემატოს ზეპირი დაცვა.' });
  });

  test('one whose words were taken out stays under the hand', async () => {
    const { user } = await openReviewing('/review/r-1', { declared: 'none' });
    await text();
    await user.click(screen.getByRole('button', { name: 'რჩევა' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'რჩევა: 1, ქართულად' });
    await user.type(field, 'ა');
    await user.clear(field);
    await user.tab();
    expect(screen.getByRole('textbox', { name: 'რჩევა: 1, ქართულად' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'ამოღება: რჩევა: 1' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'რჩევა: 1, ქართულად' })).toBeNull());
  });
});

test('a remark that never had words leaves nothing behind', async () => {
  const { desk, user } = await openReviewing('/review/r-1', { declared: 'none' });
  await text();
  await user.click(screen.getByRole('button', { name: 'რეკომენდაცია' }));
  const field = await screen.findByRole('textbox', { name: 'რეკომენდაცია: 1, ქართულად' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'ამოღება: რეკომენდაცია: 1' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'რეკომენდაცია: 1, ქართულად' })).toBeNull());
  expect(desk.calls.some((one) => ['edit', 'remove_item'].includes(one.command))).toBe(false);
});

test('a signed review is only read', async () => {
  const { desk, user } = await openReviewing(`/review/r-1/${first.id}`, { declared: 'none', signed: true });
  expect((await screen.findByRole('radio', { name: 'შეესაბამება მოთხოვნებს' })).closest('fieldset')?.disabled).toBe(true);
  expect(screen.queryByRole('textbox', { name: /კომენტარი/ })).toBeNull();
  await user.keyboard('1');
  (await text()).focus();
  await user.keyboard('{ArrowDown}e');
  expect(desk.calls.some((one) => ['edit', 'add_evidence'].includes(one.command))).toBe(false);
});
