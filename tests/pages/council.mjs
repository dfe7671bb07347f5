// The desk of a chair who reports: of one package the final report is written, after its draft went to the institution
// and was answered; of another the draft is begun, and a sentence in it is not true any more. The employer and the
// institution work on desks of their own.

import { dirname, join } from 'node:path';

const TITLE = { ka: 'ზაფხულის რაუნდი', en: 'Summer round' };
const GIS = 'GIS for Tourism';
const DRONES = 'Microcontroller Programming for Drones';
const QUOTE = ['outcomes/o-suitable/text/ka', 'არანაკლებ 3 სივრცითი კრიტერიუმის შეწონვით'];
const DISPUTED = 'learning-outcomes.stated';
const WORKLOAD = 'credit-workload.independent-work';

const SAID = {
  chair: { rating: 'substantially-complies', ka: 'ექვსიდან ხუთი შედეგი ზუსტია; მეხუთეს პირობა აკლია.', en: 'Five of the six outcomes are exact; the fifth lacks its condition.' },
  employer: { rating: 'partially-complies', ka: 'მეხუთე შედეგი სამუშაო ადგილზე ვერ შემოწმდება.', en: 'The fifth outcome cannot be checked at work.' },
};
/** About what the employer is not asked. */
const ALONE = { ka: 'ამას მხოლოდ თავმჯდომარე აფასებდა; ჯგუფი ეთანხმება.', en: 'Only the chair was asked about this; the panel agrees.' };
const MINORITY = {
  ka: 'შედეგი უფრო მკაცრად უნდა შეფასდეს: დამსაქმებელი მას ვერ შეამოწმებს.',
  en: 'The outcome deserves a stricter rating: an employer cannot check it.',
};

