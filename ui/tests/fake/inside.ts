// What the own quality office said, whom one asked for an endorsement and what came back, as the desk hands them over.

import type { AskedView, EndorsementView, NoteAsked, ReceivedReview, TypePaper } from '../../src/ipc/bindings';
import { pack, words } from './assets';
import type { Handlers } from './desk';
import { aReview } from './review-came';

const criterion = (id: string) => pack.criteria.find((one) => one.id === id) ?? pack.criteria[0]!;

/** An internal review that came back. */
export const anInternalReview: ReceivedReview = {
  ...aReview,
  digest: 'sha256-internal',
  internal: true,
  signer: { ka: 'ნიმუში ხარისხის სამსახური', en: 'Sample Quality Office' },
  at: '2026-11-19T14:32:00Z',
  remarks: [
    {
      criterion: 'learning-outcomes.observable',
      text: criterion('learning-outcomes.observable').text,
      rating: 'substantially-complies',
      ratingLabel: words('choice-rating-substantially-complies'),
      comment: { ka: 'გარეთ გაგზავნამდე ზმნა შესაცვლელია.', en: 'Change the verb before it goes out.' },
      quotes: [{ field: 'outcomes/o-datarule/text/ka', place: { ka: 'შედეგი 6', en: 'Outcome 6' }, exact: 'იცის მონაცემთა დაცვის წესები' }],
      recommendations: [{ ka: 'აირჩიეთ გაზომვადი ზმნა.', en: 'Choose a verb that can be measured.' }],
      suggestions: [],
      goodPractice: [],
      questions: [],
      fields: ['outcomes'],
    },
  ],
};

const ANSWERS: EndorsementView['answers'] = [
  { question: 'need', answer: 'yes' },
  { question: 'outcomes', answer: 'yes' },
  { question: 'tasks', answer: 'partly' },
  { question: 'recognition', answer: 'yes' },
];

/** An answer that came on paper. */
export const aPaper: EndorsementView = {
  digest: 'paperEndorsements/p-aaaaaaaa',
  signer: null,
  paper: { item: 'paperEndorsements/p-aaaaaaaa', person: 'ნიმუში დამსაქმებელი', typedBy: 'ნიმუში შემდგენელი', pages: [{ item: 'attachments/f-trailmap', title: { ka: 'ხელმოწერილი ფურცელი', en: 'Signed sheet' } }] },
  organisation: { ka: 'სანიმუშო ტურისტული კომპანია', en: 'Sample Tourism Company' },
  at: '2026-11-18',
  version: null,
  position: 'endorses',
  answers: ANSWERS,
  words: {},
  outdated: [],
  withdrawn: null,
};

const note = (id: string, name: string, organisation: string, more: Partial<AskedView> = {}): AskedView => ({
  id,
  name,
  organisation,
  asked: '2026-11-10',
  state: 'asked',
  at: null,
  reason: {},
  outdated: [],
  answer: null,
  byHand: false,
  paper: false,
  ...more,
});

/** The commands around endorsements of one's own draft. */
export function endorsing(): Handlers {
  const answers: EndorsementView[] = [aPaper];
  let notes = [
    note('q-aaaaaaaa', 'ნიმუში დამსაქმებელი', 'სანიმუშო ტურისტული კომპანია', { state: 'accepted', at: '2026-11-18', answer: aPaper.digest, paper: true }),
    note('q-bbbbbbbb', 'ნიმუში ხელმძღვანელი', 'სანიმუშო გიდების გაერთიანება', {
      state: 'declined',
      at: '2026-11-15T09:00:00Z',
      reason: { ka: 'ეს ჩვენი დარგი არ არის.', en: 'This is not our field.' },
    }),
  ];
  return {
    endorsements: () => answers,
    asked: () => notes,
    note_asked: ({ name, organisation, at }: NoteAsked) => (notes = [note(`q-new${notes.length}`, name, organisation, { asked: at }), ...notes]),
    forget_asked: ({ asked }: { asked: string }) => (notes = notes.filter((one) => one.id !== asked)),
    match_asked: () => notes,
    type_paper: (typed: TypePaper) => {
      answers.unshift({ ...aPaper, digest: 'paperEndorsements/p-bbbbbbbb', organisation: { ka: typed.organisation }, answers: typed.answers, position: typed.position });
      return { value: null, item: 'p-bbbbbbbb', changed: [typed.document], savedAt: '2026-11-21T10:02:07Z' };
    },
  };
}
