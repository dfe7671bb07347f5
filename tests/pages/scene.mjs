// A designer and an expert in the middle of their work: the GIS pilot with a finding, a package on its way, a review
// half done, a signed review that came back. Made through the same commands as the page's, never by hand in a store.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesk } from './browser.mjs';

const PASSPHRASE = 'სამი ძველი ხიდი მტკვარზე';

/** Sets the scene; `end` clears it away. */
export async function setScene() {
  const scratch = mkdtempSync(join(tmpdir(), 'nishani-pages-'));
  const path = (name) => join(scratch, name);
  const desks = [];
  const desk = async (name, role) => {
    const started = await startDesk({ home: path(name) });
    desks.push(started);
    await started.call('settings', { language: 'ka', role, theme: null, textSize: null, advance: null });
    return started;
  };
  const end = async () => {
    for (const one of desks) await one.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const designer = await desk('designer', 'designer');
    const gis = await pilot(designer);
    const designerKey = await makeKey(designer, 'ნინო ბერიძე', 'Nino Beridze');
    const packageFile = path('package.zip');
    await designer.willSave(packageFile);
    await run(designer, 'sign_package', { document: gis, key: designerKey, passphrase: PASSPHRASE, note: null });

    const finished = await desk('second-expert', 'expert');
    const reviewFile = path('review.zip');
    await signReview(finished, packageFile, reviewFile);
    await run(designer, 'import_path', { path: reviewFile });
    await designer.call('edit', { document: gis, path: 'workload/credits', value: '6' });

    const expert = await desk('expert', 'expert');
    const { digest, review } = await openReview(expert, packageFile);
    await rateSome(expert, review, 6);

    return { designer, expert, gis, digest, review, packageFile, reviewFile, sections: await sections(designer), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Starts a job and waits for its result. */
export async function run(desk, command, args) {
  const { job } = await desk.call(command, args);
  for (;;) {
    const { end } = await desk.call('job', { job });
    if (end?.end === 'done') return end.value.value;
    if (end) throw new Error(`${command}: ${JSON.stringify(end)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function pilot(desk) {
  const { rows } = await desk.call('library', { query: null, trashed: false });
  return rows.find((row) => row.title.en === 'GIS for Tourism').id;
}

async function sections(desk) {
  const pack = await desk.call('pack', null);
  return pack.sections.map((section) => section.id);
}

async function makeKey(desk, ka, en) {
  const organisation = { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' };
  const { did } = await run(desk, 'make_key', { name: { ka, en }, organisation, passphrase: PASSPHRASE });
  return did;
}

/** Takes a package in and declares no conflict. */
async function openReview(desk, file) {
  const [row] = await run(desk, 'import_path', { path: file });
  const declared = { package: row.digest, declared: 'none', note: null, role: 'expert' };
  const { review } = await desk.call('declare', declared);
  return { digest: row.digest, review };
}

const rate = (desk, review, criterion, rating) =>
  desk.call('edit', { document: review, path: `ratings/${criterion}/rating`, value: rating });

/** Rates the first criteria in different ways, the last of them with a quote. */
async function rateSome(desk, review, count) {
  const ratings = ['complies', 'substantially-complies', 'complies', 'partially-complies', 'complies', 'complies'];
  const view = await desk.call('review', { document: review });
  const criteria = Object.keys(view.ratings).slice(0, count);
  for (const [index, criterion] of criteria.entries()) await rate(desk, review, criterion, ratings[index]);
  const item = view.text.flatMap((section) => section.items).find((one) => one.quotable && (one.text.ka ?? '').length > 40);
  const quote = { field: `${item.path}/ka`, exact: item.text.ka.slice(0, 30).trim(), start: 0 };
  await desk.call('add_evidence', { document: review, criterion: criteria[0], ...quote });
}

/** Rates everything, decides, signs. */
async function signReview(desk, packageFile, reviewFile) {
  const { review } = await openReview(desk, packageFile);
  const view = await desk.call('review', { document: review });
  const criteria = Object.keys(view.ratings);
  for (const criterion of criteria) await rate(desk, review, criterion, 'complies');
  const weak = criteria[2];
  await rate(desk, review, weak, 'partially-complies');
  const edit = (path, value) => desk.call('edit', { document: review, path, value });
  await edit(`ratings/${weak}/comment/ka`, 'შედეგი და მისი შეფასება ერთმანეთს სრულად არ შეესაბამება.');
  await edit(`ratings/${weak}/comment/en`, 'The outcome and its assessment do not fully match.');
  const { item } = await desk.call('add_item', { document: review, list: `ratings/${weak}/recommendations` });
  await edit(`ratings/${weak}/recommendations/${item}/ka`, 'დააზუსტეთ, რომელი დავალება ამოწმებს ამ შედეგს.');
  await edit(`ratings/${weak}/recommendations/${item}/en`, 'Say which task proves this outcome.');
  const { proposed, blocked } = await desk.call('report_preview', { document: review });
  await edit('decision', proposed ?? 'complies');
  const key = await makeKey(desk, 'გიორგი კაპანაძე', 'Giorgi Kapanadze');
  await desk.willSave(reviewFile);
  try {
    await run(desk, 'sign_review', { document: review, key, passphrase: PASSPHRASE });
  } catch (error) {
    throw new Error(`${error.message}; blocked before the decision by ${JSON.stringify(blocked)}`);
  }
}
