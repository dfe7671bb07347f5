// What only the expert at a desk sees, on a desk that is not there: profile, phrases, plan, consistency.

import type { Both, Consistency, CriterionAsk, HintView, LastChange, PlanAsk, Profile, QueueOrder } from '../../src/ipc/bindings';
import type { FakeDesk, Handlers } from './desk';

const PACKAGE = 'sha384-Zm9v/b29m+';

export interface FakeExpert {
  profile: Profile;
  hints: HintView[];
  role: string;
  /** Requirements in plain words. */
  plain: Record<string, Both>;
  order: QueueOrder;
  /** Minutes left for the package, when a pace is known. */
  minutes: number | null;
  last: LastChange | null;
  consistency: Omit<Consistency, 'criterion'>;
  handlers: (desk: () => FakeDesk) => Handlers;
}

export const aHint: HintView = {
  kind: 'mail-domain',
  why: {
    ka: 'თქვენი ელფოსტის დომენი განმახორციელებელი დაწესებულების დომენია: pilot.example.',
    en: 'Your e-mail domain is that of the provider: pilot.example.',
  },
};

export const aLastChange: LastChange = {
  document: 'r-1',
  title: { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' },
  what: { ka: 'შეიცვალა: სწავლის შედეგები', en: 'Changed: learning outcomes' },
  at: '2026-11-21T10:02:07Z',
  route: '/review/r-1/learning-outcomes.stated',
};

/** Six packages in which one criterion was rated, stricter from the fourth on. */
export function sixPackages(): FakeExpert['consistency'] {
  const ratings = ['complies', 'complies', 'substantially-complies', 'partially-complies', 'does-not-comply', 'partially-complies'];
  return {
    cells: ratings.map((rating, at) => ({
      review: `r-${at + 1}`,
      title: { ka: `ნიმუში ${at + 1}`, en: `Sample ${at + 1}` },
      institution: { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' },
      version: 1,
      rating,
      comment: rating === 'complies' ? {} : { ka: 'ერთ შედეგს პირობა აკლია.', en: 'One outcome lacks a condition.' },
      evidence: at === 3 ? [{ field: 'outcomes/o-aaaaaaaa/text/ka', place: { ka: 'შედეგი', en: 'Outcome' }, exact: 'ქმნის რუკას' }] : [],
      signed: at < 2,
    })),
    drift: { from: 4, stricter: true },
    least: 6,
  };
}

export function fakeExpert(options: Partial<FakeExpert> = {}): FakeExpert {
  const self: FakeExpert = {
    profile: { names: [], institutions: [], emails: [], people: [], phrases: [] },
    hints: [],
    role: 'expert',
    plain: {},
    order: 'received',
    minutes: null,
    last: null,
    consistency: { cells: [], drift: null, least: 6 },
    handlers: (desk) => ({
      profile: () => structuredClone(self.profile),
      save_profile: (profile: Profile) => {
        self.profile = structuredClone(profile);
        void desk().changed('profile', 'queue');
        return profile;
      },
      plan: ({ order }: PlanAsk) => {
        self.order = order ?? self.order;
        return {
          order: self.order,
          rows: [{ package: PACKAGE, level: 6, words: 3120, minutes: self.minutes }],
          pace: self.minutes === null ? null : { packages: 3, minutes: 31 },
          least: 2,
          minutes: self.minutes,
          last: self.last,
        };
      },
      consistency: ({ criterion }: CriterionAsk) => ({ criterion, ...self.consistency }),
    }),
    ...options,
  };
  return self;
}
