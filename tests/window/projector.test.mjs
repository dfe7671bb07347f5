// The second window, which the room sees: it opens beside the one in which the facilitator works, follows its keys, may
// ask the machine nothing, and goes with it.

import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startDesk } from '../pages/browser.mjs';
import { workHour } from '../pages/workshop.mjs';
import { choose } from '../pages/world.mjs';
import { until, windows } from './dialogs.mjs';
import { askToClose } from './frame.mjs';
import { onStage } from './stage.mjs';
import { words } from './words.mjs';

const ka = words('ka');
const WALL = 'პროექტორი · Projector';
const WAIT_MS = 20_000;

const edit = (desk, document, path, value) => desk.call('edit', { document, path, value });
async function finish(desk, command, args) {
  const { job } = await desk.call(command, args);
  return until(command, WAIT_MS, async () => (await desk.call('job', { job })).end);
}

/** Prepares a workshop whose room talks about the first criterion, and opens the window there. */
async function openHour(stage) {
  const desk = await startDesk({ home: stage.home('facilitator') });
  try {
    const { hour } = await workHour(desk, mkdtempSync(join(stage.scratch, 'sheets-')), { choose, edit, finish });
    await desk.call('place', { route: `/workshop/${encodeURIComponent(hour.talking)}/run`, focus: null });
  } finally {
    await desk.stop();
  }
  const window = await stage.open('facilitator');
  await window.find('button', /^შემდეგი/);
  return window;
}

/** The window that is not the one in which one works. */
async function wallOf(window, main) {
  return until('the second window', WAIT_MS, async () => (await window.session.windows()).find((one) => one !== main));
}

test('the room sees what the keys of the facilitator choose, and its page may ask nothing', async () => {
  await onStage('projector', async (stage) => {
    const window = await openHour(stage);
    const { session } = window;
    const [main] = await session.windows();
    await window.click('switch', ka('workshop-run-projector'));
    await until('its window', WAIT_MS, async () => (await windows(stage.display.env, WALL)).length === 1);
    const wall = await wallOf(window, main);

    await session.turnTo(wall);
    assert.match(await session.url(), /^tauri:\/\/localhost\/projector\.html/, 'a page of its own');
    await window.see(ka('projector-exercise'));
    await window.see(ka('projector-criterion', { n: 1, total: 5 }));
    assert.deepEqual(await window.audit(), [], 'axe finds nothing on the wall');

    for (const [command, args] of [
      ['rpc', { command: 'start', args: null }],
      ['plugin:event|listen', { event: 'desk', target: { kind: 'Any' }, handler: 1 }],
      ['plugin:event|emit', { event: 'desk', payload: null }],
      ['plugin:fs|read_file', { path: stage.home('facilitator') }],
      ['plugin:window|destroy', { label: 'main' }],
    ]) {
      assert.match((await session.refusal(command, args)) ?? 'it was allowed', /not allowed/, `${command} is refused`);
    }

    await session.turnTo(main);
    assert.equal(await session.refusal('rpc', { command: 'start', args: null }), null, 'the other page may ask');
    await window.find('heading', ka('workshop-run-far'));
    await session.click(await window.find('heading', ka('workshop-run-arguments')));
    await window.keys('Space');
    await session.turnTo(wall);
    await window.see('მეოთხე შედეგი არც ერთ დავალებაში არ ჩანს.');
    assert.doesNotMatch(await window.text(), /მაგიდა|Outcome four/, 'no table, and no argument that was not picked');
    await session.turnTo(main);
    await window.keys('b');
    await session.turnTo(wall);
    await until('a black wall', WAIT_MS, async () => (await window.text('main')).includes(ka('projector-exercise')) === false);
    await session.turnTo(main);
    await window.keys('b');
    await session.turnTo(wall);
    await window.see(ka('projector-exercise'));
    await session.turnTo(main);
  });
});

test('closing the second window closes nothing else, and it goes with the first', async () => {
  await onStage('projector-closing', async (stage) => {
    const window = await openHour(stage);
    const { env } = stage.display;
    const seen = (count) => until(`${count} second windows`, WAIT_MS, async () => (await windows(env, WALL)).length === count);
    const isOpen = async () => window.session.attribute(await window.find('switch', ka('workshop-run-projector')), 'aria-checked');
    await window.click('switch', ka('workshop-run-projector'));
    await seen(1);
    await until('the switch', WAIT_MS, async () => (await isOpen()) === 'true');
    await askToClose(env.DISPLAY, Number((await windows(env, WALL))[0]));
    await seen(0);
    await until('the switch', WAIT_MS, async () => (await isOpen()) === 'false');
    await window.click('switch', ka('workshop-run-projector'));
    await seen(1);
    await window.close();
    assert.equal((await windows(env, WALL)).length, 0, 'it is gone with the first');
  });
});
