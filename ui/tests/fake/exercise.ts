// An exercise of a workshop before a desk that is not there: two rounds of three criteria, six tables with five seats.
// What is handed in is only counted, not encoded; the real code is tested elsewhere.

import type { Both, Edit, Edited, ExerciseAsk, ExerciseCase, ExerciseRound, ExerciseRow, ExerciseView, FieldValue, SlipView, Written } from '../../src/ipc/bindings';
import { pack } from './assets';
import { type FakeDesk, type Handlers, refusal } from './desk';

export const EXERCISE = 'e-1';
export const AT = `/exercise/${EXERCISE}`;
export const CRITERIA = pack.criteria.slice(0, 3);
export const LONGEST = 40;
const NOW = '2026-11-21T06:10:00Z';
const TITLE: Both = { ka: 'შემფასებელთა კალიბრაცია', en: 'Calibration of reviewers' };
const CASE: Both = { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' };
const AIM = 'მსმენელი რუკას თავად ადგენს.';
const written: Written = { path: '/stick/nishani-3-2-1.json', name: 'nishani-3-2-1.json', bytes: 212, digest: '0000 1111 2222 3333', identical: true, contents: [] };

interface Options {
  /** Fields as they stand already. */
  fields?: Record<string, FieldValue>;
  /** Why the case of a round cannot be read. */
  unread?: boolean;
}

export interface FakeExercise {
  handlers: Handlers;
  attach: (desk: FakeDesk) => void;
  fields: Map<string, FieldValue>;
}

/** Where one sits already. */
export const SEATED = { table: 3, seat: 2 };
/** Every criterion of a round is rated. */
export const rated = (n: number): Record<string, FieldValue> => Object.fromEntries(CRITERIA.map(({ id }) => [`rounds/${n}/${id}/rating`, 'complies']));

export function fakeExercise(options: Options = {}): FakeExercise {
  let desk: FakeDesk | null = null;
  let fields = new Map(Object.entries<FieldValue>(options.fields ?? {}));
  const past: Map<string, FieldValue>[] = [];
  const future: Map<string, FieldValue>[] = [];
  let trashed = false;

  const number = (path: string) => Number(fields.get(path) ?? 0);
  const text = (path: string) => String(fields.get(path) ?? '');
  const seated = () => number('table') > 0 && number('seat') > 0;
  const slip = (n: number, answers: string): SlipView | null =>
    seated() ? { code: `T${number('table')}S${number('seat')}-R${n}00-${answers}`, qr: { size: 4, path: 'M0 0h2v2h-2zM2 2h2v2h-2z' } } : null;

  const round = (n: number): ExerciseRound => {
    const answers = CRITERIA.map(({ id }) => ({ criterion: id, rating: text(`rounds/${n}/${id}/rating`) || null, why: text(`rounds/${n}/${id}/why`) }));
    const done = answers.filter(({ rating }) => rating).length;
    return { n, minutes: 15, title: CASE, answers, done, longest: LONGEST, slip: done > 0 ? slip(n, answers.map(({ rating }) => rating?.[0] ?? '0').join('')) : null };
  };

  const view = (): ExerciseView => {
    const feedback = [1, 2, 3, 4, 5].map((question) => number(`feedback/${question}`));
    return {
      id: EXERCISE,
      title: TITLE,
      place: { ka: 'თბილისი', en: 'Tbilisi' },
      date: '2026-11-21',
      tables: 6,
      seats: 5,
      table: number('table'),
      seat: number('seat'),
      pack: pack.head,
      rounds: [round(1), round(2)],
      feedback,
      slip: feedback.every((answer) => answer > 0) ? slip(0, feedback.join('')) : null,
      savedAt: NOW,
      undo: past.length > 0,
      redo: future.length > 0,
    };
  };

  const known = (document: string) => {
    if (document !== EXERCISE) throw refusal('document-missing', { ka: 'ასეთი აღწერილობა აღარ არის.', en: 'There is no such descriptor.' }, { ka: 'დაბრუნდით ბიბლიოთეკაში.', en: 'Go back to the library.' });
  };
  const edited = (value: FieldValue | null = null): Edited => {
    void desk?.changed(EXERCISE, 'exercises');
    return { value, item: null, changed: [EXERCISE], savedAt: NOW };
  };
  const step = (from: Map<string, FieldValue>[], to: Map<string, FieldValue>[]): Edited => {
    const last = from.pop();
    if (last) {
      to.push(fields);
      fields = last;
    }
    return edited();
  };
  const told = () => {
    void desk?.changed('exercises');
    return null;
  };

  const row = (): ExerciseRow => {
    const { id, title, place, date, rounds } = view();
    return { document: id, title, place, date, rounds: rounds.length, done: rounds.filter((one) => one.done === one.answers.length).length };
  };

  return {
    attach: (opened) => (desk = opened),
    get fields() {
      return fields;
    },
    handlers: {
      exercises: () => (trashed ? [] : [row()]),
      exercise: ({ document }: { document: string }) => {
        known(document);
        return view();
      },
      exercise_case: ({ document }: ExerciseAsk): ExerciseCase => {
        known(document);
        if (options.unread) throw refusal('changed', { ka: 'ფაილი შეცვლილია.', en: 'The file was changed.' }, { ka: 'ითხოვეთ თავიდან.', en: 'Ask for it again.' });
        const path = CRITERIA[0]?.fields[0] ?? 'purpose/aim';
        return {
          text: [{ id: 'need', title: { ka: 'საჭიროება', en: 'Need' }, items: [{ path, label: { ka: 'მიზანი', en: 'Aim' }, position: null, text: { ka: AIM }, html: { ka: `<p>${AIM}</p>` }, quotable: true }] }],
          criteria: CRITERIA,
        };
      },
      edit: ({ document, path, value }: Edit) => {
        known(document);
        past.push(fields);
        future.length = 0;
        fields = new Map(fields);
        if (value === null) fields.delete(path);
        else fields.set(path, value);
        return edited(value);
      },
      undo: () => step(past, future),
      redo: () => step(future, past),
      save_slip: () => desk?.job({ kind: 'written', value: written }),
      trash_descriptor: () => {
        trashed = true;
        return told();
      },
      restore_descriptor: () => {
        trashed = false;
        return told();
      },
    },
  };
}
