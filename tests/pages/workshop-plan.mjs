// The desk of a facilitator: one workshop that is planned, and two that are over, of which the second went better.

const TITLE = { ka: 'შეფასება ერთნაირი საზომით', en: 'Scoring by one measure' };
const FIVE = [
  'learning-outcomes.stated',
  'learning-outcomes.observable',
  'credit-workload.hours-match-credits',
  'assessment.more-than-one-form',
  'assessment.identity',
];

/** The levels that twenty-five seats mark, 4 the highest, criterion by criterion: one is agreed on, one has two camps, the rest are spread. */
const MARKS = {
  first: (seat) => [4, [4, 4, 1, 1, 2][seat % 5], [4, 3][seat % 2], [4, 3, 2, 3, 4][seat % 5], [1, 2, 4, 0, 3][seat % 5]],
  second: (seat) => [4, [3, 3, 3, 4, 3][seat % 5], 4, [1, 2, 4, 0, 3][seat % 5], [4, 3, 4, 4, 4][seat % 5]],
};

const MEANING = {
  ka: 'ზმნა მაშინ არის დაკვირვებადი, როცა დავალებიდან ჩანს, რას აკეთებს მსმენელი.',
  en: 'A verb is observable when an assignment shows what the learner does.',
};

/** Prepares the desk; gives the documents. */
export async function workPlans(desk, { choose, edit }) {
  await choose(desk, { language: 'ka', role: 'facilitator' });
  const { criteria } = await desk.call('pack', { digest: null });
  const asked = FIVE.filter((one) => criteria.some((criterion) => criterion.id === one));
  const library = await desk.call('library', { query: null, trashed: false });
  const source = (title) => library.rows.find((row) => row.title.en === title).id;
  const pair = async (document, path, text) => {
    for (const side of ['ka', 'en']) await edit(desk, document, `${path}/${side}`, text[side]);
  };

  const plan = async (date, title) => {
    const { document } = await desk.call('new_workshop');
    await pair(document, 'title', title);
    await pair(document, 'place', { ka: 'სასტუმროს დარბაზი, ნიმუში', en: 'Hotel hall, an example' });
    await edit(desk, document, 'date', date);
    const cases = [];
    for (const [at, name] of ['GIS for Tourism', 'Microcontroller Programming for Drones'].entries()) {
      const ask = { document, descriptor: source(name), sample: null, faults: at === 0 ? [] : ['hours-miss-credits', 'no-identity-check', 'unobservable-verbs'] };
      const { item } = await desk.call('workshop_add_case', ask);
      await pair(document, `cases/${item}/title`, at === 0 ? { ka: 'რუკები ტურიზმისთვის', en: 'Maps for tourism' } : { ka: 'დრონის დაპროგრამება', en: 'Programming a drone' });
      cases.push(item);
    }
    await desk.call('add_item', { document, list: 'rounds' });
    const view = await desk.call('workshop', { document });
    for (const [at, round] of view.rounds.entries()) {
      await edit(desk, document, `rounds/${round.id}/case`, cases[at]);
      await edit(desk, document, `rounds/${round.id}/minutes`, 15);
      for (const one of asked) await edit(desk, document, `rounds/${round.id}/criteria/${one}`, true);
    }
    for (const one of cases) {
      await edit(desk, document, `reference/${one}/${asked[0]}/rating`, 'complies');
      await pair(document, `reference/${one}/${asked[0]}/reasons`, { ka: 'ყოველი შედეგი ცალკე წინადადებაა.', en: 'Each outcome is a sentence of its own.' });
      await edit(desk, document, `reference/${one}/${asked[1]}/rating`, 'substantially-complies');
    }
    return document;
  };

  const hold = async (document) => {
    for (const [at, marks] of [MARKS.first, MARKS.second].entries()) {
      const round = at + 1;
      await desk.call('start_round', { document, round });
      for (let seat = 0; seat < 25; seat++) {
        const digits = marks(seat).slice(0, asked.length).map((level) => (level === 0 ? 0 : 5 - level));
        const typed = `${Math.floor(seat / 5) + 1}-${(seat % 5) + 1} ${digits.join(' ')}`;
        await desk.call('take_sheet', { document, way: 'keyed', round, typed });
      }
      await desk.call('close_round', { document, round });
    }
    await pair(document, `meanings/${asked[1]}`, MEANING);
  };

  const planned = await plan('2026-12-04', TITLE);
  const held = await plan('2026-11-10', { ka: 'თბილისის ჯგუფი', en: 'Group of Tbilisi' });
  const earlier = await plan('2026-10-06', { ka: 'ქუთაისის ჯგუფი', en: 'Group of Kutaisi' });
  await hold(held);
  await hold(earlier);
  return { planned, held };
}
