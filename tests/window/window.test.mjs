// What only the real window can show: that it opens, takes files from outside, asks through native dialogs, and ends
// without losing a word.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { until } from './dialogs.mjs';
import { onStage } from './stage.mjs';
import { words } from './words.mjs';

const run = promisify(execFile);
const ka = words('ka');
const en = words('en');
const GIS = /GIS for Tourism/;
/** A field of the pilot's first section, as the template names it. */
const CODE = /კოდი დაწესებულებაში/;
/** A long text of the pilot. */
const TOPICS = /ძირითადი თემები, ქართულად/;
const SAVED = new RegExp(`${ka('saved-at', { time: String.raw`\d\d:\d\d:\d\d` })}`);

/** Answers the two questions of the first start. */
async function begin(window) {
  await window.click('button', ka('first-begin'));
  await window.find('heading', ka('library'));
}

/** Opens the pilot and gives its field for the institution's own code. */
async function openPilot(window) {
  await window.click('link', GIS);
  return window.field(CODE);
}

test('the window opens on the page that is built into the program, in both languages', async () => {
  await onStage('opens', async (stage) => {
    const window = await stage.open('designer');
    await window.find('button', ka('first-begin'));
    assert.match(await window.session.url(), /^tauri:\/\/localhost/, 'the page comes from the program');
    assert.deepEqual(await window.audit(), [], 'axe finds nothing on the first screen');
    await window.click('radio', 'English');
    await window.find('button', en('first-begin'));
    assert.deepEqual(await window.audit(), [], 'axe finds nothing on the first screen in English');
  });
});

test('a click on a line opens that line', async () => {
  await onStage('line', async (stage) => {
    const window = await stage.open('designer');
    await begin(window);
    await openPilot(window);
    await window.find('heading', /გის ტექნოლოგიები/);
  });
});

test('files come by the command line, and a second start hands its files to the first', async () => {
  await onStage('files-from-outside', async (stage) => {
    let window = await stage.open('designer');
    await begin(window);
    await window.close();

    const first = stage.path('first.zip');
    const second = stage.path('second.zip');
    for (const file of [first, second]) writeFileSync(file, 'not a package');
    window = await stage.open('designer', { files: [first] });
    await window.see('first.zip');

    const env = { ...stage.display.env, NISHANI_HOME: stage.home('designer') };
    await run(stage.app, [second], { env, timeout: 20_000 });
    await window.see('second.zip');
  });
});

test('a native dialog can be left, and can choose', async () => {
  await onStage('dialog', async (stage) => {
    const window = await stage.open('designer');
    await begin(window);
    await window.click('button', ka('open-package'));
    await window.cancelDialog(ka('dialog-import'));
    const file = stage.path('chosen.zip');
    writeFileSync(file, 'not a package');
    await window.click('button', ka('open-package'));
    await window.chooseFile(ka('dialog-import'), file);
    await window.see('chosen.zip');
  });
});

test('closing in the middle of a word loses nothing, and the same field is there again', async () => {
  await onStage('closing', async (stage) => {
    let window = await stage.open('designer');
    await begin(window);
    await openPilot(window);
    await window.write(CODE, 'MC-GIS-2');
    await window.close();

    window = await stage.open('designer');
    const field = await window.field(CODE);
    assert.equal(await window.session.property(field, 'value'), 'MC-GIS-2', 'what was typed last is there');
    assert.match(await window.focused(), CODE, 'the caret is in the same field');
  });
});

test('a long text is written in its editor, with the quotation marks of its language', async () => {
  await onStage('long-text', async (stage) => {
    let window = await stage.open('designer');
    await begin(window);
    await openPilot(window);
    await window.click('link', /^შინაარსი და მეთოდები/);
    await window.find('heading', 'შინაარსი და მეთოდები');
    await until('the editor', 15_000, async () => (await window.session.findAll('.cm-content'))[0]);
    await window.append(TOPICS, ' "რუკა"');
    await window.see('„რუკა“');
    assert.deepEqual(await window.audit(), [], 'axe finds nothing beside the editor');
    await window.close();

    window = await stage.open('designer');
    await window.see('„რუკა“');
    assert.match(await window.focused(), TOPICS, 'the hand lies in the same text');
  });
});

test('a loss of power loses nothing that was saved, and the same field is there again', async () => {
  await onStage('power', async (stage) => {
    let window = await stage.open('designer');
    await begin(window);
    await openPilot(window);
    const saved = async () => SAVED.exec(await window.text())?.[0];
    const before = await until('the time of saving', 15_000, saved);
    await window.write(CODE, 'MC-GIS-3');
    await until('a newer time of saving', 15_000, async () => ![undefined, before].includes(await saved()));
    await window.kill();

    window = await stage.open('designer');
    const field = await window.field(CODE);
    assert.equal(await window.session.property(field, 'value'), 'MC-GIS-3', 'what was saved is there');
    assert.match(await window.focused(), CODE, 'the caret is in the same field');
  });
});

test('a store of a newer version is left untouched and said in a window of its own', async () => {
  await onStage('newer', async (stage) => {
    let window = await stage.open('designer');
    await begin(window);
    await window.close();

    // The number of the schema stands at byte 60 of a SQLite file.
    const database = join(stage.home('designer'), 'nishani.db');
    const bytes = readFileSync(database);
    bytes.writeUInt32BE(999, 60);
    writeFileSync(database, bytes);

    window = await stage.open('designer');
    await window.see(ka('error-store-too-new'));
    await window.see(ka('error-store-too-new-help'));
    await window.close();
    assert.ok(readFileSync(database).equals(bytes), 'not one byte of the newer store changed');
  });
});

test('another store is another desk, beside the first', async () => {
  await onStage('two-stores', async (stage) => {
    mkdirSync(stage.home('expert'), { recursive: true });
    const designer = await stage.open('designer');
    await begin(designer);
    const expert = await stage.open('expert');
    await expert.find('button', ka('first-begin'));
  });
});
