// A desk that is not there: it answers the page's calls from memory, so that parts and screens can be tested and
// looked at without Rust. It decides as little as it can; the real desk is tested elsewhere.

import { emit } from '@tauri-apps/api/event';
import { mockIPC } from '@tauri-apps/api/mocks';
import type {
  Both, CommentView, Commands, Depth, Draft, Edited, FailureView, HistoryRow, JobEnd, JobResult, KeyRow, Language,
  LibraryRow, MergeField, ReceivedReview, SectionState, Settings, Start,
} from '../../src/ipc/bindings';
import { type Flat, both, pack, sample, vocabulary, words } from './assets';
import { differences } from './colleagues';
import { depthOf, hoursOf } from './depth';
import { breakGis, findingsOf } from './findings';
import { leavingOf } from './leaving';

export type Handlers = { [C in keyof Commands]?: (args: never) => unknown };

interface Held {
  id: string;
  flat: Flat;
  past: { flat: Flat; what: Both; at: string }[];
  future: { flat: Flat; what: Both; at: string }[];
  version: number;
  savedAt: string;
  trashed: boolean;
  touched: string;
  state: LibraryRow['state'];
  reviews: ReceivedReview[];
}

export interface FakeOptions {
  configured?: boolean;
  settings?: Partial<Settings>;
  place?: Start['place'];
  notices?: Start['notices'];
  /** Answers that replace or add to those here. */
  handlers?: Handlers;
  /** An empty library. */
  empty?: boolean;
  keys?: KeyRow[];
  /** Languages whose spelling the platform checks. */
  spelling?: Language[];
  /** What the desk works out beside every draft. */
  depth?: Partial<Depth>;
  /** Fields that two people changed, and comments. */
  conflicts?: MergeField[];
  comments?: CommentView[];
  /** What the own quality office said about a signed version. */
  internal?: ReceivedReview[];
  /** No pauses. */
  now?: string;
}

export interface FakeDesk {
  /** Every call so far: name and arguments. */
  calls: { command: string; args: unknown }[];
  documents: Map<string, Held>;
  settings: Settings;
  place: Start['place'];
  /** Says that ids changed. */
  changed: (...ids: string[]) => Promise<void>;
  /** Ends a job of one's own handler. */
  job: (result: JobResult | null, failure?: FailureView) => { job: number };
}

export const refusal = (code: FailureView['code'], what: Both, next: Both): FailureView => ({ code, kind: 'refused', what, next, logId: null });

