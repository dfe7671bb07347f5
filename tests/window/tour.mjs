// The main job, walked through the real window by clicks and keys: a designer drafts, signs and exports; an expert on
// another store imports, declares, rates with evidence and signs; the designer reads the review beside the fields.
// What it makes and how every screen looked stays in the folder that it is given.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { changed, credentials, holds } from '../verifier/outside.mjs';
import { onStage } from './stage.mjs';
import { command, importFile, ka, makeKey, rail, section, signInto } from './walk.mjs';

const run = promisify(execFile);
const [left] = process.argv.slice(2);
if (!left) throw new Error('say the folder that takes the pictures');
mkdirSync(left, { recursive: true });

const VAGUE = 'იცის მონაცემთა დაცვის წესები.';
const ADVICE = 'მიზანში დააზუსტეთ, ვისთვის ქმნის მსმენელი რუკას.';
const GIS = /GIS for Tourism/;
const begun = Date.now();
let number = 0;

/** Keeps a picture of the screen, on which axe finds nothing. */
async function picture(window, name) {
  number += 1;
  assert.deepEqual(await window.audit(), [], `axe finds nothing on ${name}`);
  const file = `${String(number).padStart(2, '0')}-${name}.png`;
  await window.picture(join(left, file));
  console.log(`  ${file} (${Math.round((Date.now() - begun) / 1000)} s)`);
}

async function designerSigns(stage, target) {
  const window = await stage.open('designer');
  await window.find('button', ka('first-begin'));
  await picture(window, 'first-start');
  await window.click('button', ka('first-begin'));
  await window.find('heading', ka('library'));
  await picture(window, 'library');
  await makeKey(window, 'ნინო ნიმუშაძე', 'საპილოტე უნივერსიტეტი (ნიმუში)', () => picture(window, 'make-a-key'));
  await window.click('button', new RegExp(`^${ka('keys-backup')}`));
  await window.chooseTarget(ka('dialog-backup-key'), stage.path('second-place.key.pem'));
  await window.see(ka('keys-copied').slice(0, 24));
  await picture(window, 'keys');

  await rail(window, 'rail-library');
  await window.click('link', GIS);
  await window.find('heading', /გის ტექნოლოგიები/);
  await picture(window, 'draft-identity');
  await window.append(/კოდი დაწესებულებაში/, '-A');
  await section(window, 2);
  const outcome = await window.field('შედეგი: შედეგი 6, ქართულად');
  await window.session.click(outcome);
  await window.keys('Control+a', 'Delete');
  await window.session.type(outcome, VAGUE);
  await window.see('„იცის“');
  await picture(window, 'draft-finding');
  await window.click('button', new RegExp(`^${ka('undo')}`));
  await window.unsee('„იცის“');
  await picture(window, 'draft-undone');
  for (const [name, place] of Object.entries({ need: 1, workload: 4, assessment: 5, level: 6, attachments: 12 })) {
    await section(window, place);
    await picture(window, `draft-${name}`);
  }
  await command(window, 'command-matrix');
  await window.find('heading', ka('matrix'));
  await picture(window, 'matrix');
  await window.keys('Escape');
  await command(window, 'command-history');
  await window.find('heading', ka('history'));
  await picture(window, 'history');

  await command(window, 'command-sign');
  await window.find('heading', ka('sign-what'));
  await picture(window, 'sign');
  await signInto(window, target);
  await picture(window, 'signed');
  await window.close();
}

