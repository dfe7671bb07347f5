// The desk of a facilitator in the hour of a workshop: one workshop waits for its first round, in one a round runs, in
// one the room talks about the first criterion, and one is at its end.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CRITERIA = [
  'assessment.every-outcome-assessed',
  'credit-workload.hours-match-credits',
  'learning-outcomes.observable',
  'assessment.identity',
  'relevance.need',
];
/** Long enough for every look at it: the clock of the desk moves by a second at each question. */
const MINUTES = 99;
const TITLE = { ka: 'შემფასებელთა კალიბრაცია', en: 'Calibration of reviewers' };
const CASE = { ka: 'კომპიუტერული ქსელის ადმინისტრირება', en: 'Computer Network Administration' };
const REASON = {
  ka: 'მეოთხე შედეგს არც ერთი შეფასება არ ამოწმებს: პროექტში ის მხოლოდ ნახსენებია.',
  en: 'No assessment checks the fourth outcome: the project only mentions it.',
};
const MEANING = {
  ka: 'ყოველ შედეგს ერთი დავალება მაინც აქვს, რომელიც სწორედ მას ამოწმებს და არა მის მსგავსს.',
  en: 'Each outcome has at least one task that checks exactly it, and not something like it.',
};
const ARGUMENTS = [
  ['1-1', 'მეოთხე შედეგი არც ერთ დავალებაში არ ჩანს.'],
  ['2-3', 'პროექტი ყველა შედეგს ამოწმებს, უბრალოდ ცალკე არ წერია.'],
  ['5-2', 'Outcome four is visible in the project, so I would not be so strict.'],
];
/** The digit that is keyed for a level, 4 the highest: as it stands on the sheet of paper. */
const key = (level) => 5 - level;
/** The levels that each seat gives in the first round: two camps at the first criterion, and table five stands far away at it. */
const first = (table, seat) => (table === 5 ? [1, 4, 3, 3, 4] : [(table + seat) % 2 ? 2 : 4, 4, 3, seat === 1 ? 2 : 3, 4]);
/** And in the second, where nearly everybody agrees. */
const second = (table, seat) => [2, 4, seat === 5 ? 2 : 3, 3, 4];
const RATINGS = { 4: 'complies', 3: 'substantially-complies', 2: 'partially-complies', 1: 'does-not-comply' };

export const seats = Array.from({ length: 25 }, (_, at) => [Math.floor(at / 5) + 1, (at % 5) + 1]);

