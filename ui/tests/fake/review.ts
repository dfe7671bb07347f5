// The expert's side of a desk that is not there: a package that came, its envelope, one review, its report; files that
// are verified, keys, lists, the shelf, help and the store. It keeps what is written and decides almost nothing.

import type {
  AddEvidence, AddItem, Both, Carried, Declare, Declared, Edit, Edited, Envelope, FactView, FileLine, ItemAsk, KeyRow, MakeKey, QueueRow,
  RatingView, ReceiptView, ReportPreview, ReturnedNote, ReviewBlock, ReviewView, SignerView, TextItem, TextSection, TrayRow, TrustListRow, Verification,
} from '../../src/ipc/bindings';
import { pack, sample, words } from './assets';
import { type FakeExpert, fakeExpert } from './expert';
import { aKey, type FakeDesk, type Handlers, refusal } from './desk';

const PACKAGE = 'sha384-Zm9v/b29m+';
const NOW = '2026-11-21T10:02:07Z';
const TITLE: Both = { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' };
const PROVIDER: Both = { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' };

export const aSigner: SignerView = {
  did: aKey.did,
  fingerprint: '5f3c 91ab 7704 d2e8 0b1c 66fa 2d90 a3e4',
  claimed: { ka: 'ნიმუში შემდგენელი', en: 'Sample Designer' },
  signed: 'descriptor',
  created: '2026-11-20T09:00:00Z',
  trusted: null,
  listName: {},
};

const FILES: FileLine[] = [
  { name: 'descriptor.vc.json', title: { ka: 'აღწერილობა, ხელმოწერილი მონაცემები', en: 'Descriptor, signed data' }, kind: {}, bytes: 48_211, damaged: false },
  { name: 'descriptor.ka.pdf', title: { ka: 'აღწერილობა ქართულად (PDF)', en: 'Descriptor in Georgian (PDF)' }, kind: {}, bytes: 182_000, damaged: false },
  {
    name: `attachments/${'ab12cd34'.repeat(8)}.txt`,
    title: { ka: 'ტურისტული ოპერატორის წერილი (ნიმუში)', en: 'Letter from a tour operator (sample)' },
    kind: words('file-attachment'),
    bytes: 2931,
    damaged: false,
  },
];

export const aList: TrustListRow = {
  digest: 'sha384-bGlzdA==',
  issuer: aKey.did,
  fingerprint: '1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809',
  name: { ka: 'ნიმუში ცენტრი', en: 'Sample Center' },
  serial: 17,
  issued: '2026-10-21T09:00:00Z',
  validUntil: '2026-12-31T20:00:00Z',
  stale: false,
  entries: [
    {
      did: aKey.did,
      fingerprint: aSigner.fingerprint,
      name: aSigner.claimed,
      organisation: PROVIDER,
      roles: ['hei'],
      revoked: false,
    },
  ],
  accepted: false,
};

export const trayRows: TrayRow[] = [
  {
    name: 'gis-for-tourism-v1.zip',
    digest: PACKAGE,
    outcome: 'package',
    what: words('tray-package'),
    next: words('tray-package-help'),
    title: TITLE,
    version: 1,
    signer: aSigner,
    route: `/package/${PACKAGE}`,
  },
  {
    name: 'notes.zip',
    digest: null,
    outcome: 'not-ours',
    what: words('error-not-ours', { file: 'notes.zip' }),
    next: words('error-not-ours-help'),
    title: {},
    version: null,
    signer: null,
    route: null,
  },
];

export function verification(verdict: Verification['verdict'], path: string): Verification {
  const whole = verdict === 'trusted' || verdict === 'unlisted';
  const answer = (id: string, yes: boolean | null, detail: Both) => ({ yes, sentence: words(id), detail });
  return {
    name: 'review-3f1a9c20.zip',
    path,
    bytes: 182_000,
    kind: whole ? 'review' : null,
    verdict,
    intact: whole
      ? answer('verify-intact', true, words('verify-intact-detail', { count: 11, version: 3, digest: '7c0e 6b52' }))
      : answer('verify-changed', false, words('error-changed', { file: 'review-3f1a9c20.zip' })),
    signed: whole ? answer('verify-signed-one', true, words('verify-signed-one-detail', { name: 'ექსპერტი 2', fingerprint: aSigner.fingerprint })) : answer('verify-signed-unknown', null, {}),
    listed: verdict === 'trusted' ? answer('verify-listed', true, {}) : answer(whole ? 'verify-unlisted' : 'verify-listed-unknown', null, words('verify-no-list')),
    signers: whole ? [{ ...aSigner, signed: 'review', trusted: verdict === 'trusted' || null }] : [],
    checks: whole ? [{ id: 'json-strict', ok: true, path: null, label: words('check-json-strict') }] : [],
    contents: whole ? FILES : [],
    title: whole ? TITLE : {},
    version: whole ? 3 : null,
    next: whole ? words(verdict === 'trusted' ? 'verify-next-trusted' : 'verify-next-unlisted') : words('error-changed-help'),
  };
}

/** The text of the pilot, as the desk lays it out. */
function textOfPilot(): TextSection[] {
  const { fields, lists } = sample('gis-for-tourism');
  const html = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</p>`)
      .join('');
  const item = (path: string, label: Both, position: number | null): TextItem[] => {
    const sides: Both = {};
    for (const side of ['ka', 'en'] as const) {
      const value = fields[`${path}/${side}`];
      if (typeof value === 'string') sides[side] = value;
    }
    const plain = fields[path];
    const text: Both = plain === undefined ? sides : { ka: String(plain), en: String(plain) };
    if (!text.ka && !text.en) return [];
    return [{ path, label, position, text, html: { ka: html(text.ka ?? ''), en: html(text.en ?? '') }, quotable: plain === undefined }];
  };
  return pack.sections
    .map((section) => {
      const done = new Set<string>();
      const items = section.fields.flatMap((field) => {
        const [list, rest] = field.path.split('/*/');
        if (list === undefined || rest === undefined) return item(field.path, field.label, null);
        if (done.has(list)) return [];
        done.add(list);
        return (lists[list] ?? []).flatMap((id, at) =>
          section.fields
            .filter((one) => one.path.startsWith(`${list}/*/`) && !one.path.includes('*', list.length + 2))
            .flatMap((one) => item(`${list}/${id}/${one.path.slice(list.length + 3)}`, one.label, at + 1)),
        );
      });
      return { id: section.id, title: section.title, items };
    })
    .filter((section) => section.items.length > 0);
}

export interface FakeReview {
  handlers: Handlers;
  /** The desk that answers; given once it stands. */
  attach: (desk: FakeDesk) => void;
  /** The review as the desk has it. */
  ratings: Record<string, RatingView>;
  /** What the next file turns out to be. */
  next: { verdict: Verification['verdict']; files: TrayRow[]; list: TrustListRow };
  declared: Declared | null;
  signed: boolean;
  /** The own quality office reviews. */
  inside: boolean;
  carried: Carried;
  keys: KeyRow[];
  lists: TrustListRow[];
  /** What only the person at this desk sees. */
  expert: FakeExpert;
}

/** `declared` opens or seals the package beforehand. */
export function fakeReview(options: { declared?: Declared; empty?: boolean; signed?: boolean; carried?: Carried; returned?: ReturnedNote[]; damaged?: Both[]; receipt?: ReceiptView; expert?: Partial<FakeExpert>; rated?: Record<string, Partial<RatingView>> } = {}): FakeReview {
  let desk: FakeDesk;
  const text = textOfPilot();
  const ratings: Record<string, RatingView> = Object.fromEntries(
    pack.criteria.map((one) => [one.id, { rating: null, comment: {}, evidence: [], recommendations: [], suggestions: [], goodPractice: [], questions: [], confidence: null, private: null, commentMissing: false }]),
  );
  for (const [criterion, rating] of Object.entries(options.rated ?? {})) Object.assign(ratings[criterion] ?? {}, rating);
  let decision: string | null = null;
  let made = 0;
  const past: string[] = [];
  const tray: TrayRow[] = [];
  const self: FakeReview = {
    handlers: {},
    attach: (given) => (desk = given),
    ratings,
    next: { verdict: 'unlisted', files: trayRows, list: aList },
    declared: options.declared ?? null,
    signed: options.signed ?? false,
    inside: false,
    carried: options.carried ?? { count: 0, reviews: [] },
    keys: [aKey],
    lists: [],
    expert: fakeExpert(options.expert),
  };

  const { expert } = self;
  const edited = (item: string | null = null): Edited => {
    void desk.changed('r-1', 'queue');
    return { value: null, item, changed: ['r-1'], savedAt: NOW };
  };
  const save = () => past.push(JSON.stringify({ ratings, decision }));
  const lowRated = (rating: RatingView, below: string | null) => {
    const scale = ['complies', 'substantially-complies', 'partially-complies', 'does-not-comply'];
    return rating.rating !== null && below !== null && scale.indexOf(rating.rating) > scale.indexOf(below);
  };
  const refresh = () => {
    for (const one of pack.criteria) {
      const rating = ratings[one.id]!;
      rating.commentMissing = lowRated(rating, one.commentBelow) && !rating.comment.ka && !rating.comment.en;
    }
  };
  const done = () => Object.values(ratings).filter((one) => one.rating !== null).length;
  const blocked = (): ReviewBlock[] => [
    ...pack.criteria.flatMap((one): ReviewBlock[] => {
      const rating = ratings[one.id]!;
      if (rating.rating === null) return [{ criterion: one.id, why: words('missing-unrated', { criterion: one.text.ka ?? '' }) }];
      return rating.commentMissing ? [{ criterion: one.id, why: words('missing-comment', { criterion: one.text.ka ?? '' }) }] : [];
    }),
    ...(decision === null ? [{ criterion: null, why: words('missing-decision') }] : []),
  ];
  const facts: Record<string, FactView[]> = Object.fromEntries(
    pack.criteria
      .filter((one) => one.computed)
      .map((one) => [one.id, [{ rule: 'workload.matches-credits', status: 'met', message: words('finding-workload-matches-credits-met', { hours: 125, credits: 5 }), path: 'workload' }]]),
  );

  const envelope = (): Envelope => ({
    package: PACKAGE,
    title: TITLE,
    institution: PROVIDER,
    awardingBody: PROVIDER,
    contact: 'მიკროკრედიტების ოფისი',
    version: 1,
    signer: aSigner,
    endorsers: [{ ka: 'ტურიზმის ასოციაცია (ნიმუში)', en: 'Tourism association (sample)' }],
    hints: expert.hints,
    files: FILES,
    pack: pack.head,
    packKnown: true,
    declared: self.declared,
    review: self.declared === null ? null : 'r-1',
    internal: self.inside ? 'r-1' : null,
  });
  const aRound: QueueRow['round'] = {
    round: 'sha384-cm91bmQ=',
    title: { ka: 'შემოდგომის რაუნდი', en: 'Autumn round' },
    deadline: {
      at: '2026-11-22T19:59:59Z',
      wall: words('round-deadline', { time: '22.11.2026, 23:59', zone: '+04:00' }),
      left: words('round-left-hours', { hours: 9, minutes: 57 }),
      past: false,
    },
    descriptor: 'd-gis',
    seat: 'chair',
  };
  const row = (): QueueRow => ({
    package: PACKAGE,
    title: TITLE,
    institution: PROVIDER,
    version: 1,
    received: '2026-11-21T08:00:00Z',
    state: self.signed ? 'signed' : self.declared === null ? 'waiting' : self.declared === 'conflict' ? 'sealed' : 'open',
    review: self.declared === null ? null : 'r-1',
    internal: self.inside,
    done: done(),
    total: pack.criteria.length,
    signer: aSigner,
    damaged: options.damaged ?? [],
    round: aRound,
  });
  const view = (): ReviewView => ({
    id: 'r-1',
    package: PACKAGE,
    title: TITLE,
    version: 1,
    digest: '7c0e 6b52',
    pack: pack.head,
    packKnown: true,
    newer: null,
    signed: self.signed,
    internal: self.inside,
    role: expert.role,
    plain: expert.plain,
    carried: self.carried,
    returned: options.returned ?? [],
    damaged: options.damaged ?? [],
    text,
    ratings: structuredClone(ratings),
    facts,
    done: done(),
    total: pack.criteria.length,
    proposed: done() === pack.criteria.length ? 'positive' : null,
    decision,
    blocked: blocked(),
    undo: past.length > 0 ? { ka: 'შეფასება', en: 'a rating' } : null,
    redo: null,
    savedAt: NOW,
  });
  const place = (field: string): Both => text.flatMap((section) => section.items).find((one) => field.startsWith(`${one.path}/`))?.label ?? {};
  const preview = (): ReportPreview => ({
    document: 'r-1',
    title: TITLE,
    version: 1,
    digest: '7c0e 6b52',
    decision,
    proposed: view().proposed,
    remarks: pack.criteria
      .filter((one) => ratings[one.id]!.rating !== null)
      .map((one) => {
        const rating = ratings[one.id]!;
        return {
          criterion: one.id,
          text: one.text,
          rating: rating.rating ?? '',
          ratingLabel: words(`choice-rating-${rating.rating}`),
          comment: rating.comment,
          quotes: rating.evidence.map((evidence) => evidence.quote),
          recommendations: rating.recommendations.map((remark) => remark.text),
          suggestions: [],
          goodPractice: [],
          questions: rating.questions.map((remark) => remark.text),
          fields: one.fields,
        };
      }),
    declared: self.declared ?? 'none',
    blocked: self.signed ? [] : blocked(),
    files: FILES.map((file) => ({ ...file, bytes: null })),
    keys: self.keys,
    name: 'review-3f1a9c20-v1.zip',
    signed: self.signed ? 'sha384-c2lnbmVk' : null,
    internal: self.inside,
  });
  const written = {
    path: '/media/usb/review-3f1a9c20-v1.zip',
    name: 'review-3f1a9c20-v1.zip',
    bytes: 182_000,
    digest: '7c0e 6b52 91aa 03fd',
    identical: true,
    contents: FILES,
  };

  self.handlers = {
    ...expert.handlers(() => desk),
    tray: () => [...tray],
    import_files: () => {
      tray.unshift(...self.next.files);
      void desk.changed('tray', 'queue');
      return desk.job({ kind: 'imported', value: self.next.files });
    },
    import_path: ({ path }: { path: string }) => {
      const one = { ...trayRows[0]!, name: path.split('/').at(-1) ?? '', outcome: 'already-here' as const, what: words('tray-already-here'), next: words('tray-already-here-help') };
      tray.unshift(one);
      return desk.job({ kind: 'imported', value: [one] });
    },
    queue: () => (options.empty ? [] : [row()]),
    envelope,
    declare: ({ declared }: Declare) => {
      self.declared = declared;
      void desk.changed('queue');
      return envelope();
    },
    declare_internal: () => {
      self.inside = true;
      void desk.changed('queue');
      return envelope();
    },
    review: view,
    edit: ({ path, value }: Edit) => {
      save();
      const parts = path.split('/');
      const rating = ratings[parts[1] ?? ''];
      if (path === 'decision') decision = String(value);
      else if (rating && parts[2] === 'rating') rating.rating = String(value);
      else if (rating && parts[2] === 'comment') rating.comment = { ...rating.comment, [parts[3] ?? 'ka']: value ?? '' };
      else if (rating && parts[2] === 'confidence') rating.confidence = value === null ? null : String(value);
      else if (rating && parts[2] === 'private') rating.private = value === null ? null : String(value);
      else if (rating && parts.length === 5) {
        const list = rating[parts[2] as 'recommendations'];
        const remark = list.find((one) => one.id === parts[3]) ?? list[list.push({ id: parts[3] ?? '', text: {} }) - 1]!;
        remark.text = { ...remark.text, [parts[4] ?? 'ka']: value };
      }
      refresh();
      return edited();
    },
    add_item: (_: AddItem) => edited(`r-new${++made}`),
    remove_item: ({ item }: ItemAsk) => {
      save();
      const [, criterion, list, id] = item.split('/');
      const rating = ratings[criterion ?? '']!;
      const key = list as 'evidence';
      rating[key] = rating[key].filter((one) => one.id !== id);
      return edited();
    },
    add_evidence: ({ criterion, field, exact, start }: AddEvidence) => {
      const [, item] = text.flatMap((section) => section.items).flatMap((one) => ['ka', 'en'].map((side) => [`${one.path}/${side}`, one.text[side as 'ka']] as const)).find(([path]) => path === field) ?? [];
      if (item === undefined || item.slice(start ?? 0, (start ?? 0) + exact.length) !== exact) throw refusal('quote-missing', words('error-quote-missing', { quote: exact }), words('error-quote-missing-help'));
      save();
      ratings[criterion]!.evidence.push({ id: `e-new${++made}`, quote: { field, place: place(field), exact } });
      return edited(`e-new${made}`);
    },
    undo: () => {
      const before = JSON.parse(past.pop() ?? '{"ratings":{},"decision":null}') as { ratings: Record<string, RatingView>; decision: string | null };
      Object.assign(ratings, before.ratings);
      decision = before.decision;
      return edited();
    },
    report_preview: preview,
    receipt: () => options.receipt ?? null,
    revise_review: () => ({ document: 'r-2' }),
    sign_review: ({ passphrase }: { passphrase: string }) => {
      if (passphrase === 'wrong') return desk.job(null, refusal('wrong-passphrase', words('error-wrong-passphrase'), words('error-wrong-passphrase-help')));
      self.signed = true;
      return desk.job({ kind: 'written', value: written });
    },
    verify_file: () => desk.job({ kind: 'verified', value: verification(self.next.verdict, '/home/demo/review-3f1a9c20.zip') }),
    verify_path: ({ path }: { path: string }) => desk.job({ kind: 'verified', value: verification(self.next.verdict, path) }),
    keys: () => ({ keys: self.keys, lists: self.lists }),
    make_key: ({ name, organisation, passphrase }: MakeKey) => {
      if (passphrase.length < 8) return desk.job(null, refusal('short-passphrase', words('error-short-passphrase', { shortest: '8' }), words('error-short-passphrase-help')));
      const key: KeyRow = { ...aKey, did: `${aKey.did}2`, name, organisation };
      self.keys = [key, ...self.keys];
      void desk.changed('keys');
      return desk.job({ kind: 'key', value: key });
    },
    import_key: () => desk.job({ kind: 'key', value: aKey }),
    backup_key: () => {
      self.keys = self.keys.map((key) => ({ ...key, backedUp: NOW }));
      void desk.changed('keys');
      return desk.job({ kind: 'key', value: self.keys[0]! });
    },
    open_trust_list: () => desk.job({ kind: 'trust-list', value: self.next.list }),
    accept_trust_list: () => {
      self.lists = [{ ...aList, accepted: true }];
      void desk.changed('keys');
      return { keys: self.keys, lists: self.lists };
    },
    shelf: () =>
      options.empty
        ? []
        : [
            { digest: PACKAGE, kind: 'package', direction: 'received', title: TITLE, version: 1, at: '2026-11-21T08:00:00Z', name: 'gis-for-tourism-v1.zip' },
            { digest: 'sha384-c2Vu', kind: 'review', direction: 'sent', title: TITLE, version: 1, at: NOW, name: 'review-3f1a9c20-v1.zip' },
          ],
    save_again: () => desk.job({ kind: 'written', value: written }),
    store_info: () => ({
      path: '/home/demo/.local/share/nishani/nishani.db',
      folder: '/home/demo/.local/share/nishani',
      bytes: 2_400_000,
      lastBackup: '2026-11-21T06:00:00Z',
      backups: [
        { id: 'b2', at: '2026-11-21T06:00:00Z', bytes: 2_300_000, reason: 'regular' },
        { id: 'b1', at: '2026-11-20T06:00:00Z', bytes: 2_200_000, reason: 'asked' },
      ],
    }),
    backup_now: () => desk.job({ kind: 'backup', value: { id: 'b3', at: NOW, bytes: 2_400_000, reason: 'asked' } }),
    restore_backup: () => desk.job({ kind: 'backup', value: { id: 'b4', at: NOW, bytes: 2_400_000, reason: 'restore' } }),
    help: () => [
      { slug: 'designer', title: { ka: 'პირველი ნაბიჯები: შემდგენელი', en: 'First steps: designer' }, html: { ka: '<p>აქ აღწერილობას შეადგენთ.</p>', en: '<p>Here you draft a descriptor.</p>' } },
      { slug: 'expert', title: { ka: 'პირველი ნაბიჯები: ექსპერტი', en: 'First steps: expert' }, html: { ka: '<p>აქ აღწერილობას შეაფასებთ.</p>', en: '<p>Here you review a descriptor.</p>' } },
    ],
    about: () => ({ version: '0.1.0', html: { ka: '<p>EUPL-1.2</p>', en: '<p>EUPL-1.2</p>' } }),
    reveal: () => null,
  };
  return self;
}
