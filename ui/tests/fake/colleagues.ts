// What two colleagues wrote: a field of both, a comment with its reply, and what differs between two moments.

import type { CommentView, FieldDifference, MergeField } from '../../src/ipc/bindings';

export const aConflict: MergeField = {
  path: 'purpose/aim/ka',
  section: 'need',
  place: { ka: 'მიზანი', en: 'Aim' },
  language: 'ka',
  free: true,
  values: [
    {
      value: 'მსმენელი რუკას თავად ადგენს.',
      text: { ka: 'მსმენელი რუკას თავად ადგენს.' },
      marks: [{ kind: 'same', text: 'მსმენელი რუკას ' }, { kind: 'gone', text: 'ჯგუფში' }, { kind: 'came', text: 'თავად' }, { kind: 'same', text: ' ადგენს.' }],
      who: 'ნიმუში შემდგენელი',
      at: '2026-11-20T10:00:00Z',
      own: true,
    },
    {
      value: 'მსმენელი რუკას ჯგუფში ადგენს.',
      text: { ka: 'მსმენელი რუკას ჯგუფში ადგენს.' },
      marks: [{ kind: 'same', text: 'მსმენელი რუკას ' }, { kind: 'gone', text: 'თავად' }, { kind: 'came', text: 'ჯგუფში' }, { kind: 'same', text: ' ადგენს.' }],
      who: 'მეორე შემდგენელი',
      at: '2026-11-20T11:00:00Z',
      own: false,
    },
  ],
};

export const aComment: CommentView = {
  id: 'c-aaaaaaaa',
  path: 'purpose/aim',
  section: 'need',
  place: { ka: 'მიზანი', en: 'Aim' },
  present: true,
  who: 'მეორე შემდგენელი',
  at: '2026-11-20T12:00:00Z',
  text: 'ეს წინადადება გრძელია.',
  resolved: false,
  resolvedBy: '',
  replies: [{ id: 'c-bbbbbbbb', who: 'ნიმუში შემდგენელი', at: '2026-11-20T13:00:00Z', text: 'შევამოკლებ.' }],
};

export const differences: FieldDifference[] = [
  {
    path: 'identification/title/ka',
    section: 'identity',
    place: { ka: 'სახელწოდება', en: 'Title' },
    language: 'ka',
    kind: 'changed',
    before: { ka: 'გის ტურიზმში' },
    after: { ka: 'გის მთის ტურიზმში' },
    marks: [{ kind: 'same', text: 'გის ' }, { kind: 'came', text: 'მთის ' }, { kind: 'same', text: 'ტურიზმში' }],
  },
  {
    path: 'outcomes/o-aaaaaaaa/removed',
    section: 'outcomes',
    place: { ka: 'შედეგი 3', en: 'Outcome 3' },
    language: null,
    kind: 'taken-out',
    before: { ka: 'არჩევს ფენებს', en: 'Chooses layers' },
    after: {},
    marks: [],
  },
];
