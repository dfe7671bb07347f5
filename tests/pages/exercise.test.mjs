// Taking part in a workshop with the window, by keys alone: from the import of the signed plan to the code, which the
// facilitator's program reads; and after a restart one is where one was.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, startBrowser, startDesk } from './browser.mjs';
import { workExercises } from './exercise.mjs';
import { scanned } from './scan.mjs';
import { still } from './visit.mjs';
import { choose } from './world.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const KIT = join(process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug'), 'kit');
const dist = process.env.NISHANI_DIST;
const RATED = ['complies', 'substantially-complies', 'partially-complies', 'does-not-comply', 'cannot-judge'];
const KEYS = ['1', '2', '3', '4', '0'];
const WORDS = {
  ka: { band: 'სავარჯიშო – ნამდვილი შეფასება არ არის', why: 'დავალებიდან ეს არ ჩანს.' },
  en: { band: 'Exercise – not a review', why: 'The task does not show it.' },
};

let browser;
let folder;
let desk;
let exercises;

async function finish(on, command, args) {
  const { job } = await on.call(command, args);
  for (;;) {
    const { end } = await on.call('job', { job });
    if (end) return end.value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nishani-exercise-'));
  [desk, browser] = await Promise.all([startDesk({ dist, seed: 33 }), startBrowser()]);
  const passphrase = 'სამი მწვანე ხე მთაზე';
  exercises = await workExercises(desk, folder, {
    start: ({ seed }) => startDesk({ dist, seed }),
    leave: (other) => other.stop(),
    choose,
    edit: (on, document, path, value) => on.call('edit', { document, path, value }),
    finish,
    makeKey: async (on, name) => (await finish(on, 'make_key', { name, organisation: name, passphrase })).value.did,
    passphrase,
  });
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses Tab until something has the focus that `found` knows. */
async function tabTo(page, found, known) {
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(found, known)) return;
  }
  assert.fail(`nothing was reached: ${found}`);
}

/** Goes by a link that leads there, with Tab and Enter; who does not sit yet is led to the seat. */
async function follow(page, to, arrives = to) {
  await tabTo(page, (route) => decodeURIComponent(document.activeElement?.getAttribute('href') ?? '') === `#${route}`, to);
  await page.keyboard.press('Enter');
  await at(page, arrives);
}

const routeOf = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const at = (page, route) => page.waitForFunction((wanted) => decodeURIComponent(location.hash) === wanted, `#${route}`);
const radio = () => document.activeElement?.matches('main input[type=radio]');

describe('an exercise', { concurrency: 1 }, () => {
  for (const [round, language] of [[1, 'ka'], [2, 'en']]) {
    it(`is scored by keys alone, and its code and file are read: ${language}`, { timeout: 120_000 }, async () => {
      await choose(desk, { language, textSize: 100 });
      const page = await openPage(browser, desk);
      await still(page);
      const home = `/exercise/${exercises.fresh}`;
      if (round === 1) {
        await follow(page, '/library');
        await desk.willOpen(exercises.plan);
        await page.keyboard.press('Control+o');
        await at(page, '/import');
        await page.locator('main li a').first().waitFor();
      }
      await follow(page, home, round === 1 ? `${home}/seat` : home);
      await still(page);
      if (round === 1) {
        await tabTo(page, radio);
        for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Tab', 'Space', 'ArrowRight']) await page.keyboard.press(key);
        await still(page);
        await tabTo(page, () => document.activeElement?.matches('.button.primary'));
        await page.keyboard.press('Enter');
        await at(page, home);
      }
      await tabTo(page, () => document.activeElement?.matches('.button.primary'));
      await page.keyboard.press('Enter');
      await page.locator('[data-criterion]').waitFor();
      assert.equal(await page.locator('main .band').innerText(), WORDS[language].band, 'nobody takes it for a review');

      const asked = await page.locator('nav ol button').count();
      assert.equal(asked, RATED.length);
      await tabTo(page, () => document.activeElement?.matches('main textarea'));
      await page.keyboard.type(WORDS[language].why);
      await page.locator('h1').first().focus();
      for (const [n, key] of KEYS.entries()) {
        const before = await routeOf(page);
        await page.keyboard.press(key);
        if (n < KEYS.length - 1) await page.waitForFunction((was) => decodeURIComponent(location.hash) !== was, before);
        if (n === 1) {
          // The window closes and opens again: it is at the same criterion.
          const place = await routeOf(page);
          await still(page);
          await page.goto('about:blank');
          await page.goto(desk.address);
          await page.locator('[data-criterion]').waitFor();
          assert.equal(await routeOf(page), place);
        }
      }
      await page.locator('main nav ol button svg').nth(RATED.length - 1).waitFor();
      await page.keyboard.press('n');
      await page.locator('main .code').waitFor();

      const code = (await page.locator('main .code').innerText()).trim();
      const read = JSON.parse(execFileSync(KIT, ['code', code], { encoding: 'utf8' }));
      assert.deepEqual({ round: read.round, table: read.table, seat: read.seat, ratings: read.ratings }, { round, table: 3, seat: 2, ratings: RATED });
      assert.equal(await scanned(page.locator('main .picture')), code, 'a scanner reads the same');

      const file = join(folder, `sheet-${round}.json`);
      await desk.willSave(file);
      await tabTo(page, () => document.activeElement?.matches('.button.primary'));
      await page.keyboard.press('Enter');
      await page.locator('main .written-file').waitFor();
      assert.ok(readFileSync(file, 'utf8').includes(WORDS[language].why), 'the argument goes with the file');
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }
});
