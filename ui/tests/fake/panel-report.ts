// The report of a panel on a desk that is not there: as its chair writes it, and as it was signed.

import type {
  Both, DocumentAsk, Edit, Edited, ReportChange, ReportDecision, ReportDraft, ReportOpinion, ReportPoint, ReportView, SaveReport, SignOpinion,
  SignBadge, SignReview, WriteSentences,
} from '../../src/ipc/bindings';
import { pack, words } from './assets';
import { aKey, type FakeDesk, type Handlers, refusal } from './desk';
import { DESCRIPTOR, ROUND } from './panel';
import { aRound } from './round';

const NOW = '2026-12-02T10:02:07Z';
const TITLE: Both = { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' };
export const REPORT = 'sha384-re/port+';
const CRITERIA = pack.criteria.slice(0, 3);
export const [FIRST, SECOND, THIRD] = CRITERIA.map(({ id }) => id) as [string, string, string];
const QUOTE = { field: 'outcomes/o-1/text/ka', place: { ka: 'შედეგი 1', en: 'Outcome 1' }, exact: 'აანალიზებს მონაცემებს' };

const decisions = (): ReportDecision[] =>
  CRITERIA.map(({ id, text }, at) => ({
    criterion: id,
    requirement: text,
    rating: at === 0 ? 'partially-complies' : 'complies',
    text: at === 0 ? { ka: 'ორ შედეგს პირობა აკლია.', en: 'Two outcomes lack their condition.' } : {},
    evidence: at === 0 ? [1] : [],
    recommendations: at === 0 ? [{ ka: 'დააზუსტეთ მესამე შედეგი.', en: 'Make the third outcome precise.' }] : [],
    suggestions: at === 1 ? [{ ka: 'მოკლედ აღწერეთ მეთოდები.' }] : [],
    goodPractice: at === 2 ? [{ ka: 'დამსაქმებელი ჩართულია.', en: 'The employer takes part.' }] : [],
    prose: at === 0 ? { ka: 'ჯგუფმა ციტატებზე იმსჯელა.' } : {},
  }));

const member = (at: number, ka: string, en: string, seat: ReportOpinion['seat']): ReportOpinion => ({
  member: at === 0 ? aKey.did : `did:key:z6Mk${at}`,
  name: { ka, en },
  seat,
  position: null,
  words: {},
  stale: false,
});
const silent = (): ReportOpinion[] => [
  member(0, 'ნიმუში თავმჯდომარე', 'Sample Chair', 'chair'),
  member(1, 'ნიმუში დამსაქმებელი', 'Sample Employer', 'employer'),
  { ...member(2, 'ნიმუში სტუდენტი', 'Sample Student', 'student'), stale: true },
];
export const MINORITY: Both = { ka: 'პირველი შედეგი უფრო მკაცრად უნდა შეფასდეს.', en: 'The first outcome deserves a stricter rating.' };
export const spoken = (): ReportOpinion[] =>
  silent().map((one, at) => ({ ...one, stale: false, position: at === 1 ? 'dissents' : 'concurs', words: at === 1 ? MINORITY : {} }));

export const points = (): ReportPoint[] => [
  { criterion: FIRST, answer: 'disagree', text: { ka: 'პირობა მესამე შედეგში წერია.' }, reply: null, words: {} },
  { criterion: SECOND, answer: 'agree', text: { ka: 'გავითვალისწინეთ.', en: 'Taken into account.' }, reply: null, words: {} },
];
export const changes = (): ReportChange[] => [{ criterion: FIRST, parts: [words('print-panel-part-rating'), words('print-panel-part-text')], reason: {} }];

const draft = (): ReportDraft => ({
  document: 'panel-1',
  round: ROUND,
  descriptor: DESCRIPTOR,
  title: TITLE,
  stage: 'draft',
  passages: decisions().map(({ criterion, rating, prose, evidence, requirement }) => ({
    criterion,
    sentence: stating(requirement, rating),
    states: rating,
    marked: false,
    prose,
    evidence,
  })),
  decisions: decisions(),
  whole: {},
  evidence: [QUOTE],
  decision: 'positive-with-conditions',
  text: { ka: 'აღწერილობა მოთხოვნებს ძირითადად აკმაყოფილებს.', en: 'The descriptor meets most requirements.' },
  blocked: [],
  opinions: silent(),
  complete: false,
  changes: [],
  points: [],
  signed: null,
  draft: null,
  keys: [aKey],
  undo: null,
  redo: null,
  savedAt: NOW,
});

function stating(requirement: Both, rating: string): Both {
  const side = (language: 'ka' | 'en') => words('panel-sentence', { requirement: requirement[language] ?? '', rating })[language] ?? '';
  return { ka: side('ka'), en: side('en') };
}

export const aReport = (): ReportView => ({
  digest: REPORT,
  title: TITLE,
  institution: { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' },
  descriptor: 'd-gis',
  version: 1,
  stage: 'draft',
  council: false,
  signer: aRound.signer,
  round: aRound.title,
  decision: 'positive-with-conditions',
  text: draft().text,
  whole: { ka: 'ჯგუფი ერთ დღეს იმსჯელა.' },
  decisions: decisions(),
  evidence: [QUOTE],
  opinions: spoken(),
  complete: true,
  left: [],
  changes: [],
  points: [],
  seat: null,
  own: false,
  keys: [aKey],
});

export interface FakeReport {
  draft: ReportDraft;
  view: ReportView;
  attach: (desk: FakeDesk) => void;
  handlers: Handlers;
}

export function fakeReport(options: { draft?: Partial<ReportDraft>; view?: Partial<ReportView> } = {}): FakeReport {
  let desk: FakeDesk;
  const edited = (): Edited => {
    void desk.changed('panel-1', 'panels');
    return { value: null, item: null, changed: ['panel-1'], savedAt: NOW };
  };
  const written = (name: string, passphrase = '') => {
    if (passphrase === 'wrong') return desk.job(null, refusal('wrong-passphrase', { ka: 'პაროლი ამ გასაღებს არ ეკუთვნის.', en: 'The passphrase does not open this key.' }, {}));
    return desk.job({
      kind: 'written',
      value: { path: `/media/usb/${name}`, name, bytes: 91204, digest: '7c0e 6b52 91aa 03fd 8e41 22b9 5f60 c7d3', identical: true, contents: [] },
    });
  };
  const self: FakeReport = {
    draft: { ...draft(), ...options.draft },
    view: { ...aReport(), ...options.view },
    attach: (given) => (desk = given),
    handlers: {
      report_draft: (_: DocumentAsk) => structuredClone(self.draft),
      report_file: () => structuredClone(self.view),
      write_sentences: ({ criterion }: WriteSentences) => {
        for (const passage of self.draft.passages.filter((one) => one.criterion === criterion)) {
          const decision = self.draft.decisions.find((one) => one.criterion === criterion);
          if (!decision) continue;
          Object.assign(passage, { marked: false, states: decision.rating, sentence: stating(decision.requirement, decision.rating) });
          self.draft.blocked = self.draft.blocked.filter((one) => one.criterion !== criterion);
        }
        return edited();
      },
      edit: ({ path, value }: Edit) => {
        const [part, at, field, side] = path.split('/') as [string, string, string, string | undefined];
        const text = value === null ? '' : String(value);
        if (part === 'prose') {
          const passage = self.draft.passages.find((one) => one.criterion === at);
          if (passage) passage.prose = { ...passage.prose, [field]: text };
          else self.draft.whole = { ...self.draft.whole, [field]: text };
        } else if (part === 'reasons') {
          const change = self.draft.changes.find((one) => (one.criterion ?? 'whole') === at);
          if (change) change.reason = { ...change.reason, [field]: text };
        } else {
          const point = self.draft.points.find((one) => one.criterion === at);
          if (point && field === 'answer') point.reply = text;
          else if (point && side) point.words = { ...point.words, [side]: text };
        }
        return { ...edited(), value };
      },
      begin_final: () => {
        self.draft = { ...self.draft, stage: 'final', points: points(), changes: changes() };
        return edited();
      },
      sign_report: ({ passphrase }: SignReview) => {
        if (passphrase !== 'wrong') self.draft.signed = { digest: REPORT, stage: self.draft.stage, complete: self.draft.complete, current: true };
        return written('report.zip', passphrase);
      },
      sign_council: ({ passphrase }: SignReview) => written('council.zip', passphrase),
      sign_opinion: ({ passphrase }: SignOpinion) => written('opinion.vc.json', passphrase),
      sign_badge: ({ passphrase }: SignBadge) => written('report.badge.json', passphrase),
      save_report: ({ form }: SaveReport) => written(`report.${form}`),
      import_files: () => {
        Object.assign(self.draft, { opinions: spoken(), complete: true });
        void desk.changed('tray', 'panels');
        return desk.job({ kind: 'imported', value: [] });
      },
      answer_review: () => ({ document: 'a-1' }),
    },
  };
  return self;
}
