// A designer's day through the real window, by clicks and keys: from the first start to the answer that came back. What
// other tests look at closely (drafting, findings, long texts, dialogs) is passed through here; the day is whole.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from './dialogs.mjs';
import { onStage } from './stage.mjs';
import { PASSPHRASE, command, fillKey, importFile, ka, makeKey, rail, section, signInto, tabTo } from './walk.mjs';

const run = promisify(execFile);
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const GIS = /GIS for Tourism/;
const CODE = /კოდი დაწესებულებაში/;
const NEW = 'ქმნის მარშრუტის რუკას.';
/** The place of the outcomes in the outline. */
const OUTCOMES = 2;

/** The Georgian field of the outcome at this place, from 1. */
const outcome = (n) => `შედეგი: ${ka('item-outcomes', { n })}, ${ka('in-ka')}`;

/** Answers the questions of the first start. */
async function begin(window, { role, name }) {
  await window.find('button', ka('first-begin'));
  if (role) await window.click('radio', new RegExp(`^${ka(`role-${role}`)}`));
  if (name) await window.write(ka('first-name'), name);
  await window.click('button', ka('first-begin'));
}

/** Saves the draft as this kind of file. */
async function saveAs(window, kind, file) {
  await command(window, 'save-as');
  await window.press(async () => (await window.session.findAll(`main input[value="${kind}"]`))[0]);
  await window.click('button', ka('save-as-choose'));
  await window.chooseTarget(ka('dialog-save'), file);
  await window.see(ka('written-identical'));
}

/** The morning: a syllabus that exists already gives its words, an outcome comes and goes, a link is made. */
async function writes(window, syllabus) {
  await window.click('link', GIS);
  await window.write(CODE, 'MC-GIS-7');
  await saveAs(window, 'docx', syllabus);
  await command(window, 'source-screen');
  await window.click('button', ka('source-choose'));
  await window.chooseFile(ka('dialog-source'), syllabus);
  await window.find('heading', ka('source-text'));
  await window.press(async () => (await window.findAll('option'))[2]);
  await window.session.type(await window.field(ka('source-field')), 'ინფორმაცია მსმენელისთვის');
  await window.keys('Enter');
  await window.click('button', ka('source-take'));
  await window.find('heading', ka('source-report'));
  await window.keys('Escape');

  await section(window, OUTCOMES);
  await window.session.click(await window.field(outcome(6)));
  await tabTo(window, ka('add-outcomes'));
  await window.keys('Enter');
  await window.session.type(await window.field(outcome(7)), NEW);
  await window.keys('Alt+ArrowUp');
  await until('the outcome one line up', 15_000, async () => {
    const field = await window.field(outcome(6));
    return (await window.session.property(field, 'value')) === NEW;
  });
  const undo = new RegExp(`^${ka('undo')}`);
  for (const place of [7, null, null]) {
    await window.click('button', undo);
    if (place) await window.field(outcome(place));
  }
  await until('six outcomes', 15_000, async () => (await window.findAll('textbox', outcome(7))).length === 0);

  await window.session.click(await window.find('heading', /^შედეგები|სწავლის შედეგები/));
  await window.keys('m');
  await window.find('heading', ka('matrix'));
  const cells = async () => (await window.session.findAll('main input:checked')).length;
  const before = await until('links', 15_000, cells);
  await window.keys('End', 'Space');
  await until('one link more or less', 15_000, async () => (await cells()) !== before);
  await window.keys('Space');
  await until('the links as before', 15_000, async () => (await cells()) === before);
  await window.keys('Escape');
}

/** Saves a working copy of the draft that stands open. */
async function saveCopy(window, file) {
  await window.click('button', ka('draft-menu'));
  await window.click('menuitem', ka('save-copy'));
  await window.chooseTarget(ka('dialog-save-copy'), file);
  await window.see(ka('copy-saved'));
}

/** A colleague writes in the copy, on another machine. */
async function colleagueWrites(stage, copy, back) {
  const window = await stage.open('colleague');
  await begin(window, { name: 'გია' });
  await importFile(window, copy);
  await window.click('link', new RegExp(`^${ka('import-to-draft')}`));
  await window.write(CODE, 'MC-GIS-8');
  await saveCopy(window, back);
  await window.close();
}

/** What only one of both changed is merged by itself; the rest waits for a choice. */
async function merges(window, back) {
  await importFile(window, back);
  await window.click('link', new RegExp(`^${ka('import-to-merge')}`));
  await window.click('button', /\(გია\)/);
  await window.see(ka('merge-none'));
}

/** The quality office rates the signed version by the same criteria, on the same computer. */
async function officeReviews(window, file) {
  await command(window, 'command-shelf');
  await window.click('link', new RegExp(`^${ka('internal-review')}`));
  await window.click('radio', new RegExp(`^${ka('internal-wrote-no')}`));
  await window.click('button', ka('internal-begin'));
  await window.session.click(await window.field(ka('review-text')));
  const total = Number((await window.text()).match(/\/ (\d+)/)[1]);
  for (let done = 1; done <= total; done += 1) {
    await window.keys('1');
    await window.see(ka('review-done-of', { done, total }));
  }
  await window.press(async () => (await window.findAll('link', new RegExp(`^${ka('review-report')}`)))[0]);
  await window.find('heading', ka('internal-report'));
  await window.press(async () => (await window.findAll('radio'))[0]);
  await signInto(window, file);
}

