// The hour of a workshop: starting, taking sheets by the keyboard, closing, the reveal, the room's network; and what the
// wall shows.

import { fireEvent, render, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Shown } from '../src/ipc/bindings';
import Projector from '../src/screens/Projector/Projector.svelte';
import Wall from '../src/screens/Projector/Wall.svelte';
import { keysOf, wayOf } from '../src/state/workshop-run.svelte';
import { speech, tIn } from '../src/words/words.svelte';
import type { FakeOptions } from './fake/desk';
import { aRoom, fakeWorkshop, HOUR, scenes, WORKSHOP } from './fake/workshop';
import { fakeSpeaker } from './fake/speaker';
import { audit, called, openWindow, screen, waitFor } from './open';

async function open(options: Parameters<typeof fakeWorkshop>[0] = {}, more: FakeOptions = {}) {
  const fake = fakeWorkshop(options);
  const opened = await openWindow(HOUR, { ...more, handlers: { ...fake.handlers, ...more.handlers } });
  fake.attach(opened.desk);
  await waitFor(() => expect(opened.container.querySelector('main .exercise ~ * .button.primary')).not.toBeNull());
  return { ...opened, fake };
}
const ka = (id: string, args?: Parameters<typeof tIn>[2]) => tIn('ka', id, args);
const primary = () => document.querySelector<HTMLElement>('main .button.primary')!;
const field = () => screen.getByLabelText<HTMLInputElement>(ka('workshop-run-sheet'));

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each(['waiting', 'scoring', 'reveal', 'end', 'wiped'] as const)('the hour while %s passes axe, and says that it is an exercise', async (state) => {
    await open({ state, collected: 19, late: ['5-5'] }, { settings: { language } });
    expect(await audit()).toEqual([]);
    expect(screen.getByText(tIn(language, 'workshop-run-exercise'))).toBeTruthy();
  });

  test.each(Object.entries(scenes))('the wall passes axe while it shows %s', async (scene, shown) => {
    speech.language = language;
    document.documentElement.lang = language;
    const { container } = render(Projector, { shown: shown as unknown as Shown, join: aRoom });
    expect(await audit(container)).toEqual([]);
    if (scene !== 'blank') expect(within(container).getByText(tIn(language, 'projector-exercise'))).toBeTruthy();
    expect(container.textContent, 'no word is missing').not.toMatch(/projector-|workshop-/);
  });
});

describe('a round', () => {
  test('is started by the one thing to do', async () => {
    const { desk, user } = await open();
    expect(primary().textContent).toContain(ka('workshop-run-start', { n: 1 }));
    await user.click(primary());
    expect(await called(desk, 'start_round')).toEqual({ document: WORKSHOP, round: 1 });
    expect(await screen.findByRole('timer')).toBeTruthy();
    await waitFor(() => expect(document.activeElement, 'the hand lies in the line').toBe(field()));
  });

  test('is not started while the plan lacks something: it says what, and leads there', async () => {
    await open({ blocked: [{ ka: 'რაუნდს აირჩიეთ აღწერილობა.', en: 'Choose a descriptor.' }] });
    expect(screen.getByText('რაუნდს აირჩიეთ აღწერილობა.')).toBeTruthy();
    expect(primary().getAttribute('href')).toBe(`#/workshop/${WORKSHOP}/plan`);
  });

  test('counts down from what the desk says, not from a clock of the page', async () => {
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    await open({ state: 'scoring', now: '2026-11-21T06:14:01Z' });
    expect(screen.getByRole('timer').textContent).toMatch(/^0:5\d$/);
    vi.useRealTimers();
  });

  test('says that the time is up', async () => {
    await open({ state: 'scoring', now: '2026-11-21T06:20:00Z' });
    expect(screen.getByRole('timer').textContent).toBe(ka('workshop-run-over'));
  });

  test('is closed at once when everybody handed in, and asked once more when not', async () => {
    const { desk, user } = await open({ state: 'scoring', collected: 19 });
    await user.click(primary());
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('6');
    expect(desk.calls.some(({ command }) => command === 'close_round')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: ka('workshop-run-close-now') }));
    expect(await called(desk, 'close_round')).toEqual({ document: WORKSHOP, round: 1 });
    expect(await screen.findByText(ka('projector-closed'))).toBeTruthy();
  });

  test('is closed without a question when nobody is missing', async () => {
    const { desk, user } = await open({ state: 'scoring', collected: 25 });
    await user.click(primary());
    await called(desk, 'close_round');
  });
});

