// While no room is open, no process of the application holds a socket of any network. It is measured from outside: the
// real program without WebDriver, which would bring a socket of its own.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { focus, key, until } from './dialogs.mjs';
import { end, startDisplay } from './display.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const APP = join(process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug'), 'nishani-desktop');
const TITLE = 'ნიშანი · Nishani';

/** Every list of sockets that reach beyond this computer, or could: in each the inode has its own column. */
const LISTS = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, udplite: 9, udplite6: 9, raw: 9, raw6: 9, icmp: 9, icmp6: 9, packet: 8 };

/** How often the application is looked at while it is used. */
const LOOKS = 60;

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

/** What a file of a process says; nothing when the process has ended meanwhile. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A process and all that it started. */
function tree(root) {
  const parents = new Map(processes().map((pid) => [pid, read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1]]));
  const found = [String(root)];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** The sockets of a network that a process holds. */
function networkSockets(pid) {
  const held = new Set();
  let files = [];
  try {
    files = readdirSync(`/proc/${pid}/fd`);
  } catch {
    return [];
  }
  for (const file of files) {
    try {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${file}`)) ?? [];
      if (inode) held.add(inode);
    } catch {
      // It was closed meanwhile.
    }
  }
  return Object.entries(LISTS).flatMap(([list, column]) =>
    read(`/proc/${pid}/net/${list}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => held.has(columns[column]))
      .map((columns) => `${read(`/proc/${pid}/comm`).trim()} (${pid}) ${list} ${columns[1]} → ${columns[2]}`),
  );
}

test('the measure sees a socket when there is one', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  assert.equal(networkSockets(process.pid).filter((line) => line.includes(' tcp ')).length, 1);
  await new Promise((resolve) => server.close(resolve));
  assert.deepEqual(networkSockets(process.pid).filter((line) => line.includes(' tcp ')), []);
});

test('with no room open, no process of the application holds a socket of a network', { timeout: 120_000 }, async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'nishani-sockets-'));
  const display = await startDisplay(join(scratch, 'system'));
  const home = join(scratch, 'person');
  const app = spawn(APP, [], { env: { ...display.env, NISHANI_HOME: home }, stdio: 'ignore' });
  try {
    await focus(display.env, TITLE, 60_000);
    await until('the store', 30_000, () => existsSync(join(home, 'nishani.db')));
    // Its page runs in processes of its own.
    await until('the page', 30_000, () => tree(app.pid).some((pid) => read(`/proc/${pid}/comm`).startsWith('WebKitWeb')));
    const seen = new Set();
    const names = new Set();
    for (let look = 0; look < LOOKS; look += 1) {
      for (const pid of tree(app.pid)) {
        names.add(read(`/proc/${pid}/comm`).trim());
        for (const socket of networkSockets(pid)) seen.add(socket);
      }
      // Somebody uses it meanwhile: through the first start into the library and on.
      if (look % 10 === 5) await key(display.env, 'Tab', 'Tab', 'Return');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal(app.exitCode, null, 'the application ran all the time');
    assert.ok([...names].some((name) => name.startsWith('WebKitNetwork')), `all of its processes were looked at: ${[...names].join(', ')}`);
    assert.deepEqual([...seen], []);
  } finally {
    await end(app);
    await display.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
