// What the pages show: a designer's desk with the GIS pilot at work and a review come back, and an expert's desk with
// a package half reviewed. Only preparation goes past the window; what the pages do with it goes through the page.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesk } from './browser.mjs';
import { workAnswers } from './answer.mjs';
import { workCouncil } from './council.mjs';
import { workExercises } from './exercise.mjs';
import { workInside } from './inside.mjs';
import { workOlder } from './older.mjs';
import { workPanel } from './panel.mjs';
import { workRounds } from './round.mjs';
import { workPlans } from './workshop-plan.mjs';
import { workHour } from './workshop.mjs';

const PASSPHRASE = 'სამი მწვანე ხე მთაზე';
const UNCHANGED = { language: null, role: null, theme: null, textSize: null, advance: null, sounds: null };

/** What the expert quotes and says so far; four criteria, one of them below the line where a comment is asked. */
const HALF = [
  {
    criterion: 'learning-outcomes.stated',
    rating: 'complies',
    ka: 'ექვსივე შედეგი ცალკე წინადადებაა და თითოეულში ჩანს ქმედება, საგანი და პირობა.',
    en: 'Each of the six outcomes is a sentence of its own and shows an action, an object and a condition.',
    quote: ['outcomes/o-suitable/text/ka', 'არანაკლებ 3 სივრცითი კრიტერიუმის შეწონვით'],
  },
  { criterion: 'learning-outcomes.aim', rating: 'complies', quote: ['purpose/aim/ka', 'ვიზიტორთა ზემოქმედების ანალიზი'] },
  {
    criterion: 'credit-workload.independent-work',
    rating: 'partially-complies',
    ka: 'დამოუკიდებელი სამუშაოს საათები მითითებულია, მაგრამ არ ჩანს, რას აკეთებს მსმენელი პროექტის მეორე ნახევარში.',
    en: 'The hours of independent work are given, but what learners do in the second half of the project is not.',
    remark: {
      ka: 'ჩაწერეთ, რას აბარებს მსმენელი პროექტის ყოველ ეტაპზე.',
      en: 'State what learners hand in at each stage of the project.',
    },
  },
  { criterion: 'assessment.identity', rating: 'cannot-judge', ka: 'ფაილებში ამის დამადასტურებელი არ ჩანს.' },
];

/** What the expert says of themselves, on their own computer. */
const PROFILE = {
  names: ['გიორგი მაგალითაშვილი'],
  institutions: [{ name: 'საილუსტრაციო კოლეჯი', until: 2024 }],
  emails: ['giorgi@example.org'],
  people: ['თამარ ნიმუშიანი'],
  phrases: [
    { ka: 'მოთხოვნა შესრულებულია, თუმცა მაგალითი არ ჩანს.', en: 'The requirement is met, but no example is seen.' },
    { ka: 'დააზუსტეთ, რას აბარებს მსმენელი.', en: 'State what learners hand in.' },
  ],
};