describe('the line that takes sheets', () => {
  test('takes twenty-five sheets of paper by the keyboard alone, and the hand never leaves it', async () => {
    const { desk, user, fake } = await open({ state: 'scoring' });
    await waitFor(() => expect(document.activeElement).toBe(field()));
    for (let at = 0; at < 25; at += 1) {
      await user.keyboard(`${Math.floor(at / 5) + 1}-${(at % 5) + 1} 4 3 1 4 2{Enter}`);
      expect(document.activeElement).toBe(field());
    }
    await waitFor(() => expect(fake.sheets.size).toBe(25));
    expect(await screen.findByText('25 / 25')).toBeTruthy();
    expect(desk.calls.filter(({ command }) => command === 'take_sheet')).toHaveLength(25);
    expect(field().value).toBe('');
  });

  test('tells paper from code by how it begins', () => {
    for (const typed of ['3-2 4 3 1 4 2', ' 12/4 43142', '3–2 4', '5-5', '3-243142', '3-2+54354', '3-2=54354']) expect(wayOf(typed), typed).toBe('keyed');
    for (const typed of ['8KX4-7QZ0-2M', '8kx47qz02m', '8123-4567-89', 'hello', '']) expect(wayOf(typed), typed).toBe('code');
  });

  test('reads what a hand scanner strikes while the keyboard is Georgian', () => {
    for (const [struck, code] of [['8KX4-7QZ0-2M', '8KX4-7QZ0-2M'], ['8კხ4-7ქზ0-2მ', '8kx4-7qz0-2m'], ['AVშ5-ღGღH-ჩD38-0შ', 'AVS5-RGRH-CD38-0S'], ['3-2+54354', '3-2+54354']] as const) {
      expect(keysOf(struck).toLowerCase(), struck).toBe(code.toLowerCase());
    }
  });

  test('says what each sheet did, and keeps a refused one to be corrected', async () => {
    const { desk, user, container } = await open({ state: 'scoring' });
    await user.type(field(), '3-2 4 3 1 4 2{Enter}');
    expect(await screen.findByText('ადგილი 3-2 მიღებულია.')).toBeTruthy();
    await waitFor(() => expect(container.querySelector('[role=status].announcer')?.textContent).toContain('1 / 25'));
    await user.type(field(), '3-2 4 3 1{Enter}');
    expect((await screen.findAllByText(/კრიტერიუმებს არ ემთხვევა/)).length).toBeGreaterThan(0);
    await waitFor(() => expect(field().value).toBe('3-2 4 3 1'));
    expect(document.activeElement).toBe(field());
    await user.type(field(), ' 1 1{Enter}');
    expect((await screen.findAllByText(/ახალმა პასუხებმა/)).length).toBeGreaterThan(0);
    expect(await called(desk, 'take_sheet')).toMatchObject({ way: 'keyed', round: 1, typed: '3-2 4 3 1 1 1' });
    await user.type(field(), '8KX4-7QZ0-2M{Enter}');
    expect(await called(desk, 'take_sheet', ({ way }: { way: string }) => way === 'code')).toMatchObject({ typed: '8KX4-7QZ0-2M' });
  });

  test('can be heard: one tone when a sheet is taken, another when it is refused, none when sound is off', async () => {
    const speaker = fakeSpeaker();
    const { desk, user } = await open({ state: 'scoring' });
    const heard = () => speaker.notes.splice(0);
    await user.type(field(), '3-2 4 3 1 4 2{Enter}');
    await waitFor(() => expect(speaker.notes.length).toBe(1));
    const [taken] = heard();
    await user.type(field(), '3-3 4 3 1{Enter}');
    await waitFor(() => expect(speaker.notes.length).toBe(2));
    const refused = heard();
    expect(Math.max(...refused.map(({ hertz }) => hertz))).toBeLessThan(taken!.hertz);
    for (const { begins, ends } of [taken!, ...refused]) expect(ends - begins).toBeLessThan(0.5);
    const sound = screen.getByRole('switch', { name: ka('workshop-run-sound') });
    expect(sound.getAttribute('aria-checked')).toBe('true');
    await user.click(sound);
    expect(await called(desk, 'settings')).toMatchObject({ sounds: false });
    await waitFor(() => expect(sound.getAttribute('aria-checked')).toBe('false'));
    await user.clear(field());
    await user.type(field(), '3-4 4 3 1 4 2{Enter}');
    expect(await screen.findByText('ადგილი 3-4 მიღებულია.'), 'what is heard is also written').toBeTruthy();
    expect(heard()).toEqual([]);
    await user.click(sound);
    await waitFor(() => expect(heard().length, 'whoever turns it on hears it').toBe(1));
    vi.unstubAllGlobals();
  });

  test('takes sheets on a machine that cannot sound', async () => {
    vi.stubGlobal('AudioContext', class { constructor() { throw new Error('no device'); } });
    const { user } = await open({ state: 'scoring' });
    await user.type(field(), '3-2 4 3 1 4 2{Enter}');
    expect(await screen.findByText('ადგილი 3-2 მიღებულია.')).toBeTruthy();
    vi.unstubAllGlobals();
  });

  test('takes files, each with what became of it', async () => {
    const { user } = await open({ state: 'scoring' });
    await user.click(screen.getByRole('button', { name: ka('workshop-run-files') }));
    expect(await screen.findByText('5-5.json')).toBeTruthy();
  });

  test('every seat says by a word what came from it', async () => {
    await open({ state: 'scoring', collected: 3 });
    const tables = screen.getByRole('heading', { name: /მაგიდა 1/ }).closest('.table') as HTMLElement;
    expect(within(tables).getAllByText(ka('workshop-run-seat-counted'))).toHaveLength(3);
    expect(within(tables).getAllByText(ka('workshop-run-seat-empty'))).toHaveLength(2);
    expect(tables.textContent).toContain('3 / 5');
  });

  test('a late sheet is let in by its own button', async () => {
    const { desk, user } = await open({ state: 'reveal', collected: 24, late: ['5-5'] });
    await user.click(await screen.findByRole('button', { name: ka('workshop-run-let-in-of', { seat: '5-5' }) }));
    expect(await called(desk, 'let_in')).toEqual({ document: WORKSHOP, round: 1, table: 5, seat: 5 });
  });
});