async function expertReviews(stage, source, target) {
  const window = await stage.open('expert');
  await window.click('radio', new RegExp(`^${ka('role-expert')}`));
  await window.click('button', ka('first-begin'));
  await makeKey(window, 'ექსპერტი 2', 'შემფასებელთა ჯგუფი (ნიმუში)', () => picture(window, 'make-a-key'));
  await importFile(window, source);
  await window.find('link', new RegExp(`^${ka('import-to-envelope')}`));
  await picture(window, 'import');
  await window.click('link', new RegExp(`^${ka('import-to-envelope')}`));
  await window.click('radio', new RegExp(`^${ka('declared-none')}`));
  await picture(window, 'envelope');
  await window.click('button', ka('envelope-declare'));
  await window.field(ka('review-text'));
  await picture(window, 'review-begun');
  const total = Number((await window.text()).match(/\/ (\d+)/)[1]);
  for (let rated = 0; rated < total; rated += 1) {
    await window.session.click(await window.field(ka('review-text')));
    await window.keys('ArrowDown', 'e');
    await window.find('button', new RegExp(`^${ka('quote-remove', { quote: '' })}`));
    if (rated === 1) {
      await window.click('button', ka('remark-recommendations'));
      await window.session.type(await window.field(new RegExp(`^${ka('remark-recommendations')}.*${ka('in-ka')}`)), ADVICE);
      await picture(window, 'review-evidence');
      await window.session.click(await window.field(ka('review-text')));
    }
    await window.keys('1');
    await window.see(ka('review-done-of', { done: rated + 1, total }));
    if (rated === Math.floor(total / 2)) await picture(window, 'review-half-done');
  }
  await picture(window, 'review-done');
  await command(window, 'command-queue');
  await picture(window, 'queue');
  await window.click('link', GIS);
  await window.press(async () => (await window.findAll('link', new RegExp(`^(${ka('review-report')}|${ka('envelope-continue')})`)))[0]);
  await window.find('heading', ka('report'));
  await window.press(async () => (await window.findAll('radio'))[0]);
  await picture(window, 'report');
  await signInto(window, target);
  await picture(window, 'report-signed');
  await window.close();
}

async function designerReads(stage, review) {
  const window = await stage.open('designer');
  await window.find('heading', /./);
  await importFile(window, review);
  await window.click('link', new RegExp(`^${ka('import-to-review')}`));
  await window.see('ექსპერტი 2');
  await window.see(ADVICE);
  await picture(window, 'review-came-back');
  await command(window, 'command-verify');
  await window.click('button', ka('verify-choose'));
  await window.chooseFile(ka('dialog-verify'), review);
  await window.find('button', ka('verify-update-list'));
  await picture(window, 'verify');
  for (const [name, id] of [['shelf', 'command-shelf'], ['packs', 'command-packs'], ['trash', 'command-trash'], ['new', 'command-new'], ['about', 'command-about']]) {
    await command(window, id);
    await picture(window, name);
  }
  await rail(window, 'rail-help');
  await picture(window, 'help');
  await rail(window, 'rail-library');
  await window.click('link', GIS);
  await window.find('heading', /გის ტექნოლოგიები/);
  await picture(window, 'draft-with-remarks');
  await window.keys('Control+Shift+l');
  await window.find('heading', 'GIS for Tourism');
  await picture(window, 'draft-in-english');
  await window.close();
}

/** How the same desk looks to somebody who set the system to dark colors and twice the size. */
async function atNight(stage) {
  const window = await stage.open('designer', { dark: true, text: 2 });
  await window.find('heading', /./);
  await picture(window, 'dark-and-large-draft-in-english');
  await window.keys('Control+Shift+l');
  await window.find('heading', /გის ტექნოლოგიები/);
  await picture(window, 'dark-and-large-draft');
  for (const [name, id] of [['matrix', 'command-matrix'], ['verify', 'command-verify'], ['keys', 'command-keys']]) {
    await command(window, id);
    await picture(window, `dark-and-large-${name}`);
  }
  await window.close();
}

/** Whether a verifier that nobody here wrote accepts each signature of a file, and no changed copy. */
async function holdsOutside(path) {
  for (const { name, credential } of credentials(path)) {
    assert.ok(await holds(credential), `${name} holds outside`);
    assert.ok(!(await holds(changed(credential))), `a changed copy of ${name} is refused outside`);
  }
}

await onStage('tour', async (stage) => {
  const made = { package: stage.path('package.zip'), review: stage.path('review.zip') };
  await designerSigns(stage, made.package);
  await expertReviews(stage, made.package, made.review);
  await designerReads(stage, made.review);
  await atNight(stage);
  for (const [name, path] of Object.entries(made)) {
    // Exit 3: intact, and the signer is on no trusted list.
    const verdict = await run(stage.cli, ['verify', path, '--json']).catch((error) => error);
    assert.equal(verdict.code, 3, `${name} verifies as intact`);
    assert.ok(JSON.parse(verdict.stdout).intact, `${name} is intact`);
    await holdsOutside(path);
    copyFileSync(path, join(left, `${name}.zip`));
    console.log(`  ${name}.zip`);
  }
});
