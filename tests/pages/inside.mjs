// A desk where one institution does everything before anybody outside does: it signs, its quality office reviews, it
// asks employers and types an answer that came on paper.

import { join } from 'node:path';

const TITLE = 'GIS for Tourism';

/** Prepares the desk with the helpers of the world; gives the ids of what stands on it. */
export async function workInside(desk, folder, { choose, declare, edit, finish, makeKey, passphrase, rate }) {
  await choose(desk, { language: 'ka', role: 'designer', author: 'ნინო ნიმუშაძე' });
  const key = await makeKey(desk, { ka: 'მაია ნიმუშიძე', en: 'Maia Nimushidze' });
  const { rows } = await desk.call('library', { query: null, trashed: false });
  const { id } = rows.find((row) => row.title.en === TITLE);
  const { criteria } = await desk.call('pack', { digest: null });

  const sign = async (name, internal, note = null) => {
    await desk.willSave(join(folder, name));
    await finish(desk, 'sign_package', { document: id, key, passphrase, note, internal });
    const shelf = await desk.call('shelf');
    return shelf.filter((row) => row.kind === 'package').sort((one, other) => one.at.localeCompare(other.at)).at(-1).digest;
  };
  const first = await sign('inside.zip', false);
  await note(desk, id);

  const envelope = await desk.call('declare_internal', { package: first, wrote: true, note: 'სათაური და მიზანი ჩემი დაწერილია.' });
  for (const [at, { id: criterion }] of criteria.entries()) await rate(desk, envelope.internal, REMARKS[at] ? { criterion, ...REMARKS[at] } : { criterion, rating: 'complies' });
  await edit(desk, envelope.internal, 'decision', 'positive-with-conditions');
  await desk.willSave(join(folder, 'internal.zip'));
  await finish(desk, 'sign_review', { document: envelope.internal, key, passphrase });

  const shelf = await desk.call('shelf');
  await desk.setNow('2026-11-21T11:00:00Z');
  await sign('carried.zip', true, 'დაემატა პასუხები, რომლებიც ქაღალდზე მოვიდა.');
  const after = await desk.call('shelf');
  const carried = after.find((row) => row.kind === 'package' && !shelf.some((other) => other.digest === row.digest)).digest;
  const review = await declare(desk, carried, 'none');
  for (const { id: criterion } of criteria) await edit(desk, review, `ratings/${criterion}/rating`, 'complies');
  return { inside: { descriptor: id, package: carried, internal: envelope.internal, review } };
}

/** Three were asked: one has not answered, one answered on paper, and one declined on paper. */
async function note(desk, document) {
  const asked = [
    ['ლევან მაგალითიძე', 'სატურისტო კომპანია (ნიმუში)'],
    ['ეკა ნიმუშიანი', 'გიდების გაერთიანება (ნიმუში)'],
    ['', 'დაცული ტერიტორიების სამსახური (ნიმუში)'],
  ];
  let notes = [];
  for (const [name, organisation] of asked) notes = await desk.call('note_asked', { document, name, organisation, at: '2026-01-10' });
  const { lists } = await desk.call('draft', { document });
  const paper = (at, more) =>
    desk.call('type_paper', {
      document,
      asked: notes.find((one) => one.organisation === asked[at][1]).id,
      name: asked[at][0] || 'ზურა მაგალითი',
      organisation: asked[at][1],
      at: '2026-01-15',
      position: 'endorses',
      answers: ['need', 'outcomes', 'tasks', 'recognition'].map((question) => ({ question, answer: question === 'tasks' ? 'partly' : 'yes' })),
      words: '',
      language: 'ka',
      pages: [lists.attachments[0]],
      typedBy: 'ნინო ნიმუშაძე',
      ...more,
    });
  await paper(0, {});
  await paper(1, { position: 'declines', words: 'ჩვენს გიდებს სხვა უნარები სჭირდებათ.' });
}

const REMARKS = [
  {
    rating: 'substantially-complies',
    ka: 'შედეგები ცალკეა, მაგრამ მეექვსე გარეთ გაგზავნამდე დასაზუსტებელია.',
    en: 'The outcomes stand apart, but the sixth should be made precise before it goes out.',
    quote: ['outcomes/o-suitable/text/ka', 'არანაკლებ 3 სივრცითი კრიტერიუმის შეწონვით'],
    remark: { ka: 'დააზუსტეთ მეექვსე შედეგის ზმნა.', en: 'Make the verb of the sixth outcome precise.' },
  },
  { rating: 'partially-complies', ka: 'მიზანი ძალიან ზოგადია.', en: 'The aim is too general.' },
];
