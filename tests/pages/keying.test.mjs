// The facilitator's one typing line under a hand that does not look up: twenty-five sheets of paper, feedback, and what a
// hand scanner types from the picture on a participant's page. Real keys in Chromium over a real desk.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openPage, startBrowser, startDesk } from './browser.mjs';
import { scanned } from './scan.mjs';
import { arrive, still } from './visit.mjs';
import { seats, workHour } from './workshop.mjs';
import { choose } from './world.mjs';

/** Whoever looks for each key strikes one a second. */
const SLOW = 60;
const MINUTES = 4;

let desk;
let browser;
let hour;
let folder;

const edit = (on, document, path, value) => on.call('edit', { document, path, value });
async function finish(on, command, args) {
  const { job } = await on.call(command, args);
  for (;;) {
    const { end } = await on.call('job', { job });
    if (end) return end.value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nishani-keying-'));
  [desk, browser] = await Promise.all([startDesk({ dist: process.env.NISHANI_DIST, seed: 32 }), startBrowser()]);
  ({ hour } = await workHour(desk, folder, { choose, edit, finish }));
  await choose(desk, { language: 'en' });
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The screen on which the facilitator collects; a round runs. */
async function collecting(document) {
  const page = await openPage(browser, desk);
  // The window comes back to where it was before it goes anywhere.
  await still(page);
  await arrive(page, desk, { route: `/workshop/${encodeURIComponent(document)}/run` });
  const start = page.getByRole('button', { name: 'Start round 1' });
  if (await start.count()) await start.click();
  // The hand begins there; nobody clicks first.
  await line(page).waitFor();
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  return page;
}
const line = (page) => page.getByRole('textbox', { name: 'Code or digits, then Enter' });
const room = (document) => desk.call('workshop_room', { document });

/** Strikes one key after the other; gives how many. */
async function strike(page, keys) {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

describe('the line that takes sheets', { concurrency: 1 }, () => {
  it('takes twenty-five sheets of five criteria in under four minutes, even one key a second', { timeout: 120_000 }, async (test) => {
    const page = await collecting(hour.waiting);
    let presses = 0;
    const began = performance.now();
    for (const [place, [table, seat]] of seats.entries()) {
      const digits = [1 + (place % 4), 2, 1, 4, place % 3];
      const struck = await strike(page, [`${table}`, '-', `${seat}`, ...digits.map(String), 'Enter']);
      presses = Math.max(presses, struck);
    }
    // Each has its sign, its seat and its word, and the number is there for all to see.
    await page.getByText('25 of 25').first().waitFor();
    const machine = (performance.now() - began) / 1000 / seats.length;
    await page.getByText('Seat 5-5 is taken.', { exact: true }).waitFor();
    assert.equal(await page.locator('li.counted').count(), 25, 'every seat is ticked');
    const minutes = (seats.length * presses) / SLOW;
    test.diagnostic(`${presses} keys a sheet: ${minutes.toFixed(2)} minutes at ${SLOW} keys a minute; the machine takes ${machine.toFixed(3)} s a sheet`);
    assert.ok(presses <= 9, `${presses} keys a sheet`);
    assert.ok(minutes < MINUTES, `${minutes} minutes at ${SLOW} keys a minute`);
    // All are counted, none twice; the same sheet once more is known, and a wrong one waits to be corrected.
    const counted = (await room(hour.waiting)).rounds[0];
    assert.deepEqual([counted.collected, counted.of], [25, 25]);
    assert.deepEqual(counted.seats.map(({ state }) => state), seats.map(() => 'counted'));
    await strike(page, [...'5-512140', 'Enter']);
    await page.getByText('Seat 5-5: these answers were here already; they count once.').first().waitFor();
    await strike(page, [...'5-55214', 'Enter']);
    await page.getByText('The number of ratings is not that of the criteria in this round.').or(page.getByText('A rating is a digit from 1')).first().waitFor();
    assert.equal(await line(page).inputValue(), '5-55214', 'it waits to be corrected');
    assert.equal((await room(hour.waiting)).rounds[0].collected, 25);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  it('takes feedback from paper with a plus, once for each seat', async () => {
    const page = await collecting(hour.waiting);
    for (const typed of ['1-1+54354', '1-2=11345', '1-1+54354', '1-1+5435']) await strike(page, [...typed, 'Enter']);
    await page.getByText('Feedback has five digits').first().waitFor();
    assert.equal((await room(hour.waiting)).feedback, 2);
    assert.equal((await room(hour.waiting)).rounds[0].collected, 25, 'and no sheet is touched');
    await page.context().close();
  });

  it('takes what a hand scanner types from the page of a participant, in any case, with hyphens and without', { timeout: 60_000 }, async () => {
    const stick = join(folder, 'stick');
    await desk.willSave(stick);
    const written = await finish(desk, 'write_kit', { document: hour.running, sticks: 1, key: null, passphrase: null, installer: false });
    assert.equal(written.value.sticks[0].failure, null);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const phone = await context.newPage();
    await phone.goto(pathToFileURL(join(stick, 'index.html')).href);
    await phone.getByRole('radio', { name: 'მაგიდა 5', exact: true }).check();
    await phone.getByRole('radio', { name: 'ადგილი 5', exact: true }).check();
    await phone.getByRole('button', { name: 'დაწყება' }).click();
    await phone.getByRole('button', { name: /რაუნდი 1/ }).click();
    await phone.waitForURL(/#round-1$/);
    await phone.locator('[name="rating"]').first().waitFor({ state: 'attached' });
    for (const key of ['1', '2', '3', '4', '0']) {
      await phone.keyboard.press(key);
      await phone.keyboard.press('Enter');
    }
    const code = await scanned(phone.locator('.picture'));
    assert.equal(code, await phone.locator('#code').innerText());
    await context.close();

    const page = await collecting(hour.running);
    assert.equal((await room(hour.running)).rounds[0].collected, 19);
    const scan = async (typed, said) => {
      // A scanner types as fast as the line takes it.
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.getByText(said).first().waitFor();
    };
    await scan(code, 'Seat 5-5 is taken.');
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', '').toLowerCase()]) await scan(typed, 'Seat 5-5: these answers were here already; they count once.');
    await page.waitForTimeout(100);
    const { collected, seats: places } = (await room(hour.running)).rounds[0];
    assert.equal(collected, 20);
    assert.equal(places.find(({ table, seat }) => table === 5 && seat === 5).state, 'counted');
    assert.equal(await line(page).inputValue(), '');
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
});