export const aKey: KeyRow = {
  did: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  fingerprint: '5f3c 91ab 7704 d2e8',
  name: { ka: 'ნიმუში შემდგენელი', en: 'Sample Designer' },
  organisation: { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' },
  created: '2026-11-02T09:00:00Z',
  path: '/home/demo/keys/designer.key.pem',
  present: true,
  backedUp: null,
};

const SLUGS = ['gis-for-tourism', 'computer-network-administration', 'microcontroller-programming-for-drones', 'data-analysis-in-medicine'];

export function fakeDesk(options: FakeOptions = {}): FakeDesk {
  const now = options.now ?? '2026-11-21T10:02:07Z';
  const documents = new Map<string, Held>();
  const calls: FakeDesk['calls'] = [];
  const settings: Settings = { language: 'ka', role: 'designer', theme: 'system', textSize: 100, advance: true, sounds: true, ...options.settings };
  let jobs = 0;
  let made = 0;
  const ended = new Map<number, JobEnd>();

  const hold = (id: string, flat: Flat, more: Partial<Held> = {}): Held => {
    const held: Held = { id, flat, past: [], future: [], version: 0, savedAt: now, trashed: false, touched: now, state: 'draft', reviews: [], ...more };
    documents.set(id, held);
    return held;
  };
  if (!options.empty) {
    const gis = hold('d-gis', sample(SLUGS[0]!));
    breakGis(gis.flat);
    hold('d-net', sample(SLUGS[1]!), { state: 'signed', version: 2, touched: '2026-11-12T09:00:00Z' });
    hold('d-drone', sample(SLUGS[2]!), { state: 'reviewed', version: 1, touched: '2026-11-10T09:00:00Z' });
    hold('d-med', sample(SLUGS[3]!), { state: 'new', touched: '2026-11-01T09:00:00Z' });
  }

  const desk: FakeDesk = {
    calls,
    documents,
    settings,
    place: options.place ?? null,
    changed: (...ids) => emit('desk', { event: 'changed', data: { ids } }),
    job(result, failure) {
      const job = ++jobs;
      const end: JobEnd = failure ? { end: 'failed', value: failure } : result ? { end: 'done', value: result } : { end: 'cancelled' };
      ended.set(job, end);
      return { job };
    },
  };

  const get = (id: string): Held => {
    const held = documents.get(id);
    if (!held) throw refusal('document-missing', { ka: 'ასეთი აღწერილობა აღარ არის.', en: 'There is no such descriptor.' }, { ka: 'დაბრუნდით ბიბლიოთეკაში.', en: 'Go back to the library.' });
    return held;
  };

  const change = (held: Held, what: Both, work: (flat: Flat) => Partial<Edited> | void): Edited => {
    held.past.push({ flat: structuredClone(held.flat), what, at: held.savedAt });
    held.future = [];
    const more = work(held.flat) ?? {};
    held.savedAt = now;
    if (held.state !== 'draft') held.state = 'draft';
    void desk.changed(held.id, 'library');
    return { value: null, item: null, changed: [held.id], savedAt: now, ...more };
  };

  const step = (held: Held, from: 'past' | 'future', to: 'past' | 'future'): Edited => {
    const last = held[from].pop();
    if (last) {
      held[to].push({ flat: held.flat, what: last.what, at: last.at });
      held.flat = last.flat;
    }
    void desk.changed(held.id, 'library');
    return { value: null, item: null, changed: [held.id], savedAt: now };
  };

  const conflicts = structuredClone(options.conflicts ?? []);
  const comments = structuredClone(options.comments ?? []);
  const label = (path: string): Both => {
    const body = path.replace(/\/(ka|en)$/, '');
    const pattern = pack.sections.flatMap((section) => section.fields).find((field) => fits(field.path, body));
    return pattern?.label ?? { ka: path, en: path };
  };
  const edited = (path: string): Both => ({ ka: `ველი „${label(path).ka}“`, en: `Field “${label(path).en}”` });

  const handlers: { [C in keyof Commands]?: (args: Commands[C][0]) => Commands[C][1] } = {
    start: () => ({
      configured: options.configured ?? true,
      settings: { ...settings },
      place: desk.place,
      notices: options.notices ?? [],
      version: '0.1.0',
      pack: pack.head,
      spelling: options.spelling ?? ['ka', 'en'],
      opened: [],
    }),
    settings: (change) => Object.assign(settings, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))) && { ...settings },
    place: (place) => {
      desk.place = place;
      return null;
    },
    pack: () => pack,
    packs: () => [pack.head],
    proposals: () => [],
    exercises: () => [],
    library: ({ query, trashed }) => {
      const all = [...documents.values()];
      const rows = all
        .filter((held) => held.trashed === trashed)
        .map(libraryRow)
        .filter((row) => !query || `${row.title.ka} ${row.title.en}`.toLowerCase().includes(query.toLowerCase()))
        .toSorted((a, b) => b.touched.localeCompare(a.touched));
      return {
        rows,
        total: all.filter((held) => !held.trashed).length,
        trashed: all.filter((held) => held.trashed).length,
        others: [],
        samples: SLUGS.map((slug) => {
          const { fields } = sample(slug);
          return { slug, title: both(fields, 'identification/title'), credits: String(fields['workload/credits']), level: String(fields['level/nqf']), faults: 3 };
        }),
      };
    },
    new_descriptor: ({ sample: slug }) => {
      const held = hold(`d-new${++made}`, slug ? sample(slug) : { fields: {}, lists: {} }, { state: 'new' });
      void desk.changed('library');
      return { document: held.id };
    },
    practise: ({ sample: slug }) => {
      const flat = sample(slug);
      flat.fields['extra/exercise'] = slug;
      const held = hold(`d-twin${++made}`, flat, { state: 'new' });
      void desk.changed('library');
      return { document: held.id };
    },
    vocabulary: () => vocabulary,
    pathway: () => ({ goals: [] }),
    confirm_side: ({ document }) => ({ value: null, item: null, changed: [document], savedAt: now }),
    copy_descriptor: ({ document }) => {
      const held = hold(`d-copy${++made}`, structuredClone(get(document).flat));
      void desk.changed('library');
      return { document: held.id };
    },
    trash_descriptor: ({ document }) => {
      get(document).trashed = true;
      void desk.changed('library');
      return null;
    },
    restore_descriptor: ({ document }) => {
      get(document).trashed = false;
      void desk.changed('library');
      return null;
    },
    draft: ({ document }) => draftOf(get(document)),
    edit: ({ document, path, value }) => {
      const held = get(document);
      return change(held, edited(path), (flat) => {
        if (value === null || value === '') delete flat.fields[path];
        else flat.fields[path] = value;
        return { value };
      });
    },
    add_item: ({ document, list }) => {
      const item = `new-${++made}`;
      return change(get(document), { ka: `ახალი: ${label(list).ka}`, en: `New: ${label(list).en}` }, (flat) => {
        flat.lists[list] = [...(flat.lists[list] ?? []), item];
        return { item: `${list}/${item}` };
      });
    },
    remove_item: ({ document, item }) =>
      change(get(document), { ka: 'სტრიქონის ამოღება', en: 'Removal of a line' }, (flat) => {
        const [list, id] = split(item);
        flat.lists[list] = (flat.lists[list] ?? []).filter((one) => one !== id);
        for (const path of Object.keys(flat.fields)) if (path.startsWith(`${item}/`)) delete flat.fields[path];
      }),
    move_item: ({ document, item, to }) =>
      change(get(document), { ka: 'სტრიქონის გადატანა', en: 'Move of a line' }, (flat) => {
        const [list, id] = split(item);
        const rest = (flat.lists[list] ?? []).filter((one) => one !== id);
        rest.splice(to, 0, id);
        flat.lists[list] = rest;
      }),
    undo: ({ document }) => step(get(document), 'past', 'future'),
    redo: ({ document }) => step(get(document), 'future', 'past'),
    history: ({ document }) => {
      const held = get(document);
      const row = (seq: number, kind: string, at: string, what: Both): HistoryRow => ({
        seq, point: String(seq), kind, at, who: 'ნიმუში შემდგენელი', what, version: null, paths: [], steps: [],
      });
      const rows = held.past.map((one, seq) => row(seq + 1, 'edit', one.at, one.what));
      return [row(0, 'create', now, { ka: 'ასლი ნიმუშიდან', en: 'Copy of a sample' }), ...rows].toReversed();
    },
    restore_to: ({ document, point }) => {
      const held = get(document);
      const target = held.past[Number(point)];
      return change(held, { ka: 'დაბრუნება', en: 'Restore' }, () => {
        if (target) held.flat = structuredClone(target.flat);
      });
    },
    compare: () => ({ fields: differences }),
    field_history: ({ path }) => [
      { path: `${path}/ka`, place: label(path), language: 'ka', at: now, who: 'ნიმუში შემდგენელი', text: { ka: 'ტექსტი' }, marks: [{ kind: 'came', text: 'ტექსტი' }] },
    ],
    save_copy: () => desk.job({ kind: 'written', value: { path: '/stick/gis.copy.zip', name: 'gis.copy.zip', bytes: 4096, digest: '0000 1111 2222 3333', identical: true, contents: [] } }),
    merge: ({ document }) => ({ document, title: both(get(document).flat.fields, 'identification/title'), fields: conflicts, author: 'ნიმუში შემდგენელი' }),
    resolve: ({ document, path, value }) =>
      change(get(document), { ka: 'არჩევა', en: 'Choice' }, (flat) => {
        flat.fields[path] = value;
        conflicts.splice(0, conflicts.length, ...conflicts.filter((one) => one.path !== path));
        return { value };
      }),
    comments: () => comments,
    write_comment: ({ document, path, replyTo, text }) => {
      const parent = comments.find((one) => one.id === replyTo);
      const said = { id: `c-new${++made}`, who: 'ნიმუში შემდგენელი', at: now, text };
      if (parent) parent.replies.push(said);
      else comments.push({ ...said, path, section: '', place: label(path), present: true, resolved: false, resolvedBy: '', replies: [] });
      return change(get(document), { ka: 'კომენტარი', en: 'Comment' }, () => ({ item: said.id }));
    },
    settle_comment: ({ document, comment, resolved }) => {
      const found = comments.find((one) => one.id === comment);
      if (found) found.resolved = resolved;
      return change(get(document), { ka: 'კომენტარი', en: 'Comment' }, () => ({}));
    },
    attach: () => desk.job(null),
    attachment: ({ document, item }) => {
      const { fields } = get(document).flat;
      return {
        path: `/store/attachments/${String(fields[`${item}/sha256`])}`,
        name: String(fields[`${item}/name`]),
        title: both(fields, `${item}/title`),
        mediaType: String(fields[`${item}/mediaType`]),
        bytes: Number(fields[`${item}/bytes`]),
        present: true,
      };
    },
    markdown: ({ text }) => ({ html: `<p>${text}</p>` }),
    sign_preview: ({ document }) => {
      const held = get(document);
      const draft = draftOf(held);
      return {
        document,
        title: both(held.flat.fields, 'identification/title'),
        version: held.version + 1,
        files: [
          { name: 'data/descriptor.vc.json', title: { ka: 'ხელმოწერილი აღწერილობა', en: 'Signed descriptor' }, kind: {}, bytes: 48211, damaged: false },
          { name: 'data/pack.json', title: { ka: 'შაბლონი და მოთხოვნები', en: 'Template and requirements' }, kind: {}, bytes: 96120, damaged: false },
          { name: 'data/attachments/operator-letter.txt', title: { ka: 'ტურისტული ოპერატორის წერილი (ნიმუში)', en: 'Letter from a tour operator (sample)' }, kind: words('file-attachment'), bytes: 2931, damaged: false },
          { name: 'data/attachments/trail-gaps.png', title: { ka: 'ციფრულ რუკაზე დაუტანელი ბილიკები (ნიმუში)', en: 'Trails missing from digital maps (sample)' }, kind: words('file-attachment'), bytes: 39451, damaged: false },
        ],
        internal: options.internal ?? [],
        unmet: draft.findings.filter((finding) => finding.minimum && finding.status === 'not-met'),
        blocked: draft.blocked.map((path) => ({ path, section: 'identity', label: label(path) })),
        unreadable: [],
        keys: options.keys ?? [aKey],
        name: 'gis-for-tourism-v1.zip',
        noteWanted: held.version > 0,
        again: false,
        heavy: [],
        clockSuspect: false,
      };
    },
    leaving: ({ document }) => leavingOf(get(document).flat.fields, get(document).version, label),
    sign_package: ({ passphrase }) =>
      passphrase === 'wrong'
        ? desk.job(null, refusal('wrong-passphrase', { ka: 'პაროლი ამ გასაღებს არ ეკუთვნის.', en: 'The passphrase does not open this key.' }, { ka: 'სცადეთ კიდევ ერთხელ; შეამოწმეთ კლავიატურის ენა.', en: 'Try again; look at the keyboard layout.' }))
        : desk.job({
            kind: 'written',
            value: {
              path: '/media/usb/gis-for-tourism-v1.zip',
              name: 'gis-for-tourism-v1.zip',
              bytes: 187204,
              digest: '7c0e 6b52 91aa 03fd 8e41 22b9 5f60 c7d3',
              identical: true,
              contents: [{ name: 'data/descriptor.vc.json', title: { ka: 'ხელმოწერილი აღწერილობა', en: 'Signed descriptor' }, kind: {}, bytes: 48211, damaged: false }],
            },
          }),
    print_document: () => desk.job(null),
    import_files: () => desk.job(null),
    keys: () => ({ keys: options.keys ?? [aKey], lists: [] }),
    help: () => [
      { slug: 'begin', title: { ka: 'როგორ დავიწყო', en: 'How to begin' }, html: { ka: '<p>…</p>', en: '<p>…</p>' } },
    ],
    reveal: () => null,
    job: ({ job }) => ({ job, done: 1, total: 1, step: 'write', end: ended.get(job) ?? null }),
    cancel: () => null,
  };

  function libraryRow(held: Held): LibraryRow {
    const { fields } = held.flat;
    const draft = draftOf(held);
    return {
      id: held.id,
      title: both(fields, 'identification/title'),
      provider: both(fields, 'provider/name'),
      credits: fields['workload/credits'] === undefined ? null : String(fields['workload/credits']),
      level: fields['level/nqf'] === undefined ? null : String(fields['level/nqf']),
      state: held.state,
      exercise: 'extra/exercise' in fields,
      unmet: draft.findings.filter((finding) => finding.minimum && finding.status === 'not-met').length,
      open: draft.findings.filter((finding) => ['not-met', 'unclear'].includes(finding.status)).length,
      filled: 80,
      version: held.version,
      touched: held.touched,
    };
  }

  function draftOf(held: Held): Draft {
    const { fields, lists } = held.flat;
    const findings = findingsOf(held.flat);
    const sections: SectionState[] = pack.sections.map((section) => {
      const wanted = section.fields.filter((field) => field.required).flatMap((field) => expand(field.path, lists));
      const filled = wanted.filter((path) => Object.keys(fields).some((key) => key === path || key.startsWith(`${path.replace(/\/\*$/, '')}/`)) || (lists[path]?.length ?? 0) > 0);
      return { id: section.id, filled: filled.length, total: wanted.length, open: findings.filter((one) => one.section === section.id && ['not-met', 'unclear'].includes(one.status)).length };
    });
    return {
      id: held.id,
      pack: pack.head,
      version: held.version,
      savedAt: held.savedAt,
      fields: { ...fields },
      lists: structuredClone(lists),
      unreadable: [],
      conflicts: conflicts.map(({ path, values }) => ({ path, values: values.map(({ value }) => value) })),
      comments: Object.fromEntries(comments.filter((one) => !one.resolved).map((one) => [one.path, 1])),
      findings,
      criteria: pack.criteria.map((criterion) => ({
        criterion: criterion.id,
        minimum: criterion.minimum,
        status: findings.some((one) => one.criterion === criterion.id && one.status === 'not-met') ? 'not-met' : criterion.computed ? 'met' : 'person',
      })),
      sections,
      hours: hoursOf(held.flat),
      depth: { ...depthOf(held.flat), ...options.depth },
      undo: held.past.at(-1)?.what ?? null,
      redo: held.future.at(-1)?.what ?? null,
      blocked: fields['identification/title/ka'] || fields['identification/title/en'] ? [] : ['identification/title'],
      reviews: held.reviews,
      responses: Object.fromEntries(held.reviews.filter((one) => !one.internal).map((one) => [one.digest, { document: null, answered: 0, total: 1, signed: false }])),
    };
  }

  mockIPC(
    (command, payload) => {
      if (command !== 'rpc') return answerPlugin(command);
      const { command: name, args } = payload as { command: keyof Commands; args: never };
      calls.push({ command: name, args });
      const handler = (options.handlers?.[name] ?? handlers[name]) as ((args: never) => unknown) | undefined;
      if (!handler) throw refusal('bad-call', { ka: `უცნობი: ${name}`, en: `unknown: ${name}` }, {});
      return Promise.resolve().then(() => handler(args));
    },
    { shouldMockEvents: true },
  );
  Object.assign(window, { __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => {} } });
  Object.assign((window as unknown as { __TAURI_INTERNALS__: object }).__TAURI_INTERNALS__, {
    metadata: { currentWindow: { label: 'main' }, currentWebview: { windowLabel: 'main', label: 'main' } },
  });
  return desk;
}

function answerPlugin(command: string): unknown {
  if (command === 'plugin:fs|read_file') return new TextEncoder().encode('სანიმუშო წერილი\n\nA sample letter.').buffer;
  return null;
}


const split = (item: string): [string, string] => {
  const at = item.lastIndexOf('/');
  return [item.slice(0, at), item.slice(at + 1)];
};

const fits = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at]);
};

function expand(pattern: string, lists: Flat['lists']): string[] {
  const at = pattern.indexOf('/*/');
  if (at < 0) return [pattern];
  const list = pattern.slice(0, at);
  return (lists[list] ?? []).flatMap((id) => expand(`${list}/${id}${pattern.slice(at + 2)}`, lists));
}