/** Prepares the desk and gives its workshops. */
export async function workHour(desk, folder, { choose, edit, finish }) {
  await choose(desk, { language: 'ka', role: 'facilitator' });
  const both = async (document, path, text) => {
    for (const side of ['ka', 'en']) await edit(desk, document, `${path}/${side}`, text[side]);
  };

  async function planned() {
    const { document } = await desk.call('new_workshop');
    await both(document, 'title', TITLE);
    const ask = { document, descriptor: null, sample: 'computer-network-administration', faults: ['orphan-outcome', 'no-identity-check'] };
    const { item } = await desk.call('workshop_add_case', ask);
    await both(document, `cases/${item}/title`, CASE);
    await desk.call('add_item', { document, list: 'rounds' });
    const { rounds } = await desk.call('workshop', { document });
    for (const { id } of rounds) {
      await edit(desk, document, `rounds/${id}/case`, item);
      await edit(desk, document, `rounds/${id}/minutes`, MINUTES);
      for (const criterion of CRITERIA) await edit(desk, document, `rounds/${id}/criteria/${criterion}`, true);
    }
    const { rounds: made } = await desk.call('workshop', { document });
    /** The criteria as they stand in a round: the pack orders them. */
    const order = made[0].criteria;
    await edit(desk, document, `reference/${item}/${order[0]}/rating`, 'partially-complies');
    await both(document, `reference/${item}/${order[0]}/reasons`, REASON);
    return { document, order };
  }

  async function score(document, round, marks, until = seats.length) {
    await desk.call('start_round', { document, round });
    for (const [table, seat] of seats.slice(0, until)) {
      await desk.call('take_sheet', { document, way: 'keyed', round, typed: `${table}-${seat} ${marks(table, seat).map(key).join(' ')}` });
    }
  }

  /** Arguments come with files: the same answers again, now with words. */
  async function argue(document, criterion) {
    const paths = ARGUMENTS.map(([place, text], at) => {
      const [table, seat] = place.split('-').map(Number);
      // In the order of their names, as the page writes it: a sheet has one form.
      const sheet = {
        arguments: { [criterion]: text },
        format: 1,
        kind: 'sheet',
        ratings: first(table, seat).map((level) => RATINGS[level]),
        round: 1,
        seat,
        table,
        workshop: document,
      };
      const path = join(folder, `sheet-${at}.json`);
      writeFileSync(path, JSON.stringify(sheet));
      return path;
    });
    await desk.willOpen(...paths);
    await finish(desk, 'take_sheet_files', { document });
  }

  async function close(document, round) {
    await desk.call('close_round', { document, round });
  }
  const next = (document) => desk.call('workshop_stage', { document, step: 'next' });

  const waiting = await planned();

  const running = await planned();
  await score(running.document, 1, first, 19);
  await desk.call('take_sheet', { document: running.document, way: 'keyed', round: 1, typed: '1-2 1 1 1 1 1' });

  const talking = await planned();
  await score(talking.document, 1, first, 24);
  await argue(talking.document, talking.order[0]);
  await close(talking.document, 1);
  await desk.call('take_sheet', { document: talking.document, way: 'keyed', round: 1, typed: '5-5 4 1 2 2 1' });
  await desk.call('pick_argument', { document: talking.document, round: 1, criterion: talking.order[0], text: ARGUMENTS[0][1], picked: true });
  await both(talking.document, `meanings/${talking.order[0]}`, MEANING);
  await next(talking.document);

  const ended = await planned();
  await score(ended.document, 1, first);
  await close(ended.document, 1);
  // Through the reveal to the announcement of the second round.
  for (let stage = await next(ended.document); stage.shown.scene !== 'waiting'; ) stage = await next(ended.document);
  await score(ended.document, 2, second);
  await both(ended.document, `meanings/${ended.order[0]}`, MEANING);
  await close(ended.document, 2);
  for (let stage = await next(ended.document); stage.canNext; ) stage = await next(ended.document);

  return { hour: { waiting: waiting.document, running: running.document, talking: talking.document, ended: ended.document } };
}

/** What stands on the table of a network that every machine has: real addresses differ from one to the next. */
const NETWORK = { available: true, interfaces: [{ address: '192.168.4.1', name: 'wlan0', alone: false }], open: null, elsewhere: false };

/** Shows a network that is the same on every machine, and with `open` one that is on; `quietNetwork` takes it back. */
export function withNetwork(route, open = null) {
  return async (page) => {
    await page.route('**/rpc', async (asked) => {
      const { command, args } = asked.request().postDataJSON();
      if (command !== 'workshop_network') return asked.fallback();
      return asked.fulfill({ json: { ok: { ...NETWORK, document: args.document, open } } });
    });
    await page.evaluate(() => (location.hash = '/about'));
    await page.locator('h1').first().waitFor();
    await page.evaluate((wanted) => (location.hash = wanted), route);
    await page.locator('main .exercise').waitFor();
  };
}

export const quietNetwork = (page) => page.unroute('**/rpc');

/** A room that is open; its picture is only a pattern. */
export const OPEN = {
  url: 'http://192.168.4.1:8123',
  code: '042 731',
  qr: { size: 21, path: Array.from({ length: 21 }, (_, at) => `M${at % 7} ${at}h${7 + (at % 5)}v1h-${7 + (at % 5)}z`).join('') },
  address: '192.168.4.1',
};
