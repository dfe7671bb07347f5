// The desk of a chair: of one package the reviews are open and the room decides; of another they are closed, one file
// is refused and one member has left. The other two members seal on desks of their own; the student gets a review back
// and a package with a damaged attachment.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TITLE = { ka: 'ზამთრის რაუნდი', en: 'Winter round' };
const LEVELS = ['complies', 'substantially-complies', 'partially-complies', 'does-not-comply', 'cannot-judge'];

/** What each member gives, criterion by criterion, and then from the start again: most agree. */
const GIVEN = {
  expert: [0, 1, 0, 0, 2, 0, 0, 0, 1, 0],
  employer: [3, 1, 0, 1, 2, 0, 0, 4, 1, 0],
  student: [1, 1, 0, 2, 2, 0, 0, 0, 1, 0],
};

const WORDS = {
  expert: {
    ka: 'ექვსივე შედეგი ცალკე წინადადებაა და თითოეულში ჩანს ქმედება და საგანი.',
    en: 'Each of the six outcomes is a sentence of its own and shows an action and an object.',
  },
  employer: {
    ka: 'მეხუთე შედეგი სამუშაო ადგილზე ვერ შემოწმდება: არ ჩანს, რა პირობებში სრულდება.',
    en: 'The fifth outcome cannot be checked at work: it does not say under which conditions it holds.',
  },
  student: { ka: 'გასაგებია, რას ვისწავლი, გარდა ბოლო შედეგისა.', en: 'It is clear what I will learn, but for the last outcome.' },
};
const QUOTE = ['outcomes/o-suitable/text/ka', 'არანაკლებ 3 სივრცითი კრიტერიუმის შეწონვით'];
const REMARK = { ka: 'მეხუთე შედეგს დაუმატეთ პირობა, რომელშიც სრულდება.', en: 'Add to the fifth outcome the condition under which it holds.' };

