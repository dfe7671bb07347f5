// The desk of a participant who has Nishani: three signed plans of workshops came on sticks. At one of them nobody sits
// yet, at one a round is finished and the second is begun, and one is at its end.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const TITLES = {
  fresh: { ka: 'ბათუმის ჯგუფი', en: 'Group of Batumi' },
  going: { ka: 'შემფასებელთა კალიბრაცია', en: 'Calibration of reviewers' },
  ended: { ka: 'შეფასება ერთნაირი საზომით', en: 'Scoring by one measure' },
};
const DATES = { fresh: '2026-12-09', going: '2026-11-21', ended: '2026-11-10' };
const PLACE = { ka: 'სასტუმროს დარბაზი, ნიმუში', en: 'Hotel hall, an example' };
const CASES = [
  ['computer-network-administration', ['orphan-outcome', 'no-identity-check'], { ka: 'კომპიუტერული ქსელის ადმინისტრირება', en: 'Computer Network Administration' }],
  ['gis-for-tourism', [], { ka: 'რუკები ტურიზმისთვის', en: 'Maps for tourism' }],
];
const CRITERIA = ['assessment.every-outcome-assessed', 'credit-workload.hours-match-credits', 'learning-outcomes.observable', 'assessment.identity', 'relevance.need'];
const FIRST = ['partially-complies', 'complies', 'substantially-complies', 'does-not-comply', 'complies'];
const SECOND = ['complies', 'cannot-judge'];
const WHY = ['მეოთხე შედეგი არც ერთ დავალებაში არ ჩანს.', 'ზეპირ გამოცდაზე ვინაობას არავინ ამოწმებს.'];

/** Prepares the desk; gives the exercises, and the plan at which nobody sits yet as it lies on its stick. */
export async function workExercises(desk, folder, { start, leave, choose, edit, finish, makeKey, passphrase }) {
  await choose(desk, { language: 'ka', role: 'expert' });
  const exercises = {};
  const signed = await plans();
  for (const [name, plan] of Object.entries(signed)) {
    const { value } = await finish(desk, 'import_path', { path: plan });
    exercises[name] = decodeURIComponent(value[0].route.replace('/exercise/', ''));
  }
  const { going, ended } = exercises;
  for (const document of [going, ended]) {
    await edit(desk, document, 'table', 3);
    await edit(desk, document, 'seat', 2);
  }
  await rate(going, 1, FIRST);
  await rate(going, 2, SECOND);
  for (const round of [1, 2]) await rate(ended, round, FIRST);
  const { rounds } = await desk.call('exercise', { document: going });
  for (const [at, why] of WHY.entries()) await edit(desk, going, `rounds/1/${rounds[0].answers[at * 3].criterion}/why`, why);
  for (const question of [1, 2, 3]) await edit(desk, going, `feedback/${question}`, 5 - (question % 2));
  for (const question of [1, 2, 3, 4, 5]) await edit(desk, ended, `feedback/${question}`, 5);
  return { ...exercises, plan: signed.fresh };

  async function rate(document, n, ratings) {
    const { rounds } = await desk.call('exercise', { document });
    const { answers } = rounds.find((round) => round.n === n);
    for (const [at, rating] of ratings.entries()) await edit(desk, document, `rounds/${n}/${answers[at].criterion}/rating`, rating);
  }

  /** The facilitator plans one workshop and writes a kit of it under each name; gives the signed plans. */
  async function plans() {
    const facilitator = await start({ seed: 12 });
    await choose(facilitator, { language: 'ka', role: 'facilitator' });
    const key = await makeKey(facilitator, { ka: 'ელენე წამყვანიძე', en: 'Elene Tsamkvanidze' });
    const { document } = await facilitator.call('new_workshop');
    const both = async (path, text) => {
      for (const side of ['ka', 'en']) await edit(facilitator, document, `${path}/${side}`, text[side]);
    };
    await both('place', PLACE);
    const cases = [];
    for (const [sample, faults, title] of CASES) {
      const { item } = await facilitator.call('workshop_add_case', { document, descriptor: null, sample, faults });
      await both(`cases/${item}/title`, title);
      cases.push(item);
    }
    await facilitator.call('add_item', { document, list: 'rounds' });
    const { rounds } = await facilitator.call('workshop', { document });
    for (const [at, { id }] of rounds.entries()) {
      await edit(facilitator, document, `rounds/${id}/case`, cases[at]);
      await edit(facilitator, document, `rounds/${id}/minutes`, 15);
      for (const criterion of CRITERIA) await edit(facilitator, document, `rounds/${id}/criteria/${criterion}`, true);
    }
    const files = {};
    for (const [name, title] of Object.entries(TITLES)) {
      await both('title', title);
      await edit(facilitator, document, 'date', DATES[name]);
      const stick = join(folder, `stick-${name}`);
      await facilitator.willSave(stick);
      await finish(facilitator, 'write_kit', { document, sticks: 1, key, passphrase });
      files[name] = join(stick, readdirSync(stick).find((one) => one.endsWith('.zip')));
    }
    await leave(facilitator);
    return files;
  }
}
