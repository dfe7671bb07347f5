// A review that came back, as the desk hands it to the draft.

import type { ReceivedReview } from '../../src/ipc/bindings';
import { pack, words } from './assets';

const criterion = (id: string) => pack.criteria.find((one) => one.id === id) ?? pack.criteria[0]!;

export const aReview: ReceivedReview = {
  digest: 'sha256-review',
  internal: false,
  signer: { ka: 'ნიმუში ექსპერტი', en: 'Sample Expert' },
  fingerprint: '91ab 7704 d2e8 5f3c',
  trusted: null,
  at: '2026-11-20T14:32:00Z',
  version: 1,
  changedSince: true,
  decision: { ka: 'პირობითად დადებითი', en: 'Positive with conditions' },
  decisionToken: 'positive-with-conditions',
  remarks: [
    {
      criterion: 'learning-outcomes.observable',
      text: criterion('learning-outcomes.observable').text,
      rating: 'partially-complies',
      ratingLabel: words('choice-rating-partially-complies'),
      comment: { ka: 'მეექვსე შედეგის ზმნა ვერ იზომება.', en: 'The verb of the sixth outcome cannot be measured.' },
      quotes: [{ field: 'outcomes/o-datarule/text/ka', place: { ka: 'შედეგი 6', en: 'Outcome 6' }, exact: 'იცის მონაცემთა დაცვის წესები' }],
      recommendations: [{ ka: 'შეცვალეთ ზმნა.', en: 'Change the verb.' }],
      suggestions: [],
      goodPractice: [],
      questions: [],
      fields: ['outcomes'],
    },
    {
      criterion: 'learning-outcomes.aim',
      text: criterion('learning-outcomes.aim').text,
      rating: 'complies',
      ratingLabel: words('choice-rating-complies'),
      comment: {},
      quotes: [],
      recommendations: [],
      suggestions: [],
      goodPractice: [{ ka: 'მიზანი და შედეგები ერთმანეთს პასუხობს.', en: 'Aim and outcomes answer each other.' }],
      questions: [],
      fields: ['purpose/aim', 'outcomes'],
    },
  ],
};
