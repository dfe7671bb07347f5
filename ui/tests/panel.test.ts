// The panel: a receipt, the opening, the map, deciding by the keyboard alone, sending back.

import { within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { router } from '../src/state/router.svelte';
import { tIn } from '../src/words/words.svelte';
import { pack } from './fake/assets';
import { aKey, type FakeOptions } from './fake/desk';
import { aReceipt, fakePanel, PANEL, RECEIPT, ROUND } from './fake/panel';
import { trayRows } from './fake/review';
import { audit, called, openWindow, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

const PANELS = `/panels/${encodeURIComponent(ROUND)}`;
const [FIRST, SECOND, THIRD] = pack.criteria.map((one) => one.id);

async function open(route: string, options: Parameters<typeof fakePanel>[0] = {}, more: FakeOptions = {}) {
  const fake = fakePanel(options);
  const opened = await openWindow(route, { ...more, handlers: { ...fake.handlers, ...more.handlers } });
  fake.attach(opened.desk);
  await waitFor(() => {
    expect(opened.desk.calls.some(({ command }) => command.startsWith('panel'))).toBe(true);
    expect(opened.container.textContent).not.toContain(tIn(more.settings?.language ?? 'ka', 'loading'));
  });
  return { ...opened, fake };
}
const primary = () => document.querySelector<HTMLButtonElement>('main .button.primary');

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each([
    ['the panels of a round', PANELS, {}],
    ['a panel before the opening', PANEL, {}],
    ['the map', PANEL, { open: true }],
    ['one criterion', `${PANEL}/${FIRST}`, { open: true }],
    ['the decision on the whole', `${PANEL}/decision`, { open: true }],
  ] as [string, string, Parameters<typeof fakePanel>[0]][])('%s passes axe', async (_, route, options) => {
    await open(route, options, { settings: { language } });
    expect(await audit()).toEqual([]);
  });
});

describe('sealing', () => {
  test('before one signs, one is told that the review will be sealed, and until when', async () => {
    const { fake } = await openReviewing('/queue', { declared: 'none' });
    for (const rating of Object.values(fake.ratings)) rating.rating = 'complies';
    location.hash = '/review/r-1/report';
    expect(await screen.findByText(/დაილუქება რაუნდისთვის „შემოდგომის რაუნდი“/)).toBeTruthy();
    expect(screen.getByText('დარჩა 9 საათი და 57 წუთი')).toBeTruthy();
  });

  test('the receipt stands in five groups with its picture, and is copied', async () => {
    const { user } = await openReviewing('/review/r-1/report', { declared: 'none', signed: true, receipt: aReceipt });
    await screen.findByRole('heading', { name: 'ქვითარი' });
    for (const group of aReceipt.groups) expect(screen.getByText(group)).toBeTruthy();
    expect(screen.getByRole('img', { name: tIn('ka', 'receipt-picture') }).querySelector('path')?.getAttribute('d')).toBe(aReceipt.picture);
    expect(screen.getByRole('link', { name: tIn('ka', 'receipt-to-panel') }).getAttribute('href')).toBe(`#${PANEL}`);
    await user.click(screen.getByRole('button', { name: tIn('ka', 'receipt-copy') }));
    expect(await navigator.clipboard.readText()).toBe(RECEIPT);
    expect(await audit()).toEqual([]);
  });

  test('what is sealed changes only as another review, with a reason', async () => {
    const { desk, user } = await openReviewing('/review/r-1/report', { declared: 'none', signed: true, receipt: aReceipt });
    await user.click(await screen.findByRole('button', { name: tIn('ka', 'receipt-revise') }));
    const begin = screen.getByRole<HTMLButtonElement>('button', { name: tIn('ka', 'receipt-revise-begin') });
    expect(begin.disabled, 'a reason is asked').toBe(true);
    await user.type(screen.getByLabelText(tIn('ka', 'receipt-reason')), 'ციტატა სხვაგან იყო.');
    expect(await audit(screen.getByRole('dialog'))).toEqual([]);
    await user.click(begin);
    expect(await called(desk, 'revise_review')).toEqual({ document: 'r-1', reason: 'ციტატა სხვაგან იყო.' });
    await waitFor(() => expect(router.path).toMatch(/^\/review\/r-2/));
  });
});

