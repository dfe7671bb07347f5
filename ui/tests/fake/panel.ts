// A panel as the desk hands it over: three members, one package, reviews that open and the room that decides. It keeps
// what is written and decides as little as it can.

import type {
  Announce, Both, Edit, Edited, ItemAsk, PanelCell, PanelCriterion, PanelMember, PanelMemberAsk, PanelRoom, Panels, PanelView, RatingView,
  ReceiptView, SendBack, TakeOver, TrayRow,
} from '../../src/ipc/bindings';
import { pack, words } from './assets';
import { aKey, type FakeDesk, type Handlers, refusal } from './desk';
import { aMember, aRound } from './round';

const NOW = '2026-11-21T10:02:07Z';
export const ROUND = 'sha384-r/und+';
export const DESCRIPTOR = 'urn:uuid:gis';
/** Where the panel stands. */
export const PANEL = `/panel/${encodeURIComponent(ROUND)}/${encodeURIComponent(DESCRIPTOR)}`;
const TITLE: Both = { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' };
const CHAIR = { ka: 'ნიმუში თავმჯდომარე', en: 'Sample Chair' };
const EMPLOYER = { ka: 'ნიმუში დამსაქმებელი', en: 'Sample Employer' };
const STUDENT = { ka: 'ნიმუში სტუდენტი', en: 'Sample Student' };

export const RECEIPT = '50559 87329 70999 00814 52525';

export const aReceipt: ReceiptView = {
  groups: RECEIPT.split(' '),
  size: 33,
  picture: 'M4 4h1v1h-1z',
  round: ROUND,
  title: aRound.title,
  descriptor: DESCRIPTOR,
};

const members = (): PanelMember[] =>
  [CHAIR, EMPLOYER, STUDENT].map((name, at) => ({
    did: `did:key:z6Mk${at}`,
    name,
    seat: (['chair', 'employer', 'student'] as const)[at] ?? 'expert',
    own: at === 0,
    standing: at === 0 ? 'here' : 'asked',
    receipt: at === 0 ? RECEIPT : null,
    refused: [],
  }));

const cell = (rating: string | null, more: Partial<PanelCell> = {}): PanelCell => ({
  rating,
  comment: rating === null ? {} : { ka: `აქ წერია, რატომ: ${rating}.`, en: `Why: ${rating}.` },
  evidence: [],
  recommendations: [],
  suggestions: [],
  goodPractice: [],
  ...more,
});

const undecided = (): RatingView => ({
  rating: null, comment: {}, evidence: [], recommendations: [], suggestions: [], goodPractice: [], questions: [], confidence: null, private: null, commentMissing: false,
});

/** The first two criteria are disputed, the others not. */
function rows(): PanelCriterion[] {
  return pack.criteria.slice(0, 5).map(({ id }, at) => ({
    criterion: id,
    cells:
      at === 0
        ? [
            cell('complies', { evidence: [{ field: 'outcomes/o-1/text/ka', place: { ka: 'შედეგი 1', en: 'Outcome 1' }, exact: 'აანალიზებს მონაცემებს' }] }),
            cell('does-not-comply', { recommendations: [{ ka: 'დააზუსტეთ ზმნა.', en: 'Make the verb precise.' }] }),
            cell(null),
          ]
        : at === 1
          ? [cell('complies'), cell('substantially-complies'), cell('complies')]
          : [cell('complies'), cell('complies'), cell('complies')],
    counts: at === 0 ? [1, 0, 0, 1] : at === 1 ? [0, 0, 1, 2] : [0, 0, 0, 3],
    width: at === 0 ? 3 : at === 1 ? 1 : 0,
    shape: words(at === 0 ? 'agreement-shape-two-camps' : at === 1 ? 'agreement-shape-one-apart' : 'agreement-shape-unanimous'),
    percent: at === 0 ? 0 : at === 1 ? 1 / 3 : 1,
    ac2: at === 0 ? -0.25 : at === 1 ? 0.8 : 1,
    undisputed: at > 1,
    decision: undecided(),
  }));
}

export interface FakePanel {
  members: PanelMember[];
  missing: Both[];
  refused: Both[];
  room: PanelRoom | null;
  /** What the next import brings. */
  next: TrayRow[];
  seat: PanelView['seat'];
  attach: (desk: FakeDesk) => void;
  handlers: Handlers;
}

/** `open` gives the room at once. */
export function fakePanel(options: { open?: boolean; seat?: PanelView['seat'] } = {}): FakePanel {
  let desk: FakeDesk;
  const tray: TrayRow[] = [];
  const past: string[] = [];
  let made = 0;
  const opened = (): PanelRoom => ({
    members: self.members
      .filter((member) => member.standing !== 'left')
      .map(({ did, name, seat }, at) => ({ did, name, seat, decision: at === 1 ? 'negative' : 'positive', reasons: at === 2 ? ['ერთი ციტატა სხვაგან იყო.'] : [] })),
    rows: rows(),
    agreement: { units: 5, raters: 3, alpha: 0.42, low: 0.1, high: 0.74, words: words('agreement-firmness-unreliable') },
    undisputed: 3,
    decided: 0,
    decision: null,
    proposed: null,
    text: {},
    notes: [],
    leading: self.seat === 'chair' ? [aKey] : [],
    undo: null,
    redo: null,
    savedAt: NOW,
  });
  const view = (): PanelView => ({
    round: ROUND,
    descriptor: DESCRIPTOR,
    document: 'panel-1',
    title: TITLE,
    institution: { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' },
    version: 1,
    roundTitle: aRound.title,
    pack: pack.head,
    deadline: aRound.deadline,
    seat: self.seat,
    members: structuredClone(self.members),
    missing: self.missing,
    refused: self.refused,
    opened: self.room ? NOW : null,
    room: self.room ? { ...structuredClone(self.room), undo: past.length > 0 ? { ka: 'გადაწყვეტილება', en: 'a decision' } : null } : null,
  });
  const lacking = () => {
    self.missing = self.members.flatMap((member) => {
      const name = member.name.ka ?? '';
      if (member.standing === 'asked') return [words('panel-refusal-unsealed', { name })];
      return member.standing === 'sealed' ? [words('panel-refusal-missing', { name })] : [];
    });
  };
  const said = (): PanelView => {
    lacking();
    void desk.changed('panels');
    return view();
  };
  const edited = (item: string | null = null): Edited => {
    void desk.changed('panel-1', 'panels');
    return { value: null, item, changed: ['panel-1'], savedAt: NOW };
  };
  const change = (work: (room: PanelRoom) => string | null | void): Edited => {
    const { room } = self;
    if (!room) throw refusal('panel-closed', words('error-panel-closed'), words('error-panel-closed-help'));
    past.push(JSON.stringify(room));
    const item = work(room) ?? null;
    const open = (row: PanelCriterion) => row.decision.rating === null;
    for (const row of room.rows) row.decision.commentMissing = row.decision.rating === 'does-not-comply' && !row.decision.comment.ka && !row.decision.comment.en;
    room.decided = room.rows.filter((row) => !open(row)).length;
    room.undisputed = room.rows.filter((row) => row.undisputed && open(row)).length;
    return edited(item);
  };
  const decisionOf = (room: PanelRoom, criterion: string | undefined) => room.rows.find((row) => row.criterion === criterion)?.decision ?? undecided();

  const self: FakePanel = {
    members: members(),
    missing: [],
    refused: [],
    room: null,
    next: [],
    seat: options.seat === undefined ? 'chair' : options.seat,
    attach: (given) => (desk = given),
    handlers: {
      round: () => ({ ...aRound, digest: ROUND, members: [CHAIR, EMPLOYER, STUDENT].map((name, at) => aMember(at, name, (['chair', 'employer', 'student'] as const)[at] ?? null)) }),
      panels: (): Panels => ({
        round: ROUND,
        title: aRound.title,
        deadline: aRound.deadline,
        rows: [
          { descriptor: DESCRIPTOR, title: TITLE, institution: {}, standings: self.members.map((member) => member.standing), opened: self.room !== null, leaves: [] },
          { descriptor: 'urn:uuid:net', title: { ka: 'ქსელები', en: 'Networks' }, institution: {}, standings: ['here', 'left', 'here'], opened: false, leaves: [EMPLOYER] },
        ],
      }),
      panel: view,
      announce: ({ member, receipt, reason }: Announce) => {
        const found = self.members.find((one) => one.did === member);
        if (found?.receipt && !reason) throw refusal('panel-refuses', words('panel-refusal-no-reason', { name: found.name.ka ?? '' }), words('error-panel-refuses-help'));
        if (found) Object.assign(found, { receipt, standing: 'sealed' });
        return said();
      },
      member_left: ({ member }: PanelMemberAsk) => {
        const found = self.members.find((one) => one.did === member);
        if (found) found.standing = 'left';
        return said();
      },
      open_panel: () => {
        self.room = opened();
        return said();
      },
      tray: () => [...tray],
      import_files: () => {
        tray.unshift(...self.next);
        for (const member of self.members) if (member.standing === 'sealed') member.standing = 'here';
        lacking();
        void desk.changed('tray', 'panels');
        return desk.job({ kind: 'imported', value: self.next });
      },
      edit: ({ path, value }: Edit) =>
        change((room) => {
          const [part, id, field, item, side] = path.split('/') as [string, string, keyof RatingView, string, string | undefined];
          const text = value === null ? '' : String(value);
          if (part === 'decision') room.decision = text;
          else if (part === 'text') room.text = { ...room.text, [id]: text };
          else {
            const decision = decisionOf(room, id);
            if (field === 'rating') decision.rating = text;
            else if (field === 'comment') decision.comment = { ...decision.comment, [item]: text };
            else if (side) {
              const list = decision[field] as RatingView['recommendations'];
              const found = list.find((one) => one.id === item) ?? list[list.push({ id: item, text: {} }) - 1]!;
              found.text = { ...found.text, [side]: text };
            }
          }
        }),
      add_item: () => edited(`r-new${++made}`),
      remove_item: ({ item }: ItemAsk) =>
        change((room) => {
          const [, criterion, list, id] = item.split('/');
          const decision = decisionOf(room, criterion);
          const key = list as 'evidence';
          decision[key] = decision[key].filter((one) => one.id !== id);
        }),
      undo: () => {
        self.room = JSON.parse(past.pop() ?? 'null') as PanelRoom | null;
        return edited();
      },
      confirm_undisputed: () =>
        change((room) => {
          for (const row of room.rows) if (row.undisputed && row.decision.rating === null) row.decision.rating = row.cells[0]?.rating ?? null;
        }),
      take_over: ({ criterion, member, list, place }: TakeOver) =>
        change((room) => {
          const row = room.rows.find((one) => one.criterion === criterion);
          const said = row?.cells[room.members.findIndex((one) => one.did === member)];
          const id = `t-${++made}`;
          if (!row || !said) return null;
          if (list === 'evidence') row.decision.evidence.push({ id, quote: said.evidence[place]! });
          else row.decision[list as 'suggestions'].push({ id, text: said[list as 'suggestions'][place]! });
          return id;
        }),
      send_back: ({ member, text }: SendBack) => {
        self.room!.notes.push({ id: `n-${++made}`, member, text });
        const path = '/media/stick/return.vc.json';
        return desk.job({ kind: 'written', value: { path, name: 'return.vc.json', bytes: 2048, digest: '7c0e 6b52 93cd 5a6f', identical: true, contents: [] } });
      },
    },
  };
  lacking();
  if (options.open) {
    for (const member of self.members) Object.assign(member, { standing: 'here', receipt: RECEIPT });
    self.missing = [];
    self.room = opened();
  }
  return self;
}