/** Every point of the review is answered, and the answer signed. */
async function answers(window, file) {
  await command(window, 'command-answer');
  await window.find('heading', ka('response-yours'));
  const total = Number(new RegExp(ka('response-answered-of', { done: String.raw`\d+`, total: String.raw`(\d+)` })).exec(await window.text())[1]);
  for (let done = 1; done <= total; done += 1) {
    await window.keys('1');
    const words = new RegExp(`^${ka('response-words')}.*${ka('in-ka')}`);
    await window.session.type(await window.field(words), 'გავითვალისწინეთ.');
    await window.see(ka('response-answered-of', { done, total }));
    if (done < total) await window.click('button', new RegExp(`^${ka('response-next-open')}`));
  }
  await window.press(async () => (await window.findAll('link', new RegExp(`^${ka('response-to-sign')}`)))[0]);
  await signInto(window, file);
}

/** Somebody from the field answers four questions and signs with a key made on the spot. */
async function employerEndorses(stage, source, file) {
  const window = await stage.open('employer');
  await begin(window, { role: 'employer' });
  await window.click('button', ka('import-choose'));
  await window.chooseFile(ka('dialog-import'), source);
  await window.click('link', new RegExp(`^${ka('import-to-endorse')}`));
  await window.find('heading', ka('endorse-what'));
  for (const at of [0, 1, 2, 3]) await window.press(async () => (await window.findAll('radio', ka('endorse-answer-yes')))[at]);
  await window.click('radio', ka('endorse-position-endorses'));
  await window.click('button', ka('keys-make'));
  await fillKey(window, 'ლევან მაგალითიძე', 'სატურისტო კომპანია (ნიმუში)');
  await signInto(window, file, 'endorse-sign');
  await window.close();
}

/** An expert elsewhere, who works without a window. */
async function expertReviews(stage, source, file) {
  const secret = stage.path('passphrase');
  writeFileSync(secret, `${PASSPHRASE}\n`);
  const keys = stage.path('keys');
  mkdirSync(keys);
  const call = (...args) => run(stage.cli, args);
  await call('keygen', '--name', 'Expert', '--organisation', 'Experts (sample)', '--out', keys, '--passphrase-file', secret);
  const [key] = readdirSync(keys).filter((name) => name.endsWith('.key.pem'));
  const ratings = join(ROOT, 'assets', 'samples', 'gis-for-tourism.ratings.toml');
  await call('review', source, '--ratings', ratings, '--key', join(keys, key), '--passphrase-file', secret, '--out', file);
}

/** A signed file is intact, and its signers are on no list yet. */
async function holds(stage, file) {
  const verdict = await run(stage.cli, ['verify', file, '--json']).catch((error) => error);
  assert.equal(verdict.code, 3, `${file} verifies as intact`);
  assert.ok(JSON.parse(verdict.stdout).intact, `${file} is intact`);
}

test('a designer’s day, from the first start to the answer that came back', async () => {
  await onStage('day', async (stage) => {
    const file = (name) => stage.path(name);
    let window = await stage.open('designer');
    await begin(window, { name: 'ნინო' });
    await window.find('heading', ka('library'));
    await writes(window, file('syllabus.docx'));
    await section(window, 0);
    await saveCopy(window, file('there.copy.zip'));
    await window.write(CODE, 'MC-GIS-9');
    // The power goes; what rested for a second is there.
    await until('the last word saved', 15_000, async () => !(await window.text()).includes(ka('saving')));
    await window.kill();

    await colleagueWrites(stage, file('there.copy.zip'), file('back.copy.zip'));
    window = await stage.open('designer');
    assert.equal(await window.session.property(await window.field(CODE), 'value'), 'MC-GIS-9');
    await merges(window, file('back.copy.zip'));
    await makeKey(window, 'ნინო ნიმუშაძე', 'საპილოტე უნივერსიტეტი (ნიმუში)');
    await rail(window, 'rail-library');
    await window.click('link', GIS);
    assert.equal(await window.session.property(await window.field(CODE), 'value'), 'MC-GIS-8', 'the choice stands');
    await saveAs(window, 'summary', file('summary.pdf'));
    await command(window, 'leaving');
    await window.find('heading', ka('leaving-named'));
    await window.click('link', ka('leaving-to-sign'));
    await signInto(window, file('package.zip'));
    await officeReviews(window, file('internal.zip'));
    await window.close();

    await employerEndorses(stage, file('package.zip'), file('endorsement.vc.json'));
    window = await stage.open('designer');
    await window.find('heading', /./);
    await importFile(window, file('endorsement.vc.json'));
    await window.click('link', new RegExp(`^${ka('import-to-draft')}`));
    await command(window, 'command-sign');
    await window.click('radio', new RegExp(`^${ka('internal-travel')}`));
    await signInto(window, file('again.zip'));

    await expertReviews(stage, file('again.zip'), file('review.zip'));
    await importFile(window, file('review.zip'));
    await window.click('link', new RegExp(`^${ka('import-to-review')}`));
    await window.see('Expert');
    await answers(window, file('answer.zip'));
    await window.close();
    for (const name of ['package.zip', 'internal.zip', 'again.zip', 'review.zip', 'answer.zip']) await holds(stage, file(name));
  });
});
