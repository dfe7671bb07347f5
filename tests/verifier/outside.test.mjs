// What `nishani demo` signs also verifies with a verifier that nobody here wrote, and a changed copy does not.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { changed, credentials, holds } from './outside.mjs';

const run = promisify(execFile);
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BINARIES = process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug');

/** Each file of the demo, and the least number of credentials in it. */
const FILES = { 'package.zip': 2, 'review.zip': 3, 'trust-list.vc.json': 1 };

const out = mkdtempSync(join(tmpdir(), 'nishani-demo-'));

before(() => run(join(BINARIES, 'nishani'), ['demo', out]));
after(() => rmSync(out, { recursive: true, force: true }));

for (const [file, least] of Object.entries(FILES)) {
  test(`${file} verifies outside, and its changed copies are refused`, async () => {
    const found = credentials(join(out, file));
    assert.ok(found.length >= least, `${file} holds at least ${least} credentials`);
    for (const { name, credential } of found) {
      assert.equal(await holds(credential), true, `${name} holds`);
      assert.equal(await holds(changed(credential)), false, `a changed copy of ${name} is refused`);
    }
  });
}
