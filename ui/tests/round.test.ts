// Rounds: a coordinator makes one by clicks and keys, signs it, and a member reads it.

import { describe, expect, test } from 'vitest';
import { router } from '../src/state/router.svelte';
import { tIn } from '../src/words/words.svelte';
import type { FakeDesk, FakeOptions } from './fake/desk';
import { aMember, aRound, fakeRounds, type FakeRounds } from './fake/round';
import { audit, called, openWindow, screen, waitFor } from './open';

const SIGNED = '/round/sha384-r%2Fund%2B';

type Options = NonNullable<Parameters<typeof fakeRounds>[0]>;

async function open(route: string, options: Options = {}, more: FakeOptions = {}) {
  const rounds: FakeRounds = fakeRounds(options);
  let desk: FakeDesk | undefined;
  const opened = await openWindow(route, { ...more, settings: { role: 'coordinator', ...more.settings }, handlers: rounds.handlers(() => desk!) });
  desk = opened.desk;
  return { ...opened, rounds };
}

const whole: Options['draft'] = {
  title: { ka: 'საცდელი რაუნდი', en: 'Trial round' },
  packages: fakeRounds().draft.packages.map((one) => ({ ...one, chosen: true })),
  members: [aMember(1, { ka: 'ნიმუში თავმჯდომარე' }, 'chair'), aMember(2, { ka: 'ნიმუში დამსაქმებელი' }, 'employer')],
  day: '2026-11-30',
  until: aRound.deadline,
};

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each([
    ['all rounds', '/rounds', {}],
    ['no round yet', '/rounds', { none: true }],
    ['a round just begun', '/rounds/round-1', {}],
    ['a whole round', '/rounds/round-1', { draft: whole }],
    ['a round that is signed', '/rounds/round-1', { draft: { ...whole, signed: 'sha384-r/und+' } }],
    ['signing what lacks much', '/rounds/round-1/sign', {}],
    ['signing', '/rounds/round-1/sign', { draft: whole }],
    ['signing without a key', '/rounds/round-1/sign', { draft: whole, keys: [] }],
    ['a signed round', SIGNED, {}],
    ['a signed round of others', SIGNED, { view: { own: null, words: { ka: 'სხვა კავშირიც თქვით.' } } }],
  ] as [string, string, Options][])('%s passes axe', async (_, route, options) => {
    const { container } = await open(route, options, { settings: { language } });
    await waitFor(() => expect(container.textContent).not.toContain(tIn(language, 'loading')));
    expect(await audit(), 'axe').toEqual([]);
  });
});

test('who coordinates comes to the rounds from the first start, and finds them in the rail', async () => {
  const { user, desk } = await open('/library', {}, { configured: false });
  await user.click(await screen.findByRole('radio', { name: tIn('ka', 'role-coordinator') }));
  await user.click(screen.getByRole('button', { name: tIn('ka', 'first-begin') }));
  expect(await called(desk, 'settings', ({ role }: { role: string | null }) => role === 'coordinator')).toBeTruthy();
  await waitFor(() => expect(router.path).toBe('/rounds'));
  const stops = await screen.findAllByRole('link', { name: tIn('ka', 'rail-panel') });
  expect(stops[0]?.getAttribute('aria-current')).toBe('page');
});

test('a round is begun, removed and brought back', async () => {
  const { user, rounds } = await open('/rounds');
  const name = tIn('ka', 'rounds-untitled');
  await user.click(await screen.findByRole('button', { name: tIn('ka', 'rounds-remove', { title: name }) }));
  await waitFor(() => expect(rounds.gone).toBe(true));
  await user.click(await screen.findByRole('button', { name: tIn('ka', 'restore') }));
  await waitFor(() => expect(rounds.gone).toBe(false));
  expect(screen.getByRole('link', { name: /შემოდგომის რაუნდი/ }).getAttribute('href')).toBe(`#${SIGNED}`);
  await user.click(screen.getByRole('button', { name: tIn('ka', 'rounds-new') }));
  await waitFor(() => expect(router.path).toBe('/rounds/round-1'));
});

