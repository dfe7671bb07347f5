// The main job, walked through the real window by clicks and keys. What it makes and how every screen looked stays
// in the folder that it is given.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onStage } from './stage.mjs';

const [left] = process.argv.slice(2);
if (!left) throw new Error('say the folder that takes the pictures');
mkdirSync(left, { recursive: true });

let number = 0;

/** Keeps a picture of the screen. */
async function picture(window, name) {
  number += 1;
  const file = `${String(number).padStart(2, '0')}-${name}.png`;
  await window.picture(join(left, file));
  console.log(`  ${file}`);
}

await onStage('tour', async (stage) => {
  const designer = await stage.open('designer');
  await designer.find('heading');
  await picture(designer, 'first-start');
  await designer.quit();
});
