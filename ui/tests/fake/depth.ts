// What the desk that is not there works out beside a draft: its hours, and what follows from them.

import type { Depth, HoursView } from '../../src/ipc/bindings';
import { type Flat, both } from './assets';

export function hoursOf({ fields, lists }: Flat): HoursView {
  const sum = (part: string) => (lists['activities'] ?? []).reduce((total, id) => total + Number(fields[`activities/${id}/${part}Hours`] ?? 0), 0);
  const [contact, independent, assessment, practical] = [sum('contact'), sum('independent'), sum('assessment'), sum('practical')];
  const total = contact + independent + assessment;
  const credits = Number(fields['workload/credits'] ?? Number.NaN);
  const expected = Number.isNaN(credits) ? null : credits * 25;
  const weights = (lists['assessments'] ?? []).reduce((all, id) => all + Number(fields[`assessments/${id}/weight`] ?? 0), 0);
  return {
    contact: String(contact),
    independent: String(independent),
    assessment: String(assessment),
    practical: String(practical),
    total: String(total),
    expected: expected === null ? null : String(expected),
    percent: expected ? Math.min(200, Math.round((total / expected) * 100)) : 0,
    weights: String(weights),
  };
}

export function depthOf(flat: Flat): Depth {
  const { total, expected } = hoursOf(flat);
  const difference = expected === null ? 0 : Number(total) - Number(expected);
  return {
    exercise: 'extra/exercise' in flat.fields ? { faults: [{ path: 'workload/credits', name: { ka: 'საათების ჯამი კრედიტებს არ შეესაბამება.', en: 'The hours do not add up.' } }] } : null,
    balance:
      expected === null
        ? null
        : {
            total,
            expected,
            difference: String(Math.abs(difference)),
            over: difference > 0,
            credits: String(Number(total) / 25),
            half: false,
            shares: difference === 0 ? [] : (flat.lists['activities'] ?? []).map((id) => ({ item: `activities/${id}`, title: both(flat.fields, `activities/${id}/title`), now: '10', then: '8' })),
          },
    calendar: null,
    seats: [],
    behind: [],
  };
}
