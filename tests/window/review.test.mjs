// A review in the real window by the keyboard alone, in Georgian and in English: from the tray to the signed file, with
// every press counted between the first criterion and the last.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { onStage } from './stage.mjs';
import { PASSPHRASE, command, ka, makeKey, tabTo } from './walk.mjs';
import { words } from './words.mjs';

const run = promisify(execFile);

/** How many presses may rate twenty criteria, beside quotes and comments. */
const PRESSES = 25 / 20;

/** An expert's window in this language, with a key. */
async function begun(stage, language) {
  const window = await stage.open(`expert-${language}`);
  await window.click('radio', new RegExp(`^${ka('role-expert')}`));
  await window.click('button', ka('first-begin'));
  await makeKey(window, 'ექსპერტი 1', 'შემფასებელთა ჯგუფი (ნიმუში)');
  if (language === 'en') await window.keys('Control+Shift+l');
  return window;
}

for (const language of ['ka', 'en']) {
  test(`a review is walked by the keyboard alone, language ${language}`, async () => {
    const say = words(language);
    const begins = (id) => new RegExp(`^${say(id)}`);
    await onStage(`review-${language}`, async (stage) => {
      await run(stage.cli, ['demo', stage.path('demo')]);
      const window = await begun(stage, language);
      await command(window, 'command-import', say);
      await tabTo(window, say('import-choose'));
      await window.keys('Enter');
      await window.chooseFile(say('dialog-import'), stage.path('demo/package.zip'));
      await window.find('link', begins('import-to-envelope'));
      await tabTo(window, begins('import-to-envelope'));
      await window.keys('Enter');
      await window.find('radio', begins('declared-none'));
      await tabTo(window, begins('declared-none'));
      await window.keys('Space');
      await tabTo(window, say('envelope-declare'));
      await window.keys('Enter');
      await window.field(say('review-text'));

      const total = Number((await window.text()).match(language === 'ka' ? /\/ (\d+)/ : /of (\d+)/)[1]);
      let presses = 0;
      const press = async (...chords) => {
        presses += chords.length;
        await window.keys(...chords);
      };
      for (let done = 1; done <= total; done += 1) {
        await press('1');
        await window.see(say('review-done-of', { done, total }));
      }
      assert.ok(presses <= Math.ceil(total * PRESSES), `${presses} presses for ${total} criteria`);

      await tabTo(window, begins('review-report'));
      await window.keys('Enter');
      await window.find('heading', say('report'));
      await tabTo(window, /^(დადებითი|Positive)$/);
      await window.keys('Space');
      await tabTo(window, say('passphrase'));
      await window.session.type(await window.session.active(), PASSPHRASE);
      await tabTo(window, say('sign'));
      await window.keys('Enter');
      await window.chooseTarget(say('dialog-save'), stage.path(`review-${language}.zip`));
      await window.see(say('written-identical'));
      const verdict = await run(stage.cli, ['verify', stage.path(`review-${language}.zip`), '--json']).catch((error) => error);
      assert.equal(verdict.code, 3, 'intact, and the signer is on no list');
    });
  });
}