describe('the reveal', () => {
  test('goes on by Space and back by the arrow, and black by B', async () => {
    const { desk, user, fake } = await open({ state: 'reveal', collected: 25 });
    (document.activeElement as HTMLElement | null)?.blur();
    await user.keyboard(' ');
    await waitFor(() => expect(fake.stage.scene).toBe(1));
    expect((await screen.findAllByText('ორი ბანაკი')).length).toBeGreaterThan(0);
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(fake.stage.scene).toBe(0));
    await user.keyboard('b');
    await called(desk, 'workshop_stage', ({ step }: { step: string }) => step === 'blank');
    expect(await screen.findByText(ka('workshop-run-wall-blank'))).toBeTruthy();
  });

  test('a remote control turns the pages', async () => {
    const { user, fake } = await open({ state: 'reveal', collected: 25 });
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(fake.stage.scene).toBe(1));
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(fake.stage.scene).toBe(0));
  });

  test('far tables and the own judgement stand beside the wall and never on it', async () => {
    const { user, container } = await open({ state: 'reveal', collected: 25 });
    await user.click(primary());
    expect(await screen.findByText(ka('workshop-run-far'))).toBeTruthy();
    const wall = container.querySelector('.wall')!;
    expect(wall.textContent).not.toContain(ka('workshop-run-table', { n: 5 }));
    expect(wall.textContent).not.toContain('ბოლო შედეგი არ ფასდება.');
    expect(container.textContent).toContain('ბოლო შედეგი არ ფასდება.');
  });

  test('an argument is picked for the wall', async () => {
    const { desk, user } = await open({ state: 'reveal', collected: 25 });
    await user.click(primary());
    await user.click(await screen.findByRole('checkbox', { name: 'მესამე შედეგს არავინ ამოწმებს.' }));
    expect(await called(desk, 'pick_argument')).toMatchObject({ picked: true, text: 'მესამე შედეგს არავინ ამოწმებს.' });
  });

  test('what was agreed is written right there, and goes before the next scene', async () => {
    const { user, fake, container } = await open({ state: 'reveal', collected: 25 });
    await user.click(primary());
    const area = await waitFor(() => {
      const found = container.querySelector<HTMLTextAreaElement>('.meaning textarea');
      if (!found) throw new Error('no field yet');
      return found;
    });
    await user.type(area, 'ერთი დავალება ყოველ შედეგს');
    await user.keyboard(' ');
    expect(fake.stage.scene, 'a blank is written').toBe(1);
    await user.click(primary());
    await waitFor(() => expect(fake.stage.scene).toBe(2));
    expect([...fake.meanings.values()]).toEqual(['ერთი დავალება ყოველ შედეგს ']);
  });

  test('at the end the results are next', async () => {
    await open({ state: 'end', collected: 25 });
    expect(primary().getAttribute('href')).toBe(`#/workshop/${WORKSHOP}/results`);
  });
});