/** Prepares both desks; `stop` ends them and clears away what they wrote. */
export async function prepare({ dist } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nishani-pages-'));
  const open = [];
  const start = async ({ seed } = {}) => {
    const desk = await startDesk({ dist, seed });
    open.push(desk);
    return desk;
  };
  /** Whoever is no longer looked at leaves. */
  const leave = async (desk) => {
    open.splice(open.indexOf(desk), 1);
    await desk.stop();
  };
  const stop = async () => {
    for (const desk of open) await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const designer = await start();
    const sent = await draftAndSend(designer, folder);
    const [expert, colleague, employer, insider, answerer, coordinator, chair, presiding, reporting, measuring, planning, leading, partaking] = await Promise.all([
      start(),
      start(),
      start(),
      start(),
      start(),
      start({ seed: 3 }),
      start({ seed: 4 }),
      start({ seed: 5 }),
      start({ seed: 8 }),
      start({ seed: 9 }),
      start({ seed: 10 }),
      start({ seed: 11 }),
      start({ seed: 13 }),
    ]);
    const helpers = { start, leave, choose, declare, edit, finish, makeKey, passphrase: PASSPHRASE, rate };
    const [received, report, endorsed, inside, rounds, panels, reports, requirements, workshops, leads, exercises] = await Promise.all([
      reviewByHalf(expert, sent.packages),
      reviewWhole(colleague, sent.packages[0], join(folder, 'review.zip')),
      endorse(employer, sent.packages[0], join(folder, 'endorsement.vc.json')),
      workInside(insider, folder, helpers),
      workRounds(coordinator, chair, sent.packages, folder, helpers),
      workPanel(presiding, sent.packages, folder, helpers),
      workCouncil(reporting, folder, helpers),
      workOlder(measuring, folder, helpers),
      workPlans(planning, helpers),
      workHour(leading, folder, helpers),
      workExercises(partaking, folder, helpers),
    ]);
    const answered = await workAnswers(answerer, colleague, folder, helpers);
    await leave(colleague);
    const docx = await saveAs(designer, sent.descriptor, 'docx', join(folder, 'syllabus.docx'));
    const xlsx = await saveAs(designer, sent.descriptor, 'xlsx', join(folder, 'descriptor.xlsx'));
    await takeUpAgain(designer, sent.descriptor, [report, endorsed.file]);
    const exercise = (await designer.call('practise', { sample: 'computer-network-administration' })).document;
    const together = await workTogether(designer, start, folder);
    const broken = join(folder, 'broken.zip');
    breakFile(sent.packages[0], broken);
    return {
      designer,
      expert,
      employer,
      insider,
      answerer,
      coordinator,
      chair,
      presiding,
      reporting,
      measuring,
      planning,
      leading,
      partaking,
      exercises,
      ...leads,
      requirements,
      workshops,
      ...inside,
      ...rounds,
      ...panels,
      ...reports,
      ...answered,
      endorsed: endorsed.digest,
      descriptor: sent.descriptor,
      exercise,
      together,
      files: { good: sent.packages[0], broken, docx, xlsx, saved: join(folder, 'saved.docx') },
      ...received,
      /** A desk that nobody has used yet. */
      fresh: start,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Chooses language and size of text on a desk, before a page is opened on it. */
export function choose(desk, change) {
  return desk.call('settings', { ...UNCHANGED, ...change });
}

/** The designer signs three pilots; the packages lie in `folder`. */
async function draftAndSend(desk, folder) {
  await choose(desk, { language: 'ka', role: 'designer' });
  const key = await makeKey(desk, { ka: 'ნინო ნიმუშაძე', en: 'Nino Nimushadze' });
  const { rows } = await desk.call('library', { query: null, trashed: false });
  const packages = [];
  for (const title of ['GIS for Tourism', 'Microcontroller Programming for Drones', 'Computer Network Administration']) {
    const { id } = rows.find((row) => row.title.en === title);
    const file = join(folder, `${title.toLowerCase().replaceAll(' ', '-')}.zip`);
    await desk.willSave(file);
    await finish(desk, 'sign_package', { document: id, key, passphrase: PASSPHRASE, note: null });
    packages.push(file);
  }
  const descriptor = rows.find((row) => row.title.en === 'GIS for Tourism').id;
  return { packages, descriptor };
}

/** An expert with three packages: one half reviewed, one waiting, one sealed by a conflict. */
async function reviewByHalf(desk, packages) {
  await choose(desk, { language: 'ka', role: 'expert' });
  await makeKey(desk, { ka: 'გიორგი მაგალითაშვილი', en: 'Giorgi Magalitashvili' });
  for (const file of packages) await finish(desk, 'import_path', { path: file });
  await finish(desk, 'import_path', { path: packages[0] });
  const queue = await desk.call('queue');
  const named = (title) => queue.find((row) => row.title.en === title).package;
  const half = named('GIS for Tourism');
  const sealed = named('Computer Network Administration');
  const review = await declare(desk, half, 'none');
  await declare(desk, sealed, 'conflict');
  for (const one of HALF) await rate(desk, review, one);
  await desk.call('save_profile', PROFILE);
  await edit(desk, review, 'ratings/learning-outcomes.stated/private', 'მეხუთე შედეგი კიდევ ერთხელ წავიკითხო.');
  await edit(desk, review, 'ratings/learning-outcomes.stated/questions/r-aaaaaaaa/ka', 'რომელ შედეგს ამოწმებს პირველი დავალება?');
  return { review, half, sealed, waiting: named('Microcontroller Programming for Drones') };
}

/** Another expert reviews the whole package and signs; gives the file. */
async function reviewWhole(desk, file, target) {
  await choose(desk, { language: 'ka', role: 'expert' });
  await makeKey(desk, { ka: 'თამარ ნიმუშიანი', en: 'Tamar Nimushiani' });
  const key = await makeKey(desk, { ka: 'თამარ ნიმუშიანი', en: 'Tamar Nimushiani' });
  await finish(desk, 'import_path', { path: file });
  const [row] = await desk.call('queue');
  const review = await declare(desk, row.package, 'none');
  const { criteria } = await desk.call('pack', { digest: null });
  for (const { id } of criteria) {
    const known = HALF.find((one) => one.criterion === id);
    await rate(desk, review, known?.rating === 'partially-complies' ? known : { criterion: id, rating: 'complies', quote: known?.quote });
  }
  await edit(desk, review, 'decision', 'positive-with-conditions');
  await desk.willSave(target);
  await finish(desk, 'sign_review', { document: review, key, passphrase: PASSPHRASE });
  return target;
}

/** Somebody from the field reads the package and endorses it. */
async function endorse(desk, file, target) {
  await choose(desk, { language: 'ka', role: 'employer' });
  const key = await makeKey(desk, { ka: 'ლევან მაგალითიძე', en: 'Levan Magalitidze' }, COMPANY);
  const rows = await finish(desk, 'import_path', { path: file });
  const { digest } = rows.value[0];
  await desk.willSave(target);
  const answers = Object.entries({ need: 'yes', outcomes: 'yes', tasks: 'partly', recognition: 'yes' });
  await finish(desk, 'sign_endorsement', {
    package: digest,
    position: 'endorses',
    answers: answers.map(([question, answer]) => ({ question, answer })),
    words: 'საველე სამუშაო კარგია; რუკებს ჩვენც ასე ვამზადებთ.',
    language: 'ka',
    withdraws: null,
    key,
    passphrase: PASSPHRASE,
  });
  return { digest, file: target };
}

/** Review and endorsement come home, and the draft gets one fault: the last outcome is no longer assessed. */
async function takeUpAgain(desk, descriptor, files) {
  for (const path of files) await finish(desk, 'import_path', { path });
  await edit(desk, descriptor, 'assessments/x-defences/outcomes/o-datarule', null);
  const spare = await desk.call('copy_descriptor', { document: descriptor });
  await desk.call('trash_descriptor', { document: spare.document });
}

/** The draft as a file of another kind, for taking words from it. */
async function saveAs(desk, document, format, file) {
  await desk.willSave(file);
  await finish(desk, 'save_as', { document, format, language: 'ka', letter: null });
  return file;
}

const UNIVERSITY = { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' };
const COMPANY = { ka: 'სატურისტო კომპანია (ნიმუში)', en: 'Tour company (sample)' };

/**
 * The designer and a colleague write in the fourth pilot, each on their own desk; the colleague's working copy comes
 * back with a field that both changed and a comment that was answered.
 */
async function workTogether(designer, start, folder) {
  const { rows } = await designer.call('library', { query: null, trashed: false });
  const { id } = rows.find((row) => row.title.en === 'Programming for Data Analysis in Medicine');
  const [there, back] = [join(folder, 'there.copy.zip'), join(folder, 'back.copy.zip')];
  await comment(designer, id, 'purpose/aim', null, 'ეს წინადადება ძალიან გრძელია. გავყოთ?');
  await designer.willSave(there);
  await finish(designer, 'save_copy', { document: id });
  const partner = await start({ seed: 2 });
  await choose(partner, { language: 'ka', role: 'designer', author: 'დავით მეორიშვილი' });
  await finish(partner, 'import_path', { path: there });
  await edit(partner, id, 'provider/unit/ka', 'ჯანდაცვის მონაცემების ლაბორატორია');
  await edit(partner, id, 'purpose/aim/ka', AIM.replace('მონაცემებს', 'კლინიკურ მონაცემებს'));
  await edit(partner, id, 'purpose/aim/en', 'Learners analyze clinical data with a program of their own.');
  const [first] = await partner.call('comments', { document: id });
  await comment(partner, id, 'purpose/aim', first.id, 'კი, ორ წინადადებად უკეთესია.');
  await comment(partner, id, 'outcomes', null, 'მესამე შედეგი მეოთხეს იმეორებს.');
  await partner.willSave(back);
  await finish(partner, 'save_copy', { document: id });
  await edit(designer, id, 'purpose/aim/ka', AIM.replace('თავად დაწერილი პროგრამით', 'საკუთარი პროგრამით'));
  await finish(designer, 'import_path', { path: back });
  return id;
}

/** What both write anew. */
const AIM = 'მსმენელი მონაცემებს თავად დაწერილი პროგრამით აანალიზებს და შედეგს გასაგებად ხსნის.';

function comment(desk, document, path, replyTo, text) {
  return desk.call('write_comment', { document, path, replyTo, text });
}

async function makeKey(desk, name, organisation = UNIVERSITY) {
  const key = await finish(desk, 'make_key', { name, organisation, passphrase: PASSPHRASE });
  return key.value.did;
}

async function declare(desk, digest, declared) {
  const note = declared === 'conflict' ? 'ამ უნივერსიტეტში ვასწავლიდი.' : null;
  const envelope = await desk.call('declare', { package: digest, declared, note, role: 'expert' });
  return envelope.review;
}

async function rate(desk, review, { criterion, rating, ka, en, quote, remark }) {
  const path = `ratings/${criterion}`;
  await edit(desk, review, `${path}/rating`, rating);
  if (ka) await edit(desk, review, `${path}/comment/ka`, ka);
  if (en) await edit(desk, review, `${path}/comment/en`, en);
  if (quote) {
    const [field, exact] = quote;
    await desk.call('add_evidence', { document: review, criterion, field, exact, start: null });
  }
  if (remark) {
    const { item } = await desk.call('add_item', { document: review, list: `${path}/recommendations` });
    await edit(desk, review, `${path}/recommendations/${item}/ka`, remark.ka);
    await edit(desk, review, `${path}/recommendations/${item}/en`, remark.en);
  }
}

function edit(desk, document, path, value) {
  return desk.call('edit', { document, path, value });
}

/** Runs a job to its end and gives what it gave. */
async function finish(desk, command, args) {
  const { job } = await desk.call(command, args);
  for (;;) {
    const { end } = await desk.call('job', { job });
    if (end?.end === 'done') return end.value;
    if (end) throw new Error(`${command}: ${JSON.stringify(end)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A copy in which one byte of the signed text is another. */
function breakFile(from, to) {
  copyFileSync(from, to);
  const bytes = readFileSync(to);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  writeFileSync(to, bytes);
}