describe('before the opening', () => {
  test('a receipt is typed as it is read out, and nothing of a review is seen', async () => {
    const { desk, user, container } = await open(PANEL);
    expect(container.querySelector('svg.complies, svg.does-not-comply'), 'no rating').toBeNull();
    expect(primary()?.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: `${tIn('ka', 'panel-receipt-type')}: ნიმუში დამსაქმებელი` }));
    const field = await screen.findByLabelText('რას კარნახობს ნიმუში დამსაქმებელი');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, '50559-87329 709990081452');
    expect(screen.getByText('22 ციფრი 25-დან')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: tIn('ka', 'panel-receipt-save') }).disabled).toBe(true);
    expect(await audit()).toEqual([]);
    await user.type(field, '525{Enter}');
    expect(await called(desk, 'announce')).toMatchObject({ member: 'did:key:z6Mk1', receipt: RECEIPT, reason: null });
    expect(await screen.findByText(tIn('ka', 'panel-standing-sealed'))).toBeTruthy();
  });

  test('another receipt needs a reason', async () => {
    const { desk, user } = await open(PANEL);
    await user.click(screen.getByRole('button', { name: `${tIn('ka', 'panel-receipt-replace')}: ნიმუში თავმჯდომარე` }));
    await user.type(await screen.findByLabelText('რას კარნახობს ნიმუში თავმჯდომარე'), '1'.repeat(25));
    const save = screen.getByRole<HTMLButtonElement>('button', { name: tIn('ka', 'panel-receipt-save') });
    expect(save.disabled).toBe(true);
    await user.type(screen.getByLabelText(tIn('ka', 'panel-receipt-reason')), 'ერთი ციფრი არასწორად ითქვა.{Enter}');
    expect(await called(desk, 'announce')).toMatchObject({ receipt: '11111 11111 11111 11111 11111', reason: 'ერთი ციფრი არასწორად ითქვა.' });
  });

  test('what is missing and refused is named, and only when nothing is missing all is opened at once', async () => {
    const { desk, user, fake } = await open(PANEL);
    expect(screen.getByText('ნიმუში სტუდენტი: ქვითარი აკლია.')).toBeTruthy();
    fake.members[1]!.standing = 'sealed';
    fake.members[1]!.refused = [{ ka: 'ეს ის შეფასება არ არის, რომელიც დაილუქა.', en: 'It is not the sealed one.' }];
    fake.refused = [{ ka: 'other.zip: ხელმომწერი წევრი არ არის.', en: 'other.zip: not a member.' }];
    await desk.changed('panels');
    expect(await screen.findByText('ეს ის შეფასება არ არის, რომელიც დაილუქა.')).toBeTruthy();
    expect(screen.getByText('other.zip: ხელმომწერი წევრი არ არის.')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: `${tIn('ka', 'panel-left')}: ნიმუში სტუდენტი` }));
    const dialog = await screen.findByRole('dialog');
    expect(desk.calls.some(({ command }) => command === 'member_left'), 'it is asked first').toBe(false);
    expect(await audit(dialog)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: tIn('ka', 'panel-leave') }));
    expect(await called(desk, 'member_left')).toMatchObject({ member: 'did:key:z6Mk2' });

    fake.next = [{ ...trayRows[0]!, outcome: 'sealed', what: { ka: 'დალუქული შეფასება', en: 'A sealed review' }, title: {}, route: '/rounds' }];
    await user.click(screen.getByRole('button', { name: tIn('ka', 'panel-take-files') }));
    expect(await screen.findByText('დალუქული შეფასება')).toBeTruthy();
    expect(await screen.findByText(tIn('ka', 'panel-may-open'))).toBeTruthy();
    expect(primary()?.disabled).toBe(false);
    await user.click(primary()!);
    await called(desk, 'open_panel');
    expect(await screen.findByRole('table', { name: tIn('ka', 'panel-map') })).toBeTruthy();
  });
});

