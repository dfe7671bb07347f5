// The hour of a workshop before a desk that is not there: five tables with five seats, two rounds, one projector.

import type {
  Both, NetworkRoom, SeatState, SheetTaken, Shown, StageStep, WorkshopArgument, WorkshopBar, WorkshopMeaning, WorkshopNetwork, WorkshopRoom, WorkshopStage,
  WorkshopState, WorkshopView,
} from '../../src/ipc/bindings';
import { pack, words } from './assets';
import type { FakeDesk, Handlers } from './desk';

export const WORKSHOP = 'w-1';
export const HOUR = `/workshop/${WORKSHOP}/run`;
const NOW = '2026-11-21T06:00:00Z';
const ENDS = '2026-11-21T06:15:00Z';
const [TABLES, SEATS] = [5, 5];
const CRITERIA = pack.criteria.slice(0, 5);
const SCENES = ['collected', 'distribution', 'arguments', 'reference', 'alpha', 'meanings'] as const;
const TITLE: Both = { ka: 'შემფასებელთა კალიბრაცია', en: 'Calibration of reviewers' };
const CASE: Both = { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' };

export const aRoom: NetworkRoom = {
  url: 'http://192.168.4.1:8123',
  code: '042 731',
  qr: { size: 4, path: 'M0 0h2v2h-2zM2 2h2v2h-2z' },
  address: '192.168.4.1',
};

const rating = (token: string): Both => words(`rating-${token}`);
const bar = (token: string, count: number): WorkshopBar => ({ rating: token, label: rating(token), count, share: count * 4 });

const place = (n: number) => ({ place: n, of: CRITERIA.length, criterion: CRITERIA[n - 1]!.text });

/** Every scene, as the wall gets it. */
export const scenes = {
  blank: { scene: 'blank' },
  waiting: { scene: 'waiting', value: { title: TITLE, round: 1, of: 2, case: CASE, minutes: 15, criteria: CRITERIA.map(({ text }) => text) } },
  scoring: { scene: 'scoring', value: { round: 1, case: CASE, ends: ENDS, now: NOW, collected: 19, of: 25, criteria: CRITERIA.map(({ text }) => text) } },
  collected: { scene: 'collected', value: { round: 1, collected: 24, of: 25 } },
  distribution: {
    scene: 'distribution',
    value: {
      ...place(3),
      bars: [bar('does-not-comply', 4), bar('partially-complies', 13), bar('substantially-complies', 2), bar('complies', 6), bar('cannot-judge', 0)],
      collected: 25,
      percent: { ka: '36 %', en: '36%' },
      words: { ka: 'სუსტი თანხმობა', en: 'weak agreement' },
      shape: { ka: 'ორი ბანაკი', en: 'two camps' },
    },
  },
  arguments: { scene: 'arguments', value: { ...place(3), arguments: ['მესამე შედეგს არავინ ამოწმებს.', 'The project shows outcome three.'] } },
  reference: {
    scene: 'reference',
    value: { ...place(3), rating: 'partially-complies', label: rating('partially-complies'), reasons: { ka: 'ბოლო შედეგი არ ფასდება.', en: 'The last outcome is not assessed.' }, same: 13, rated: 25 },
  },
  alpha: {
    scene: 'alpha',
    value: { round: 1, collected: 25, whole: { units: 5, alpha: { ka: '0,31', en: '0.31' }, firmness: { ka: 'დასკვნა ნაადრევია', en: 'too weak for conclusions' }, interval: { ka: '0,12–0,52', en: '0.12–0.52' } } },
  },
  before: {
    scene: 'before',
    value: {
      from: 1,
      to: 2,
      alpha: { before: { ka: '0,31', en: '0.31' }, after: { ka: '0,62', en: '0.62' } },
      criteria: CRITERIA.map(({ id, text }) => ({
        criterion: id,
        text,
        from: 1,
        percent: { before: { ka: '36 %', en: '36%' }, after: { ka: '76 %', en: '76%' } },
        ac2: { before: { ka: '0,20', en: '0.20' }, after: { ka: '0,70', en: '0.70' } },
      })),
    },
  },
  meanings: { scene: 'meanings', value: { meanings: [{ criterion: CRITERIA[2]!.text, text: { ka: 'ყოველ შედეგს თავისი დავალება აქვს.', en: 'Each outcome has a task of its own.' } }] } },
  end: { scene: 'end', value: { title: TITLE, feedback: 7, of: 25 } },
} as const satisfies Record<string, Shown>;

interface Options {
  state?: 'waiting' | 'scoring' | 'reveal' | 'end' | 'wiped';
  /** Seats that have handed in. */
  collected?: number;
  /** Seats that came late. */
  late?: string[];
  blocked?: Both[];
  network?: Partial<WorkshopNetwork>;
  projects?: boolean;
  /** The time of the desk. */
  now?: string;
}

export interface FakeWorkshop {
  handlers: Handlers;
  attach: (desk: FakeDesk) => void;
  /** Sheets by seat: what counts. */
  sheets: Map<string, string>;
  meanings: Map<string, string>;
  picked: Set<string>;
  stage: { scene: number; blank: boolean; state: NonNullable<Options['state']>; projector: boolean };
}

export function fakeWorkshop(options: Options = {}): FakeWorkshop {
  let desk: FakeDesk | null = null;
  const stage: FakeWorkshop['stage'] = { scene: 0, blank: false, state: options.state ?? 'waiting', projector: false };
  const seats = Array.from({ length: TABLES * SEATS }, (_, at) => `${Math.floor(at / SEATS) + 1}-${(at % SEATS) + 1}`);
  const sheets = new Map(seats.slice(0, options.collected ?? 0).map((seat) => [seat, 'x']));
  const late = new Set(options.late ?? []);
  const changed = new Set<string>();
  const meanings = new Map<string, string>();
  const picked = new Set<string>();
  let network: WorkshopNetwork = {
    document: WORKSHOP,
    available: true,
    interfaces: [{ address: '192.168.4.1', name: 'wlan0', alone: false }, { address: '127.0.0.1', name: 'lo', alone: true }],
    open: null,
    elsewhere: false,
    ...options.network,
  };
  const told = () => desk?.changed(`room:${WORKSHOP}`);

  const state = (): WorkshopState => ({ waiting: 'planned', scoring: 'running', reveal: 'between', end: 'over', wiped: 'wiped' } as const)[stage.state];
  const seatState = (seat: string): SeatState => (changed.has(seat) ? 'changed' : sheets.has(seat) ? 'counted' : late.has(seat) ? 'late' : 'empty');
  const roundState = () => (stage.state === 'waiting' ? 'waiting' : stage.state === 'scoring' ? 'running' : 'closed');

  const view = (): WorkshopView => ({
    id: WORKSHOP,
    title: TITLE,
    place: { ka: 'თბილისი', en: 'Tbilisi' },
    date: '2026-11-21',
    tables: TABLES,
    seats: SEATS,
    cases: [{ id: 'c-1', letter: 'a', title: CASE, from: CASE, gone: false, faults: [], unfit: [] }],
    rounds: [1, 2].map((n) => ({ id: `r-${n}`, n, case: 'c-1', minutes: 15, criteria: CRITERIA.map(({ id }) => id), state: n === 1 ? roundState() : 'waiting' })),
    references: [],
    meanings: [...new Set([...meanings.keys()].map((path) => path.split('/')[1] ?? ''))].map((criterion): WorkshopMeaning => {
      const side = (lang: string) => meanings.get(`meanings/${criterion}/${lang}`);
      const [ka, en] = [side('ka'), side('en')];
      return { criterion, text: { ...(ka && { ka }), ...(en && { en }) }, proposal: null };
    }),
    state: state(),
    blocked: (options.blocked ?? []).map((why) => ({ place: 'rounds', why })),
    kit: null,
    kitStale: false,
    wiped: null,
    pack: pack.head,
    keys: [],
    savedAt: NOW,
    undo: false,
    redo: false,
  });

  const room = (): WorkshopRoom => ({
    document: WORKSHOP,
    now: options.now ?? NOW,
    state: state(),
    rounds: [1, 2].map((n) => ({
      n,
      state: n === 1 ? roundState() : 'waiting',
      began: stage.state === 'waiting' ? null : NOW,
      ends: stage.state === 'waiting' ? null : ENDS,
      closed: null,
      collected: n === 1 ? sheets.size : 0,
      of: seats.length,
      seats: seats.map((seat) => {
        const [table = 0, number = 0] = seat.split('-').map(Number);
        return { table, seat: number, state: n === 1 ? seatState(seat) : 'empty', late: n === 1 && late.has(seat) && !sheets.has(seat) };
      }),
    })),
    feedback: 7,
  });

  const shown = (): Shown => {
    if (stage.state === 'waiting') return scenes.waiting as unknown as Shown;
    if (stage.state === 'scoring') return { scene: 'scoring', value: { ...scenes.scoring.value, criteria: [...scenes.scoring.value.criteria], collected: sheets.size } };
    if (stage.state === 'reveal') return scenes[SCENES[stage.scene] ?? 'collected'] as unknown as Shown;
    return scenes.end as unknown as Shown;
  };

  const staged = (): WorkshopStage => {
    const now = shown();
    const has = 'value' in now && 'place' in now.value;
    return {
      document: WORKSHOP,
      round: 1,
      shown: now,
      blank: stage.blank,
      canNext: stage.state === 'reveal',
      canBack: stage.state === 'end' || (stage.state === 'reveal' && stage.scene > 0),
      farTables: has ? [5] : [],
      arguments: has ? scenes.arguments.value.arguments.map((text): WorkshopArgument => ({ criterion: CRITERIA[2]!.id, text, picked: picked.has(text) })) : [],
      reference: has ? { ...scenes.reference.value } : null,
    };
  };

  const taken = (word: SheetTaken['taken'], seat: string | null, why = ''): SheetTaken => ({
    taken: word,
    words: words(why ? `workshop-refused-${why}` : `workshop-taken-${word}`, { seat: seat ?? 'none' }),
    seat,
    round: 1,
    collected: sheets.size,
    name: null,
  });

  const handlers: Handlers = {
    workshop: view,
    workshop_room: room,
    workshop_network: () => network,
    projector: ({ on }: { on: boolean | null }) => {
      if (on !== null) {
        stage.projector = on;
        void told();
      }
      return { document: WORKSHOP, available: options.projects ?? true, open: stage.projector };
    },
    start_round: () => {
      stage.state = 'scoring';
      void told();
      return room();
    },
    close_round: () => {
      stage.state = 'reveal';
      stage.scene = 0;
      network = { ...network, open: null };
      void told();
      return room();
    },
    take_sheet: ({ way, typed }: { way: string; typed: string }) => {
      const [seat = '', ...digits] = typed.trim().split(/\s+/);
      if (way === 'code') return typed.startsWith('8KX') ? taken('counted', '1-1') : taken('refused', null, 'wrong-check');
      if (!seats.includes(seat)) return taken('refused', seat, 'no-such-seat');
      if (digits.join('').length !== CRITERIA.length) return taken('refused', seat, 'other-criteria');
      const before = sheets.get(seat);
      if (stage.state !== 'scoring') {
        late.add(seat);
        void told();
        return taken('late', seat);
      }
      if (before === digits.join('')) return taken('same', seat);
      sheets.set(seat, digits.join(''));
      if (before) changed.add(seat);
      void told();
      return taken(before ? 'replaces' : 'counted', seat);
    },
    take_sheet_files: () => desk?.job({ kind: 'sheets', value: [{ ...taken('counted', '5-5'), name: '5-5.json' }] }),
    let_in: ({ table, seat }: { table: number; seat: number }) => {
      sheets.set(`${table}-${seat}`, 'late');
      void told();
      return room();
    },
    workshop_stage: ({ step }: { step: StageStep | null }) => {
      if (step === 'blank') stage.blank = !stage.blank;
      if (step === 'next' && stage.scene === SCENES.length - 1) stage.state = 'end';
      else if (step === 'next' && stage.state === 'reveal') stage.scene += 1;
      if (step === 'back' && stage.state === 'end') stage.state = 'reveal';
      else if (step === 'back') stage.scene = Math.max(0, stage.scene - 1);
      return staged();
    },
    pick_argument: ({ text, picked: on }: { text: string; picked: boolean }) => {
      if (on) picked.add(text);
      else picked.delete(text);
      return staged();
    },
    open_network: () => {
      network = { ...network, open: aRoom };
      void told();
      return network;
    },
    close_network: () => {
      network = { ...network, open: null };
      void told();
      return network;
    },
    edit: ({ path, value }: { path: string; value: string | null }) => {
      if (value === null) meanings.delete(path);
      else meanings.set(path, value);
      void desk?.changed(WORKSHOP);
      return { value, item: null, changed: [WORKSHOP], savedAt: NOW };
    },
  };
  return { handlers, attach: (made) => (desk = made), sheets, meanings, picked, stage };
}
