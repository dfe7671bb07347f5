// A participant's phone in the room's own network: the door, the page, sending, and what happens when the room closes.
// The server is the desk's own, on this computer's loopback.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startBrowser, startDesk } from './browser.mjs';
import { audit, inspect, walk } from './look.mjs';

const PHONE = { width: 360, height: 740 };
/** Where pictures go, when somebody wants to look at them. */
const PICTURES = process.env.NISHANI_PICTURES;
const CRITERIA = ['learning-outcomes.observable', 'credit-workload.hours-match-credits', 'assessment.identity'];

let browser;
let desk;
let document;

before(async () => {
  [browser, desk] = await Promise.all([startBrowser(), startDesk({ seed: 9 })]);
  document = (await desk.call('new_workshop')).document;
  const edit = (path, value) => desk.call('edit', { document, path, value });
  await edit('title/ka', 'კალიბრაცია ოთახში');
  await edit('title/en', 'Calibration in a room');
  const { item } = await desk.call('workshop_add_case', { document, sample: 'gis-for-tourism', descriptor: null, faults: [] });
  await desk.call('add_item', { document, list: 'rounds' });
  for (const round of (await desk.call('workshop', { document })).rounds) {
    await edit(`rounds/${round.id}/case`, item);
    await edit(`rounds/${round.id}/minutes`, 15);
    for (const criterion of CRITERIA) await edit(`rounds/${round.id}/criteria/${criterion}`, true);
  }
});

after(async () => {
  await browser?.close();
  await desk?.stop();
});

/** The room, opened for the workshop. */
async function open() {
  const { open: room } = await desk.call('open_network', { document, address: '127.0.0.1' });
  return { url: room.url, code: room.code.replace(' ', '') };
}

const collected = async (round) => (await desk.call('workshop_room', { document })).rounds[round - 1].collected;

/** A phone that never was in the room. */
async function phone(address) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  await page.goto(address);
  return page;
}

async function look(page, name, language) {
  const wrong = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    wrong.push(...(await inspect(page, { language, within: true })), ...(await audit(page)));
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}-${scheme}.png`) });
    }
  }
  assert.deepEqual([...wrong, ...(await walk(page))], [], name);
}

/** Sits down and rates the first round. */
async function rate(page) {
  await page.getByRole('radio', { name: 'Table 4' }).check();
  await page.getByRole('radio', { name: 'Seat 5' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Open: Round 1' }).click();
  await page.getByRole('button', { name: 'Go to the criteria' }).click();
  for (const rating of ['Complies with the requirements', 'Partially complies', 'Cannot judge']) {
    await page.getByRole('radio', { name: rating }).check();
    await page.getByRole('button', { name: /^(Next|Finish)$/ }).click();
  }
  await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
}

const says = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();

describe('a phone in the room', { concurrency: 1 }, () => {
  it('comes in by six digits, and not by others', async () => {
    const room = await open();
    const page = await phone(room.url);
    await look(page, 'door', 'ka');
    await page.getByRole('textbox').fill(room.code === '111111' ? '222222' : '111111');
    await page.getByRole('button').click();
    await page.getByRole('alert').getByText('This code is not right.').waitFor();
    await look(page, 'door-wrong', 'ka');
    await page.reload();
    await page.goto(room.url);
    await page.getByRole('textbox').fill(`${room.code.slice(0, 3)} ${room.code.slice(3)}`);
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: 'სად ზიხართ?' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/');
    assert.deepEqual(page.complaints.filter((line) => !line.includes('403')), []);
    await page.context().close();
  });

  it('sends, sends again, thinks again, and loses nothing when the room closes', { timeout: 60_000 }, async () => {
    await desk.call('start_round', { document, round: 1 });
    const room = await desk.call('workshop_network', { document }).then(({ open: now }) => ({ url: now.url, code: now.code.replace(' ', '') }));
    // As the camera reads it from the wall: the digits stand behind `#`.
    const page = await phone(`${room.url}#${room.code}`);
    await page.getByRole('button', { name: 'English' }).click();
    assert.ok(!page.url().includes(room.code), 'the digits are not left in the address');
    await rate(page);
    await look(page, 'result-in-room', 'en');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await says(page, 'Received: the facilitator has your answers.');
    assert.equal(await collected(1), 1);
    await page.getByRole('button', { name: 'Send again' }).click();
    await says(page, 'they count once');
    assert.equal(await collected(1), 1, 'once');
    await page.getByRole('button', { name: 'Change the ratings' }).click();
    await page.getByRole('button', { name: /^Criterion 1 of 3/ }).click();
    await page.getByRole('radio', { name: 'Does not comply' }).check();
    await page.getByRole('link', { name: 'Rounds' }).click();
    await page.getByText('Round 1 is open now').waitFor();
    await page.getByRole('button', { name: 'See the result: Round 1' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await says(page, 'the new answers replace the earlier ones');
    assert.equal(await collected(1), 1, 'still once');
    assert.deepEqual(page.complaints, []);

    await desk.call('close_round', { document, round: 1 });
    await page.getByRole('button', { name: 'Send again' }).click();
    await says(page, 'cannot be reached');
    const typed = await page.locator('#code').innerText();
    const { taken } = await desk.call('take_sheet', { document, way: 'code', round: 1, typed });
    assert.equal(taken, 'same', 'what stands on the phone is what was received');

    const again = await open();
    assert.equal(again.url, room.url, 'the room is where it was');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
    assert.equal(await page.locator('#code').innerText(), typed, 'nothing was lost');
    await page.context().close();
  });

  it('asks for the digits again when they have changed', async () => {
    const { url } = await desk.call('workshop_network', { document }).then(({ open: now }) => now);
    const page = await phone(url);
    await page.context().addCookies([{ name: 'room', value: '999999', url }]);
    await page.goto(url);
    await page.getByRole('textbox').waitFor();
    await desk.call('close_network', { document });
    await page.context().close();
  });
});
