// Answering a review: points one by one by keys, words counted, evidence and changes linked, then signed; and reading an
// answer that came from elsewhere.

import { describe, expect, test } from 'vitest';
import { tIn } from '../src/words/words.svelte';
import { fakeAnswer } from './fake/answer';
import { audit, called, openWindow, screen, waitFor } from './open';

const FIRST = 'learning-outcomes.observable';

async function open(route: string, state: Parameters<typeof fakeAnswer>[0] = {}, language: 'ka' | 'en' = 'en') {
  const fake = fakeAnswer(state);
  const opened = await openWindow(route, { settings: { language }, handlers: fake.handlers });
  await waitFor(() => expect(opened.container.textContent).not.toContain(tIn(language, 'loading')));
  return { ...opened, fake };
}

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each([
    ['/answer/a-1', 'response', {}],
    [`/answer/a-1/${FIRST}`, 'response', { signed: true }],
    ['/answer/a-1/sign', 'response-to-sign', {}],
    ['/answer/a-1/sign', 'response-to-sign', { signed: true }],
    ['/response/sha384-Zm9v/b29m+', 'response', { came: true }],
  ])('%s passes axe', async (route, title, state) => {
    const { container } = await open(route, state, language);
    await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe(tIn(language, title)));
    expect(container.querySelectorAll('main').length, 'one main region').toBe(1);
    expect(container.querySelectorAll('h1').length, 'one name').toBe(1);
    expect(container.querySelectorAll('.button.primary').length, 'one primary action').toBeLessThanOrEqual(1);
    expect(await audit(), 'axe').toEqual([]);
  });
});

test('keys answer, and lead to the next open point', async () => {
  const { desk, user, container } = await open('/answer/a-1');
  expect(await screen.findByRole('heading', { level: 2 })).toBeTruthy();
  expect(container.textContent).toContain('0 of 2 answered');
  await user.keyboard('1');
  expect(await called(desk, 'edit')).toEqual({ document: 'a-1', path: `points/${FIRST}/answer`, value: 'agree' });
  await waitFor(() => expect(container.textContent).toContain('1 of 2 answered'));
  await user.keyboard('u');
  await waitFor(() => expect(container.textContent).toContain('Point 2 of 2'));
  await user.keyboard('3');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I disagree' }).checked).toBe(true));
  expect((await screen.findAllByText('This answer needs a few words.')).length).toBeGreaterThan(0);
});

test('too many words are kept, counted and said', async () => {
  const { fake, user, container } = await open('/answer/a-1');
  await user.keyboard('3');
  const box = await screen.findByRole('textbox', { name: /Georgian/ });
  await user.type(box, 'ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი');
  await user.tab();
  await waitFor(() => expect(fake.said[0]?.text.ka).toContain('შვიდი'));
  await waitFor(() => expect(container.textContent).toContain('one word too long'));
  expect(container.textContent).toContain('Georgian 7');
});

test('evidence is quoted from one’s own text or named, and taken back', async () => {
  const { desk, user } = await open('/answer/a-1');
  await user.keyboard('2');
  const box = await screen.findByRole('combobox', { name: /Quote your own text/ });
  await user.click(box);
  await user.click(await screen.findByRole('option', { name: /რუკას ადგენს/ }));
  expect(await called(desk, 'add_evidence')).toMatchObject({ criterion: FIRST, field: 'purpose/aim/ka', exact: 'მსმენელი რუკას ადგენს.', start: 0 });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Name an attachment' }), 'Survey');
  expect(await called(desk, 'name_file')).toMatchObject({ criterion: FIRST, sha256: 'ab'.repeat(32) });
  await user.click(await screen.findByRole('button', { name: 'Remove: Survey' }));
  expect(await called(desk, 'remove_item')).toEqual({ document: 'a-1', item: `points/${FIRST}/evidence/e-2` });
});

test('what the expert quoted is ticked until one says no', async () => {
  const { desk, user } = await open('/answer/a-1');
  const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Outcome 6/ });
  expect(tick.checked).toBe(true);
  await user.click(tick);
  expect(await called(desk, 'link_change')).toMatchObject({ criterion: FIRST, linked: false });
});

test('what is missing leads to its point, and a whole answer is signed', async () => {
  const { desk, fake, user } = await open('/answer/a-1/sign');
  const [link] = await screen.findAllByRole('link', { name: /^Go there/ });
  expect(link?.getAttribute('href')).toBe(`#/answer/a-1/${FIRST}`);
  const sign = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Sign' });
  expect(sign().disabled).toBe(true);
  for (const one of fake.said) one.answer = 'agree';
  await desk.changed('a-1');
  await user.type(screen.getByLabelText(tIn('en', 'passphrase')), 'a long passphrase');
  await waitFor(() => expect(sign().disabled).toBe(false));
  fake.sign = () => desk.job({ kind: 'written', value: { path: '/media/usb/response-3f1a9c20-v1.zip', name: 'response-3f1a9c20-v1.zip', bytes: 4096, digest: '7c0e 6b52', identical: true, contents: [] } });
  await user.click(sign());
  expect(await called(desk, 'sign_response')).toMatchObject({ document: 'a-1', passphrase: 'a long passphrase' });
  const heading = await screen.findByRole('heading', { name: tIn('en', 'written-identical') });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('an answer that came is read beside the review', async () => {
  const { container } = await open('/response/sha384-Zm9v/b29m+', { came: true });
  expect(await screen.findByText('Answer by')).toBeTruthy();
  expect(container.textContent).toContain('The verb of the sixth outcome cannot be measured.');
  expect(container.querySelectorAll('del').length + container.querySelectorAll('ins').length).toBeGreaterThan(0);
});

test('the returned review leads to its answer', async () => {
  const { desk, user } = await open('/draft/d-gis/reviews');
  const { aReview } = await import('./fake/review-came');
  desk.documents.get('d-gis')?.reviews.push(aReview);
  await desk.changed('d-gis');
  await user.click(await screen.findByRole('button', { name: 'Answer the review' }));
  expect(await called(desk, 'answer_review')).toEqual({ document: 'd-gis', review: aReview.digest });
  await waitFor(() => expect(location.hash).toContain('#/answer/a-1'));
});
