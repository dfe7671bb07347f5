// Rounds of a panel on a desk that is not there: one in the making that is edited, and signed ones that are read.

import type { Both, ChoosePackage, Edit, ItemAsk, KeyRow, RoundBlock, RoundDraft, RoundMember, RoundRow, RoundView, SignReview } from '../../src/ipc/bindings';
import { pack, words } from './assets';
import { aKey, type FakeDesk, type Handlers, refusal } from './desk';

const NOW = '2026-11-21T10:02:07Z';
const PRINTS = ['5f3c 91ab 7704 d2e8 1b6e 20c4 99fd 3a71', '0d7e 4410 b35c 8a92 6f01 e7d8 52ac 1947', 'c1a8 3e62 0f9b 57d4 88e3 2b16 f04d 9c75'];

export const aMember = (at: number, name: Both, seat: RoundMember['seat']): RoundMember => ({
  id: `m-${at}`,
  did: at === 1 ? aKey.did : `did:key:z6MkMember${at}`,
  fingerprint: PRINTS[at - 1] ?? PRINTS[0]!,
  name,
  seat,
});

const choice = (at: number, ka: string, en: string, chosen: boolean): RoundDraft['packages'][number] => ({
  package: `sha384-p/${at}+`,
  title: { ka, en },
  institution: { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' },
  version: at,
  chosen,
});

const PACKAGES = (): RoundDraft['packages'] => [
  choice(1, 'გის ტექნოლოგიები ტურიზმისთვის', 'GIS for Tourism', true),
  choice(2, 'კომპიუტერული ქსელების ადმინისტრირება', 'Computer Network Administration', false),
];

const TIES = ['employed', 'formerly-employed', 'author', 'endorser', 'related'];

/** A round that is signed: one package is here, one is missing, and one's own key leads the panel. */
export const aRound: RoundView = {
  digest: 'sha384-r/und+',
  title: { ka: 'შემოდგომის რაუნდი', en: 'Autumn round' },
  signer: {
    did: 'did:key:z6MkCoordinator',
    fingerprint: PRINTS[2]!,
    claimed: { ka: 'ნიმუში კოორდინატორი', en: 'Sample Coordinator' },
    signed: NOW,
    created: NOW,
    trusted: null,
    listName: {},
  },
  deadline: {
    at: '2026-11-30T19:59:59Z',
    wall: { ka: '30 ნოემბერი 2026, 23:59 (UTC+04:00)', en: '30 November 2026, 23:59 (UTC+04:00)' },
    left: { ka: 'დარჩა 9 დღე და 9 საათი', en: '9 days and 9 h left' },
    past: false,
  },
  members: [
    aMember(1, { ka: 'ნიმუში თავმჯდომარე', en: 'Sample Chair' }, 'chair'),
    aMember(2, { ka: 'ნიმუში დამსაქმებელი', en: 'Sample Employer' }, 'employer'),
  ],
  own: aMember(1, { ka: 'ნიმუში თავმჯდომარე', en: 'Sample Chair' }, 'chair'),
  packages: PACKAGES().map(({ title, institution, version, chosen, ...one }) => ({
    descriptor: `d-${version}`,
    package: chosen ? one.package : null,
    title,
    institution,
    version,
    damaged: [],
  })),
  ties: [{ ka: 'ვინც აღწერილობის ავტორია', en: 'Whoever wrote on the descriptor' }],
  words: {},
};

export interface FakeRounds {
  draft: RoundDraft;
  /** Removed. */
  gone: boolean;
  view: RoundView;
  handlers: (desk: () => FakeDesk) => Handlers;
}

export function fakeRounds(options: { draft?: Partial<RoundDraft>; view?: Partial<RoundView>; none?: boolean; keys?: KeyRow[] } = {}): FakeRounds {
  const draft: RoundDraft = {
    id: 'round-1',
    title: {},
    packages: PACKAGES().map((one) => ({ ...one, chosen: false })),
    members: [],
    day: '',
    time: '23:59',
    zone: '+04:00',
    until: null,
    ties: TIES.map((token) => ({ token, label: words(`round-tie-${token}`), chosen: true })),
    years: 3,
    words: {},
    blocked: [],
    pack: pack.head,
    keys: options.keys ?? [aKey],
    signed: null,
    savedAt: NOW,
    undo: false,
    redo: false,
    ...options.draft,
  };
  const past: RoundDraft[] = [];
  const self: FakeRounds = {
    draft,
    gone: false,
    view: { ...aRound, ...options.view },
    handlers: (desk) => {
      const changed = () => {
        void desk().changed('round-1', 'rounds');
        return { value: null, item: null, changed: ['round-1'], savedAt: NOW };
      };
      const change = (work: (draft: RoundDraft) => void) => {
        past.push(structuredClone(self.draft));
        work(self.draft);
        return changed();
      };
      return {
        rounds: (): RoundRow[] => {
          const making: RoundRow = { document: 'round-1', digest: null, title: self.draft.title, deadline: {}, packages: self.draft.packages.filter((one) => one.chosen).length, members: self.draft.members.length };
          const signed: RoundRow = { document: null, digest: self.view.digest, title: self.view.title, deadline: self.view.deadline.wall, packages: 2, members: 2 };
          return options.none ? [] : self.gone ? [signed] : [making, signed];
        },
        new_round: () => ({ document: 'round-1' }),
        fork_round: () => ({ document: 'round-1' }),
        round_draft: () => ({ ...structuredClone(self.draft), blocked: lacks(self.draft), undo: past.length > 0 }),
        round: () => self.view,
        choose_package: ({ package: digest, chosen }: ChoosePackage) =>
          change((one) => {
            one.packages = one.packages.map((other) => (other.package === digest ? { ...other, chosen } : other));
          }),
        add_members: () => {
          change((one) => {
            one.members = [aMember(1, { ka: 'ნიმუში თავმჯდომარე', en: 'Sample Chair' }, null), aMember(2, { ka: 'ნიმუში დამსაქმებელი' }, null)];
          });
          return desk().job({ kind: 'nothing' });
        },
        remove_item: ({ item }: ItemAsk) => change((one) => (one.members = one.members.filter((member) => item !== `members/${member.id}`))),
        edit: ({ path, value }: Edit) => ({ ...change((one) => write(one, path, value)), value }),
        undo: () => {
          self.draft = past.pop() ?? self.draft;
          return changed();
        },
        trash_descriptor: () => {
          self.gone = true;
          return null;
        },
        restore_descriptor: () => {
          self.gone = false;
          return null;
        },
        sign_round: ({ passphrase }: SignReview) => {
          if (passphrase === 'wrong') return desk().job(null, refusal('wrong-passphrase', { ka: 'პაროლი ამ გასაღებს არ ეკუთვნის.', en: 'The passphrase does not open this key.' }, {}));
          self.draft.signed = self.view.digest;
          return desk().job({
            kind: 'handed-out',
            value: {
              written: { path: '/media/usb/round.zip', name: 'round.zip', bytes: 18204, digest: '7c0e 6b52 91aa 03fd 8e41 22b9 5f60 c7d3', identical: true, contents: [] },
              packages: ['gis-for-tourism-v1.zip'],
            },
          });
        },
      };
    },
  };
  return self;
}

function write(draft: RoundDraft, path: string, value: unknown): void {
  const [part, id, field, side] = path.split('/') as [string, string, string, 'ka' | 'en'];
  const member = draft.members.find((one) => one.id === id);
  if (part === 'title' || part === 'words') draft[part] = { ...draft[part], [id]: value ?? undefined };
  if (part === 'deadline') Object.assign(draft, { [id]: value ?? '' });
  if (part === 'years') draft.years = value as number | null;
  if (part === 'ties') draft.ties = draft.ties.map((tie) => (tie.token === id ? { ...tie, chosen: value === true } : tie));
  if (member && field === 'seat') member.seat = value as RoundMember['seat'];
  if (member && field === 'name') member.name = { ...member.name, [side]: value };
}

/** What the real desk would say, as far as a test asks. */
function lacks(draft: RoundDraft): RoundBlock[] {
  const chairs = draft.members.filter((one) => one.seat === 'chair').length;
  const all: [boolean, RoundBlock][] = [
    [!draft.title.ka && !draft.title.en, { place: 'title', why: words('round-fault-untitled') }],
    [!draft.packages.some((one) => one.chosen), { place: 'packages', why: words('round-fault-no-packages') }],
    [chairs !== 1, { place: 'members', why: words('round-lacks-seat') }],
    [draft.day === '', { place: 'deadline', why: words('round-lacks-deadline') }],
    [!draft.ties.some((tie) => tie.chosen), { place: 'conflict', why: words('round-fault-ties') }],
  ];
  return all.filter(([lacking]) => lacking).map(([, block]) => block);
}