describe('the network of the room', () => {
  test('is off, says what it would do, and shows address, digits and picture when it is on', async () => {
    const { desk, user } = await open();
    const toggle = await screen.findByRole('switch', { name: ka('workshop-run-network') });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText(ka('workshop-run-network-what'))).toBeTruthy();
    await user.click(toggle);
    expect(await called(desk, 'open_network')).toEqual({ document: WORKSHOP, address: '192.168.4.1' });
    expect((await screen.findAllByText(aRoom.code)).length).toBeGreaterThan(1);
    expect(screen.getAllByRole('img', { name: ka('projector-join-picture') }).length, 'beside and on the wall').toBe(2);
    await user.click(screen.getByRole('button', { name: ka('workshop-run-network-large') }));
    expect(await audit(await screen.findByRole('dialog'))).toEqual([]);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('switch', { name: ka('workshop-run-network') }));
    await called(desk, 'close_network');
  });

  test('is not offered where the program has none', async () => {
    await open({ network: { available: false } });
    expect(screen.queryByRole('switch', { name: ka('workshop-run-network') })).toBeNull();
  });

  test('says when this computer is in no network, or in one for itself only', async () => {
    await open({ network: { interfaces: [] } });
    expect(await screen.findByText(ka('workshop-run-network-none'))).toBeTruthy();
  });
});

describe('the projector', () => {
  test('is opened and closed by a switch', async () => {
    const { desk, user } = await open();
    const toggle = await screen.findByRole('switch', { name: ka('workshop-run-projector') });
    await user.click(toggle);
    expect(await called(desk, 'projector', ({ on }: { on: boolean | null }) => on !== null)).toEqual({ document: WORKSHOP, on: true });
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
  });

  test('its page shows what it is told, in the language it is told', async () => {
    const { container } = render(Wall);
    const tell = (language: 'ka' | 'en', shown: Shown) => fireEvent(window, new CustomEvent('shown', { detail: { language, theme: 'light', join: null, shown } }));
    await tell('ka', scenes.distribution as unknown as Shown);
    expect(container.textContent).toContain('ორი ბანაკი');
    await tell('en', scenes.distribution as unknown as Shown);
    expect(container.textContent).toContain('two camps');
    expect(document.documentElement.lang).toBe('en');
    await tell('en', scenes.blank);
    expect(container.textContent?.trim()).toBe(tIn('en', 'projector-blank'));
    expect(container.querySelectorAll('button, a, input').length, 'nothing can be pressed').toBe(0);
  });
});
