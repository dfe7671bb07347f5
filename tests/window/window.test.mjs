// What only the real window can show: that it opens, takes files from outside, and ends without losing anything.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { onStage } from './stage.mjs';

const run = promisify(execFile);

test('the window opens on the page that is built into the program', async () => {
  await onStage('opens', async (stage) => {
    const window = await stage.open('designer');
    await window.find('heading');
    assert.match(await window.session.url(), /^tauri:\/\/localhost/, 'the page comes from the program');
    assert.deepEqual(await window.audit(), [], 'axe finds nothing on the first screen');
  });
});

test('a second start hands its files to the first and ends', async () => {
  await onStage('second-start', async (stage) => {
    const window = await stage.open('designer');
    await window.find('heading');
    const file = stage.path('not-a-package.zip');
    writeFileSync(file, 'not a package');
    const env = { ...stage.display.env, NISHANI_HOME: stage.home('designer') };
    await run(stage.app, [file], { env, timeout: 20_000 });
    await window.see('not-a-package.zip');
  });
});
