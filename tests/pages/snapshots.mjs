// What assistive technology is told of every screen, kept as text beside this file. What differs from run to run
// (times, ids, folders) is masked. `NISHANI_SNAPSHOTS=write` writes them anew; look at the change before keeping it.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'snapshots');

/** Compares a screen, or the dialog that stands above it, with what is kept of it. */
export async function sameSnapshot(page, name, language) {
  const file = join(FOLDER, `${name.replaceAll(' ', '-')}.${language}.aria.yml`);
  const dialog = page.getByRole('dialog');
  const said = (await dialog.count()) > 0 ? dialog.last() : page.locator('main');
  const seen = mask(await said.ariaSnapshot());
  if (process.env.NISHANI_SNAPSHOTS === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, seen);
  }
  assert.deepEqual(changes(readFileSync(file, 'utf8'), seen), [], `what is said differs from ${file}`);
}

/** The lines that went and came, in order. */
function changes(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const went = old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`);
  const came = now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`);
  const moved = went.length + came.length === 0 && before !== after ? ['the same lines in another order'] : [];
  return [...went, ...came, ...moved];
}

function mask(text) {
  return `${text
    .replaceAll(/urn(:|%3A)uuid(:|%3A)[0-9a-f-]{36}/g, '<document>')
    .replaceAll(/\b(?:[0-9a-f]{4} ){7}[0-9a-f]{4}\b/g, '<fingerprint>')
    .replaceAll(/(?<=\s)\/(?:[\w.-]+\/)+(?=[\w.-]+\.\w)/g, '<folder>/')
    .replaceAll(/sha384-[\w+/%=-]+/g, '<digest>')
    .replaceAll(/attachments\/[0-9a-f]+…[0-9a-f]+/g, 'attachments/<digest>')
    .replaceAll(/\b(?:[0-9a-f]{4} ){3}[0-9a-f]{4}\b/g, '<short digest>')
    .replaceAll(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, '<time>')
    .replaceAll(/\b\d+([.,]\d+)? (kB|კბ|MB|მბ|B|ბაიტი|bytes)/g, '<size>')}\n`;
}