/** Prepares the desk with the helpers of the world. */
export async function workCouncil(chair, folder, { start, leave, choose, edit, finish, makeKey, passphrase }) {
  const [employer, institution] = await Promise.all([start({ seed: 9 }), start({ seed: 10 })]);
  const seats = [
    { desk: chair, role: 'expert', seat: 'chair', name: { ka: 'თამარ ნიმუშიანი', en: 'Tamar Nimushiani' } },
    { desk: employer, role: 'employer', seat: 'employer', name: { ka: 'ლევან მაგალითიძე', en: 'Levan Magalitidze' } },
  ];
  for (const one of seats) {
    await choose(one.desk, { language: 'ka', role: 'expert' });
    one.key = await makeKey(one.desk, one.name);
  }
  await choose(institution, { language: 'ka', role: 'designer' });
  const own = await makeKey(institution, { ka: 'ლია ნიმუშელი', en: 'Lia Nimusheli' });
  const packages = [];
  const { rows: library } = await institution.call('library', { query: null, trashed: false });
  for (const title of [GIS, DRONES]) {
    const { id } = library.find((row) => row.title.en === title);
    packages.push(await written(institution, 'sign_package', `council-${packages.length}.zip`, { document: id, key: own, passphrase, note: null, internal: false }));
  }
  for (const path of packages) for (const { desk } of seats) await finish(desk, 'import_path', { path });
  const round = await makeRound();
  await finish(employer, 'import_path', { path: round.file });
  const { packages: rated } = await chair.call('round', { digest: round.digest });

  const whole = await decided(GIS);
  const begun = await decided(DRONES);
  await edit(chair, begun, `ratings/${WORKLOAD}/rating`, 'substantially-complies');
  await edit(chair, begun, `ratings/${WORKLOAD}/comment/ka`, 'დამოუკიდებელი სამუშაოს ნახევარი აღწერილია.');

  // The draft: the members read it and say something to it; the institution answers.
  const draft = await spoken(whole, 'draft');
  const came = await finish(institution, 'import_path', { path: draft.file });
  const { document: answer } = await institution.call('answer_review', { document: rated.find((one) => one.title.en === GIS).descriptor, review: came.value[0].digest });
  const { points } = await institution.call('response', { document: answer });
  for (const { criterion } of points) {
    await edit(institution, answer, `points/${criterion}/answer`, 'disagree');
    await edit(institution, answer, `points/${criterion}/text/ka`, 'პირობა მესამე შედეგში წერია და ამასაც ეხება.');
    await edit(institution, answer, `points/${criterion}/text/en`, 'The condition stands in the third outcome and holds for this one, too.');
  }
  const response = await written(institution, 'sign_response', 'council-response.zip', { document: answer, key: own, passphrase });
  await finish(chair, 'import_path', { path: response });
  await chair.call('begin_final', { document: whole });
  const { points: open } = await chair.call('report_draft', { document: whole });
  for (const { criterion } of open) {
    await edit(chair, whole, `replies/${criterion}/answer`, 'partly-accepted');
    await edit(chair, whole, `replies/${criterion}/text/ka`, 'პირობა მართლაც წერია, ოღონდ მეხუთე შედეგიდან არ ჩანს.');
    await edit(chair, whole, `replies/${criterion}/text/en`, 'The condition is there, but cannot be seen from the fifth outcome.');
  }
  await edit(chair, whole, `ratings/${DISPUTED}/comment/ka`, 'ექვსიდან ხუთი შედეგი ზუსტია; მეხუთის პირობა სხვაგან წერია.');
  await edit(chair, whole, `ratings/${DISPUTED}/comment/en`, 'Five of the six outcomes are exact; the condition of the fifth stands elsewhere.');
  await edit(chair, whole, `reasons/${DISPUTED}/ka`, 'დაწესებულებამ აჩვენა, სად წერია პირობა.');
  await edit(chair, whole, `reasons/${DISPUTED}/en`, 'The institution showed where the condition stands.');
  for (const desk of [employer, institution]) await leave(desk);
  return { reports: { begun, whole, read: draft.digest, asked: draft.asked } };

  /** Does what ends with a file; gives its path. */
  async function written(desk, command, name, ask) {
    const file = join(folder, name);
    await desk.willSave(file);
    await finish(desk, command, ask);
    return file;
  }

  async function makeRound() {
    const records = [];
    for (const { desk, key } of seats) {
      const { keys } = await desk.call('keys');
      records.push(join(dirname(keys.find((row) => row.did === key).path), `nishani-${key.slice(-8)}.pub.json`));
    }
    const { document: id } = await chair.call('new_round');
    for (const side of ['ka', 'en']) await edit(chair, id, `title/${side}`, TITLE[side]);
    await edit(chair, id, 'deadline/day', '2026-11-30');
    const { packages: all } = await chair.call('round_draft', { document: id });
    for (const one of all) await chair.call('choose_package', { document: id, package: one.package, chosen: true });
    await chair.willOpen(...records);
    await finish(chair, 'add_members', { document: id });
    const { members } = await chair.call('round_draft', { document: id });
    for (const { seat, key } of seats) await edit(chair, id, `members/${members.find((one) => one.did === key).id}/seat`, seat);
    const file = await written(chair, 'sign_round', 'summer-round.zip', { document: id, key: seats[0].key, passphrase });
    return { file, digest: (await chair.call('rounds')).find((one) => one.digest).digest };
  }

  /** Both members rate and seal a package, the reviews are opened and everything is decided; gives the document. */
  async function decided(title) {
    const one = rated.find((other) => other.title.en === title);
    const panel = { round: round.digest, descriptor: one.descriptor };
    for (const { desk, role, seat, key } of seats) {
      const row = (await desk.call('queue')).find((other) => other.title.en === title);
      const { review } = await desk.call('declare', { package: row.package, declared: 'none', note: null, role });
      const { ratings } = await desk.call('review', { document: review });
      for (const criterion of Object.keys(ratings)) {
        const said = criterion === DISPUTED ? SAID[seat] : { rating: 'complies' };
        await edit(desk, review, `ratings/${criterion}/rating`, said.rating);
        for (const side of ['ka', 'en']) if (said[side]) await edit(desk, review, `ratings/${criterion}/comment/${side}`, said[side]);
      }
      if (seat === 'chair' && title === GIS) await desk.call('add_evidence', { document: review, criterion: DISPUTED, field: QUOTE[0], exact: QUOTE[1], start: null });
      await edit(desk, review, 'decision', 'positive-with-conditions');
      const file = await written(desk, 'sign_review', `council-${seat}-${title.slice(0, 3)}.zip`, { document: review, key, passphrase });
      if (seat === 'chair') continue;
      const { groups } = await desk.call('receipt', { document: review });
      await chair.call('announce', { ...panel, member: key, receipt: groups.join(' '), reason: null });
      await finish(chair, 'import_path', { path: file });
    }
    const { document } = await chair.call('open_panel', panel);
    await chair.call('confirm_undisputed', { document });
    const { room } = await chair.call('panel', panel);
    for (const { criterion, decision } of room.rows) {
      if (decision.rating !== null) continue;
      await edit(chair, document, `ratings/${criterion}/rating`, 'complies');
      for (const side of ['ka', 'en']) await edit(chair, document, `ratings/${criterion}/comment/${side}`, ALONE[side]);
    }
    await edit(chair, document, `ratings/${DISPUTED}/rating`, SAID.chair.rating);
    for (const side of ['ka', 'en']) await edit(chair, document, `ratings/${DISPUTED}/comment/${side}`, SAID.chair[side]);
    if (title === GIS) await chair.call('take_over', { document, criterion: DISPUTED, member: seats[0].key, list: 'evidence', place: 0 });
    await edit(chair, document, `ratings/${DISPUTED}/recommendations/r-aaaaaaaa/ka`, 'მეხუთე შედეგს დაუმატეთ პირობა, რომელშიც სრულდება.');
    await edit(chair, document, `ratings/${DISPUTED}/recommendations/r-aaaaaaaa/en`, 'Add to the fifth outcome the condition under which it holds.');
    await edit(chair, document, `ratings/${WORKLOAD}/suggestions/r-bbbbbbbb/ka`, 'კარგი იქნება, თუ დამოუკიდებელი სამუშაოს საათებს კვირების მიხედვით გაანაწილებთ.');
    await edit(chair, document, 'decision', 'positive-with-conditions');
    await edit(chair, document, 'text/ka', 'აღწერილობა მოთხოვნებს ძირითადად აკმაყოფილებს; ერთი შედეგი დასაზუსტებელია.');
    await edit(chair, document, 'text/en', 'The descriptor meets most requirements; one outcome is to be made precise.');
    await edit(chair, document, 'prose/whole/ka', 'ჯგუფმა აღწერილობა ორ სხდომაზე განიხილა.');
    await edit(chair, document, 'prose/whole/en', 'The panel discussed the descriptor at two meetings.');
    await edit(chair, document, `prose/${DISPUTED}/ka`, 'ჯგუფმა ციტატებზე იმსჯელა და თავმჯდომარის შეფასება გაიზიარა.');
    await edit(chair, document, `prose/${DISPUTED}/en`, 'The panel discussed the quotes and shares the rating of its chair.');
    await chair.call('write_sentences', { document, criterion: null });
    return document;
  }

  /** Signs the report for the members, takes what they say, and signs it with that. */
  async function spoken(document, name) {
    const sign = { document, key: seats[0].key, passphrase };
    const first = await written(chair, 'sign_report', `${name}-1.zip`, sign);
    const { signed } = await chair.call('report_draft', { document });
    const came = await finish(employer, 'import_path', { path: first });
    await written(chair, 'sign_opinion', `${name}-chair.vc.json`, { digest: signed.digest, key: seats[0].key, passphrase, position: 'concurs', words: {} });
    const opinion = await written(employer, 'sign_opinion', `${name}-employer.vc.json`, {
      digest: came.value[0].digest,
      key: seats[1].key,
      passphrase,
      position: 'dissents',
      words: MINORITY,
    });
    await finish(chair, 'import_path', { path: opinion });
    const file = await written(chair, 'sign_report', `${name}.zip`, sign);
    const { signed: complete } = await chair.call('report_draft', { document });
    return { file, digest: complete.digest, asked: signed.digest };
  }
}