describe('the room', () => {
  test('the map begins with the widest spread and says every sign in words', async () => {
    const { user } = await open(PANEL, { open: true });
    const [, first] = screen.getAllByRole('row');
    expect(first?.textContent).toContain(pack.criteria[0]?.text.ka);
    expect(first?.textContent).toContain('შეესაბამება მოთხოვნებს');
    expect(first?.textContent).toContain('არ შეესაბამება');
    expect(first?.textContent).toContain('ამ ადგილიდან არ ფასდება');
    expect(first?.textContent).toContain('ორი ბანაკი');
    expect(first?.textContent).toContain('−0,25');
    await user.click(first!.querySelectorAll('td')[1]!);
    await waitFor(() => expect(router.path, 'a cell leads where its row does').toBe(`${PANEL}/${FIRST}`));
    await user.keyboard('{Escape}');
    expect((await screen.findByText(/α = 0,42/)).textContent).toContain('0,10 … 0,74');
  });

  test('what nobody disputes is confirmed in one stroke', async () => {
    const { desk, user } = await open(PANEL, { open: true });
    await user.keyboard('a');
    expect(await called(desk, 'confirm_undisputed')).toEqual({ document: 'panel-1' });
    expect(await screen.findByText('გადაწყვეტილია 3 / 5')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /უდავოს დადასტურება/ })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('გადაწყვეტილია 0 / 5')).toBeTruthy();
  });

  test('a criterion is decided by keys alone: rating, quote, words, and on to the next', async () => {
    const { desk, user } = await open(PANEL, { open: true });
    await user.keyboard('u');
    await waitFor(() => expect(router.path).toBe(`${PANEL}/${FIRST}`));
    await user.keyboard('4');
    expect(await called(desk, 'edit')).toEqual({ document: 'panel-1', path: `ratings/${FIRST}/rating`, value: 'does-not-comply' });
    expect(await screen.findByText(tIn('ka', 'panel-text-wanted'))).toBeTruthy();
    await user.keyboard('{ArrowDown}e');
    expect(await called(desk, 'take_over')).toMatchObject({ member: 'did:key:z6Mk0', list: 'evidence', place: 0 });
    expect((await screen.findAllByText(tIn('ka', 'panel-taken'))).length).toBeGreaterThan(0);
    await waitFor(() => expect((document.activeElement as HTMLElement | null)?.textContent).toContain('დააზუსტეთ ზმნა.'));
    await user.keyboard('e');
    expect(await called(desk, 'take_over', ({ list }: { list: string }) => list === 'recommendations')).toMatchObject({ member: 'did:key:z6Mk1', place: 0 });
    await waitFor(() => expect(document.activeElement?.tagName, 'nothing is left to take').toBe('H2'));
    const text = screen.getByLabelText(`${tIn('ka', 'panel-text')}, ქართულად`);
    text.focus();
    await user.keyboard('ზმნა დასაზუსტებელია.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(router.path).toBe(`${PANEL}/${SECOND}`));
    expect(await called(desk, 'edit', ({ path }: { path: string }) => path.endsWith('/comment/ka'))).toMatchObject({ value: 'ზმნა დასაზუსტებელია.' });
    await user.keyboard('n');
    await waitFor(() => expect(router.path).toBe(`${PANEL}/${THIRD}`));
    await user.keyboard('l');
    await waitFor(() => expect(router.path).toBe(PANEL));
  });

  test('an own remark is added, and what was taken over is taken out', async () => {
    const { desk, user, fake } = await open(`${PANEL}/${FIRST}`, { open: true });
    await user.click(screen.getByRole('button', { name: /დააზუსტეთ ზმნა/ }));
    await user.click(await screen.findByRole('button', { name: 'ამოღება: რეკომენდაცია: 1' }));
    await called(desk, 'remove_item');
    await user.click(screen.getByRole('button', { name: tIn('ka', 'remark-suggestions') }));
    await user.type(await screen.findByLabelText(/^რჩევა: 1.*ქართულად$/), 'დაამატეთ მაგალითი.');
    await user.tab();
    await waitFor(() => expect(fake.room?.rows[0]?.decision.suggestions[0]?.text.ka).toBe('დაამატეთ მაგალითი.'));
  });

  test('the chair sends a review back with a note and changes no word of it', async () => {
    const { desk, user } = await open(PANEL, { open: true });
    expect(screen.queryByRole('button', { name: /შენიშვნით დაბრუნება: ნიმუში თავმჯდომარე/ }), 'not the own one').toBeNull();
    await user.click(screen.getByRole('button', { name: /შენიშვნით დაბრუნება: ნიმუში დამსაქმებელი/ }));
    const dialog = await screen.findByRole('dialog');
    expect(await audit(dialog)).toEqual([]);
    await user.type(within(dialog).getByLabelText(/ქართულად/), 'ციტატა სხვა შედეგიდან არის.');
    const send = within(dialog).getByRole<HTMLButtonElement>('button', { name: tIn('ka', 'panel-send-back') });
    expect(send.disabled, 'it is signed').toBe(true);
    await user.type(within(dialog).getByLabelText(tIn('ka', 'passphrase')), 'სამი მწვანე ხე{Enter}');
    expect(await called(desk, 'send_back')).toEqual({
      document: 'panel-1',
      member: 'did:key:z6Mk1',
      text: { ka: 'ციტატა სხვა შედეგიდან არის.' },
      key: aKey.did,
      passphrase: 'სამი მწვანე ხე',
    });
    expect(await within(dialog).findByText('/media/stick/return.vc.json')).toBeTruthy();
    expect(await audit(dialog)).toEqual([]);
    await user.click(within(dialog).getAllByRole('button', { name: tIn('ka', 'close') }).at(-1)!);
    expect(await screen.findByText('ციტატა სხვა შედეგიდან არის.')).toBeTruthy();
  });

  test('a review that came back shows the note at its head and leads to another one, with a reason', async () => {
    const returned = [{ digest: 'sha384-n', from: { ka: 'ნიმუში თავმჯდომარე', en: 'Sample Chair' }, at: '2026-11-22T10:00:00Z', note: { ka: 'დაურთეთ ციტატა.' }, revision: null }];
    const { desk, user } = await openReviewing('/review/r-1', { declared: 'none', signed: true, returned });
    const head = await screen.findByRole('region', { name: tIn('ka', 'review-returned') });
    expect(head.textContent).toContain('ნიმუში თავმჯდომარე');
    expect(within(head).getByText('დაურთეთ ციტატა.')).toBeTruthy();
    expect(await audit()).toEqual([]);
    await user.click(within(head).getByRole('button', { name: tIn('ka', 'receipt-revise') }));
    await user.type(screen.getByLabelText(tIn('ka', 'receipt-reason')), 'ციტატა დაემატა.');
    await user.click(screen.getByRole('button', { name: tIn('ka', 'receipt-revise-begin') }));
    expect(await called(desk, 'revise_review')).toEqual({ document: 'r-1', reason: 'ციტატა დაემატა.' });
  });

  test('once another review is begun, the note leads there', async () => {
    const returned = [{ digest: 'sha384-n', from: {}, at: '2026-11-22T10:00:00Z', note: { ka: 'დაურთეთ ციტატა.' }, revision: 'r-2' }];
    await openReviewing('/review/r-1', { declared: 'none', signed: true, returned });
    const head = await screen.findByRole('region', { name: tIn('ka', 'review-returned') });
    expect(head.textContent, 'without a name').toContain('თავმჯდომარემ');
    expect(within(head).getByRole('link').getAttribute('href')).toBe('#/review/r-2');
    expect(within(head).queryByRole('button')).toBeNull();
  });

  test('who is not the chair sends nothing back, and is told whose decisions count', async () => {
    await open(PANEL, { open: true, seat: 'student' });
    expect(screen.queryByRole('button', { name: /შენიშვნით დაბრუნება/ })).toBeNull();
    expect(screen.getByText(tIn('ka', 'panel-not-chair'))).toBeTruthy();
  });

  test('the rule proposes, the panel decides on the whole and says why', async () => {
    const { desk, user, fake } = await open(`${PANEL}/decision`, { open: true });
    fake.room!.proposed = 'positive';
    await desk.changed('panels');
    await user.click(await screen.findByRole('radio', { name: 'უარყოფითი' }));
    expect(await called(desk, 'edit')).toEqual({ document: 'panel-1', path: 'decision', value: 'negative' });
    expect(await screen.findByText(tIn('ka', 'panel-differs'))).toBeTruthy();
    await user.type(screen.getByLabelText(`${tIn('ka', 'panel-why')}, ქართულად`), 'ერთი მინიმალური მოთხოვნა არ სრულდება.');
    await user.tab();
    expect(await called(desk, 'edit', ({ path }: { path: string }) => path === 'text/ka')).toBeTruthy();
  });
});

test('the panels of a round stand in their order, with who leaves', async () => {
  await open(PANELS);
  expect(screen.getByText(tIn('ka', 'panels-order'))).toBeTruthy();
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first!).getByRole('link').getAttribute('href')).toBe(`#${PANEL}`);
  expect(first?.textContent).toContain('აკლია 2');
  expect(second?.textContent).toContain(`${tIn('ka', 'panels-leaves')}: ნიმუში დამსაქმებელი`);
  expect(second?.textContent).toContain(tIn('ka', 'panels-ready'));
});
