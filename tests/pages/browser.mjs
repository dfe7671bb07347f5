// The window's pages in Chromium, behind the loopback bridge: a desk, a page, and a script for the dialogs.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BINARIES = process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts a desk over the store in `home`, or an empty one of its own. */
export async function startDesk({ home, dist, seed } = {}) {
  const words = [...(home ? ['--home', home] : []), ...(dist ? ['--dist', dist] : []), ...(seed ? ['--seed', String(seed)] : [])];
  const serve = spawn(join(BINARIES, 'serve'), words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await Promise.race([
    once(createInterface({ input: serve.stdout }), 'line'),
    once(serve, 'exit').then(() => {
      throw new Error('serve ended before it was ready');
    }),
  ]);
  const post = async (path, body) => {
    const answer = await fetch(address + path, { method: 'POST', body: JSON.stringify(body) });
    return answer.json();
  };
  return {
    address,
    /** Calls a command as the page would; throws the refusal. */
    async call(command, args = null) {
      const answer = await post('/rpc', { command, args });
      if ('error' in answer) throw Object.assign(new Error(answer.error.code), answer.error);
      return answer.ok;
    },
    /** The next dialog for opening chooses these files. */
    willOpen: (...paths) => post('/host', { open: paths }),
    /** The next dialog for saving names this file. */
    willSave: (path) => post('/host', { save: path }),
    /** Sets the desk's clock. */
    setNow: (now) => post('/host', { now }),
    /** What the desk asked of its surroundings so far. */
    asked: async () => (await fetch(`${address}/host`)).json(),
    /** Files come from outside, as by a double click. */
    opened: (...paths) => post('/event', { event: 'opened', data: { paths } }),
    async stop() {
      const ended = once(serve, 'exit');
      serve.kill();
      await ended;
    },
  };
}

/** Starts Chromium; close it at the end. */
export function startBrowser() {
  const path = process.env.NISHANI_CHROMIUM ?? onPath();
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--font-render-hinting=none'] });
}

/**
 * A page as the window shows it. Everything that the browser complains of (a script that failed, a policy that was
 * broken, a file that is missing) is kept in `page.complaints`, which a test wants empty.
 */
export async function openPage(browser, desk, { scheme = 'light', width = 1366, height = 768, text = 1 } = {}) {
  const context = await browser.newContext({
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'ka-GE',
    timezoneId: 'Asia/Tbilisi',
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    if (!request.url().endsWith('/events')) page.complaints.push(`request: ${request.url()}`);
  });
  if (text !== 1) await largerText(page, text);
  await page.goto(desk.address);
  return page;
}

/** Larger text, as a person sets it in the system: the size that `1rem` begins from. */
async function largerText(page, factor) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * factor, fixed: 13 * factor } });
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(':')) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  throw new Error(`none of these is on the path: ${NAMES.join(', ')}`);
}
