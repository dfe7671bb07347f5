// A desk where two reviews came back: one is being answered after a new version was signed, the other is answered and
// signed.

import { join } from 'node:path';

const GIS = 'GIS for Tourism';
const DRONES = 'Microcontroller Programming for Drones';

/** What the expert asks of the first descriptor: three points. */
const ASKED = [
  {
    criterion: 'learning-outcomes.stated',
    rating: 'substantially-complies',
    ka: 'შედეგები ცალკე წინადადებებია, მაგრამ მეოთხეში არ ჩანს, რა მონაცემებზე მუშაობს მსმენელი.',
    en: 'The outcomes are sentences of their own, but the fourth does not show on which data learners work.',
    quote: ['outcomes/o-suitable/text/ka', 'არანაკლებ 3 სივრცითი კრიტერიუმის შეწონვით'],
    remark: { ka: 'დაასახელეთ მონაცემები.', en: 'Name the data.' },
  },
  {
    criterion: 'credit-workload.independent-work',
    rating: 'partially-complies',
    ka: 'არ ჩანს, რას აკეთებს მსმენელი პროექტის მეორე ნახევარში.',
    en: 'What learners do in the second half of the project is not shown.',
  },
  { criterion: 'assessment.identity', rating: 'cannot-judge', ka: 'ფაილებში ამის დამადასტურებელი არ ჩანს.' },
];

/** Prepares the desk with the helpers of the world; `colleague` reviews. Gives the ids of what stands on it. */
export async function workAnswers(desk, colleague, folder, { choose, declare, edit, finish, makeKey, passphrase, rate }) {
  await choose(desk, { language: 'ka', role: 'designer', author: 'ნინო ნიმუშაძე' });
  const key = await makeKey(desk, { ka: 'ლია ნიმუშელი', en: 'Lia Nimusheli' });
  const { rows } = await desk.call('library', { query: null, trashed: false });
  const { criteria } = await desk.call('pack', { digest: null });
  const idOf = (title) => rows.find((row) => row.title.en === title).id;
  const [gis, drones] = [idOf(GIS), idOf(DRONES)];
  const sign = async (document, name, note = null) => {
    const file = join(folder, name);
    await desk.willSave(file);
    await finish(desk, 'sign_package', { document, key, passphrase, note, internal: false });
    return file;
  };

  const expert = await makeKey(colleague, { ka: 'თამარ ნიმუშიანი', en: 'Tamar Nimushiani' });
  const review = async (file, name, asked) => {
    const imported = await finish(colleague, 'import_path', { path: file });
    const document = await declare(colleague, imported.value[0].digest, 'none');
    for (const { id: criterion } of criteria) await rate(colleague, document, asked.find((one) => one.criterion === criterion) ?? { criterion, rating: 'complies' });
    await edit(colleague, document, 'decision', 'positive-with-conditions');
    const target = join(folder, name);
    await colleague.willSave(target);
    await finish(colleague, 'sign_review', { document, key: expert, passphrase });
    await finish(desk, 'import_path', { path: target });
  };
  await review(await sign(gis, 'answered-gis.zip'), 'answered-gis-review.zip', ASKED);
  await review(await sign(drones, 'answered-drones.zip'), 'answered-drones-review.zip', ASKED.slice(1, 2));

  const begin = async (document) => (await desk.call('answer_review', { document, review: null })).document;
  const say = async (answer, at, stance, text) => {
    const path = `points/${ASKED[at].criterion}`;
    await edit(desk, answer, `${path}/answer`, stance);
    for (const side of Object.keys(text)) await edit(desk, answer, `${path}/text/${side}`, text[side]);
  };
  const { fields } = await desk.call('draft', { document: gis });
  const outcome = 'outcomes/o-suitable/text/ka';
  await edit(desk, gis, outcome, fields[outcome].replace('სივრცითი კრიტერიუმის', 'სივრცითი კრიტერიუმის (რელიეფი, გზები, დაცული ტერიტორიები)'));
  await sign(gis, 'answered-gis-2.zip', 'მეოთხე შედეგში მონაცემები დასახელდა.');
  await edit(desk, gis, 'purpose/aim/en', 'Learners make maps for tourism and analyze the impact of visitors.');

  const open = await begin(gis);
  await say(open, 0, 'agree', { ka: 'ვეთანხმებით: მონაცემები დავასახელეთ.', en: 'We agree: the data are named now.' });
  await say(open, 1, 'correct', { ka: 'მეორე ნახევრის დავალებები შინაარსშია აღწერილი.' });
  await desk.call('add_evidence', { document: open, criterion: ASKED[1].criterion, field: 'purpose/aim/ka', exact: 'ვიზიტორთა ზემოქმედების ანალიზი', start: null });

  const whole = await begin(drones);
  await say(whole, 1, 'disagree', {
    ka: 'მეორე ნახევარი მთლიანად პროექტს ეთმობა და ყოველ ეტაპს თავისი ჩასაბარებელი ფაილი აქვს.',
    en: 'The second half is given to the project as a whole, and each of its stages has a file to hand in.',
  });
  const file = join(folder, 'response.zip');
  await desk.willSave(file);
  await finish(desk, 'sign_response', { document: whole, key, passphrase });
  const sent = (await desk.call('shelf')).find((row) => row.kind === 'response');
  return { answered: { descriptor: gis, open, signed: sent.digest } };
}