test('a round is made by clicks and keys until nothing is missing', async () => {
  const { user, desk, rounds } = await open('/rounds/round-1');
  await screen.findByRole('heading', { name: tIn('ka', 'rounds-lacks', { n: 4 }) });

  const title = screen.getByRole('textbox', { name: `${tIn('ka', 'rounds-title')}, ქართულად` });
  await user.type(title, 'საცდელი რაუნდი');
  await user.tab();
  await waitFor(() => expect(rounds.draft.title.ka).toBe('საცდელი რაუნდი'));

  await user.click(screen.getByRole('checkbox', { name: /ტურიზმისთვის/ }));
  expect(await called(desk, 'choose_package')).toEqual({ document: 'round-1', package: 'sha384-p/1+', chosen: true });
  await user.click(await screen.findByRole('button', { name: tIn('ka', 'rounds-packages-all') }));
  await waitFor(() => expect(rounds.draft.packages.every((one) => one.chosen)).toBe(true));

  await user.click(screen.getByRole('button', { name: tIn('ka', 'rounds-members-add') }));
  const chair = await screen.findByRole<HTMLSelectElement>('combobox', { name: tIn('ka', 'rounds-seat-of', { n: 1 }) });
  await waitFor(() => expect(document.activeElement).toBe(chair));
  await user.selectOptions(chair, 'chair');
  await user.selectOptions(screen.getByRole('combobox', { name: tIn('ka', 'rounds-seat-of', { n: 2 }) }), 'student');
  await waitFor(() => expect(rounds.draft.members.map((one) => one.seat)).toEqual(['chair', 'student']));

  await user.click(screen.getByRole('button', { name: tIn('ka', 'rounds-until') }));
  const day = screen.getByRole('textbox', { name: tIn('ka', 'rounds-until-day') });
  await waitFor(() => expect(document.activeElement).toBe(day));
  await user.keyboard('30.11.2026');
  await user.tab();
  await waitFor(() => expect(rounds.draft.day).toBe('2026-11-30'));
  expect(await screen.findByText(tIn('ka', 'rounds-lacks-none'))).toBeTruthy();
  expect(await audit()).toEqual([]);
});

test('a member is removed, and Ctrl+Z brings the member back', async () => {
  const { user, rounds } = await open('/rounds/round-1', { draft: whole });
  await user.click(await screen.findByRole('button', { name: tIn('ka', 'rounds-member-remove', { n: 2 }) }));
  await waitFor(() => expect(rounds.draft.members.length).toBe(1));
  await waitFor(() => expect(document.activeElement?.textContent).toContain(tIn('ka', 'rounds-members-add')));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(rounds.draft.members.length).toBe(2));
});

test('what is a conflict is chosen, with the years that count', async () => {
  const { user, rounds } = await open('/rounds/round-1', { draft: whole });
  const years = await screen.findByRole<HTMLInputElement>('textbox', { name: tIn('ka', 'rounds-conflict-years') });
  await user.clear(years);
  await user.type(years, '5');
  await user.tab();
  await waitFor(() => expect(rounds.draft.years).toBe(5));
  await user.click(screen.getByRole('checkbox', { name: /წინა წლებში/ }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: tIn('ka', 'rounds-conflict-years') })).toBeNull());
  await user.selectOptions(screen.getByRole('combobox', { name: tIn('ka', 'rounds-until-zone') }), '+01:00');
  await waitFor(() => expect(rounds.draft.zone).toBe('+01:00'));
});

describe('signing', () => {
  test('what is missing stands above, and nothing can be signed', async () => {
    await open('/rounds/round-1/sign');
    expect(await screen.findByRole('heading', { name: tIn('ka', 'rounds-lacks', { n: 4 }) })).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: tIn('ka', 'sign') }).disabled).toBe(true);
  });

  test('a wrong passphrase is said; the right one hands the round out', async () => {
    const { user } = await open('/rounds/round-1/sign', { draft: whole });
    const pass = await screen.findByLabelText(tIn('ka', 'passphrase'));
    await user.type(pass, 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('პაროლი');
    await waitFor(() => expect(document.activeElement).toBe(pass));
    await user.type(pass, 'სამი მწვანე ხე{Enter}');
    expect(await screen.findByText('gis-for-tourism-v1.zip')).toBeTruthy();
    expect(screen.getByText('/media/usb/round.zip')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: tIn('ka', 'rounds-read') }));
    await waitFor(() => expect(router.path).toBe(SIGNED));
  });
});

test('a member reads until when, the own role, and what is missing', async () => {
  await open(SIGNED);
  expect(await screen.findByText('დარჩა 9 დღე და 9 საათი')).toBeTruthy();
  expect(screen.getAllByText(tIn('ka', 'rounds-seat-chair')).length).toBe(2);
  expect(screen.getByText(tIn('ka', 'rounds-here-of', { here: 1, total: 2 }))).toBeTruthy();
  expect(screen.getByText(tIn('ka', 'rounds-missing'))).toBeTruthy();
  const package_ = screen.getByRole('link', { name: /ტურიზმისთვის/ });
  expect(package_.getAttribute('href')).toBe(`#/package/${encodeURIComponent('sha384-p/1+')}`);
  expect(screen.getByRole('link', { name: tIn('ka', 'command-import') }).className).toContain('primary');
});

test('a coordinator makes another round in place of a signed one', async () => {
  const { user, desk } = await open(SIGNED);
  await user.click(await screen.findByRole('button', { name: tIn('ka', 'rounds-fork') }));
  expect(await called(desk, 'fork_round', () => true)).toBeTruthy();
  await waitFor(() => expect(router.path).toBe('/rounds/round-1'));
});