/** Prepares the desk with the helpers of the world; `packages` are those that the designer signed. */
export async function workPanel(chair, packages, folder, helpers) {
  const { start, leave, choose, edit, finish, makeKey, passphrase } = helpers;
  const [employer, student] = await Promise.all([start({ seed: 6 }), start({ seed: 7 })]);
  const seats = [
    { desk: chair, role: 'expert', seat: 'chair', name: { ka: 'თამარ ნიმუშიანი', en: 'Tamar Nimushiani' } },
    { desk: employer, role: 'employer', seat: 'employer', name: { ka: 'ლევან მაგალითიძე', en: 'Levan Magalitidze' } },
    { desk: student, role: 'student', seat: 'student', name: { ka: 'სალომე ნიმუშელი', en: 'Salome Nimusheli' } },
  ];
  for (const one of seats) {
    await choose(one.desk, { language: 'ka', role: 'expert' });
    one.key = await makeKey(one.desk, one.name);
  }

  for (const path of packages.slice(0, 2)) await finish(chair, 'import_path', { path });
  const round = await makeRound();
  await Promise.all(
    seats.slice(1).map(async ({ desk }) => {
      for (const path of [round.file, ...packages.slice(0, 2)]) await finish(desk, 'import_path', { path });
    }),
  );
  const { packages: rated } = await chair.call('round', { digest: round.digest });
  const [opened, closed] = ['GIS for Tourism', 'Microcontroller Programming for Drones'].map((title) => rated.find((one) => one.title.en === title));

  // The first package: all three seal, the receipts are read out, the files come, and the reviews are opened.
  const sealed = await Promise.all(seats.map((one) => seal(one, opened, `${one.seat}-1.zip`)));
  for (const [at, { file, receipt }] of sealed.entries()) {
    if (at === 0) continue;
    await chair.call('announce', { ...panel(opened), member: seats[at].key, receipt, reason: null });
    await finish(chair, 'import_path', { path: file });
  }
  const { document, room } = await chair.call('open_panel', panel(opened));
  await decide(document, room);
  const back = await comesBack();

  // The second: a receipt was read out, another review came; the student has left; the chair has not sealed yet.
  const first = await seal(seats[1], closed, 'employer-2.zip');
  await chair.call('announce', { ...panel(closed), member: seats[1].key, receipt: first.receipt, reason: null });
  const again = await employer.call('revise_review', { document: first.review, reason: 'ერთი შეფასება შემეშალა.' });
  await employer.setNow('2026-11-21T12:00:00Z');
  const other = await sign(seats[1], again.document, 'employer-3.zip');
  await chair.setNow('2026-11-21T12:00:00Z');
  await finish(chair, 'import_path', { path: other.file });
  await chair.call('member_left', { ...panel(closed), member: seats[2].key });
  const own = await rateAll(seats[0], closed);
  await leave(employer);

  return {
    returning: student,
    back,
    panels: {
      round: round.digest,
      opened: opened.descriptor,
      closed: closed.descriptor,
      criterion: room.rows[0].criterion,
      sealed: sealed[0].review,
      own,
    },
  };

  function panel(one) {
    return { round: round.digest, descriptor: one.descriptor };
  }

  async function makeRound() {
    const records = [];
    for (const { desk, key } of seats) {
      const { keys } = await desk.call('keys');
      records.push(join(dirname(keys.find((row) => row.did === key).path), `nishani-${key.slice(-8)}.pub.json`));
    }
    const { document: id } = await chair.call('new_round');
    await edit(chair, id, 'title/ka', TITLE.ka);
    await edit(chair, id, 'title/en', TITLE.en);
    await edit(chair, id, 'deadline/day', '2026-11-30');
    const draft = await chair.call('round_draft', { document: id });
    for (const one of draft.packages) await chair.call('choose_package', { document: id, package: one.package, chosen: true });
    await chair.willOpen(...records);
    await finish(chair, 'add_members', { document: id });
    const { members } = await chair.call('round_draft', { document: id });
    for (const { seat, key } of seats) await edit(chair, id, `members/${members.find((one) => one.did === key).id}/seat`, seat);
    const file = join(folder, 'winter-round.zip');
    await chair.willSave(file);
    await finish(chair, 'sign_round', { document: id, key: seats[0].key, passphrase });
    const rounds = await chair.call('rounds');
    return { file, digest: rounds.find((one) => one.digest).digest };
  }

  /** Rates the whole package on the desk of a member; gives the review. */
  async function rateAll({ desk, role }, one) {
    const queue = await desk.call('queue');
    const row = queue.find((other) => other.title.en === one.title.en);
    const { review } = await desk.call('declare', { package: row.package, declared: 'none', note: null, role });
    const { ratings } = await desk.call('review', { document: review });
    const { criteria } = await desk.call('pack', { digest: null });
    const asked = criteria.filter(({ id }) => ratings[id]);
    for (const { id } of asked) {
      const at = criteria.findIndex((other) => other.id === id);
      const level = GIVEN[role][at % GIVEN[role].length];
      await edit(desk, review, `ratings/${id}/rating`, LEVELS[level]);
      if (at !== 0 && level === 0) continue;
      await edit(desk, review, `ratings/${id}/comment/ka`, WORDS[role].ka);
      await edit(desk, review, `ratings/${id}/comment/en`, WORDS[role].en);
    }
    if (role === 'expert' && one.title.en === 'GIS for Tourism') {
      await desk.call('add_evidence', { document: review, criterion: asked[0].id, field: QUOTE[0], exact: QUOTE[1], start: null });
    }
    if (role === 'employer') {
      const list = `ratings/${asked[0].id}/recommendations`;
      const { item } = await desk.call('add_item', { document: review, list });
      for (const side of ['ka', 'en']) await edit(desk, review, `${list}/${item}/${side}`, REMARK[side]);
    }
    await edit(desk, review, 'decision', role === 'employer' ? 'positive-with-conditions' : 'positive');
    return review;
  }

  async function seal(seat, one, name) {
    return sign(seat, await rateAll(seat, one), name);
  }

  /** Signs a review; gives its file and its receipt. */
  async function sign({ desk, key }, review, name) {
    const file = join(folder, name);
    await desk.willSave(file);
    await finish(desk, 'sign_review', { document: review, key, passphrase });
    const { groups } = await desk.call('receipt', { document: review });
    return { review, file, receipt: groups.join(' ') };
  }

  /** The student opens the chair's note, and a package of which an attachment broke on the way. */
  async function comesBack() {
    await finish(student, 'import_path', { path: join(folder, 'return.vc.json') });
    const damaged = join(folder, 'package-damaged.zip');
    breakAttachment(packages[2], damaged);
    const { value } = await finish(student, 'import_path', { path: damaged });
    const [{ digest }] = value;
    const { review } = await student.call('declare', { package: digest, declared: 'none', note: null, role: 'student' });
    return { review: sealed[2].review, damaged: review };
  }

  /** The room has begun: the first criterion has its words and a quote that was taken over, and a review went back. */
  async function decide(document, { rows }) {
    await chair.willSave(join(folder, 'return.vc.json'));
    const text = { ka: 'მეოთხე კრიტერიუმზე ციტატა დაურთეთ.', en: 'Please add a quote to the fourth criterion.' };
    await finish(chair, 'send_back', { document, member: seats[2].key, text, key: seats[0].key, passphrase });
    const { criterion } = rows[0];
    await edit(chair, document, `ratings/${criterion}/rating`, 'substantially-complies');
    await edit(chair, document, `ratings/${criterion}/comment/ka`, 'ექვსიდან ხუთი შედეგი ზუსტია; მეხუთეს პირობა აკლია.');
    await edit(chair, document, `ratings/${criterion}/comment/en`, 'Five of the six outcomes are exact; the fifth lacks its condition.');
    await chair.call('take_over', { document, criterion, member: seats[0].key, list: 'evidence', place: 0 });
    await edit(chair, document, `ratings/${rows[1].criterion}/rating`, 'does-not-comply');
  }
}

/** Changes one byte in the first attachment of a package. */
function breakAttachment(from, to) {
  const bytes = readFileSync(from);
  const name = bytes.indexOf('/data/attachments/');
  const header = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 3, 4]), name);
  const data = header + 30 + bytes.readUInt16LE(header + 26);
  bytes[data + 3] ^= 1;
  writeFileSync(to, bytes);
}
