// The part of W3C WebDriver that the window tests use, spoken directly with WebKitWebDriver.
// It has no door for scripts but `audit`, which only axe goes through, and `refusal`, which asks what a page may ask.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { end } from './display.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What the driver refused: `code` is WebDriver's word for it. */
export class Refused extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Starts WebKitWebDriver and, through it, the application. */
export async function startSession(env, binary, args = []) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...env, TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true' },
    stdio: ['ignore', 'ignore', process.env.NISHANI_WINDOW_LOG ? 'inherit' : 'ignore'],
  });
  const base = `http://127.0.0.1:${port}`;
  try {
    await ready(driver, base);
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args } };
    const session = await ask(base, 'POST', '/session', { capabilities: { alwaysMatch } }, 60_000);
    return new Session(driver, base, session.sessionId);
  } catch (error) {
    await end(driver);
    throw error;
  }
}

/** One open application. Elements are opaque ids. */
export class Session {
  #driver;
  #base;
  #path;

  constructor(driver, base, id) {
    this.#driver = driver;
    this.#base = base;
    this.#path = `/session/${id}`;
  }

  #ask(method, path, body, limit) {
    return ask(this.#base, method, this.#path + path, body, limit);
  }

  /** All elements for a CSS selector or, when it begins with `/` or `.//`, an XPath. */
  async findAll(query, within) {
    const using = /^\.?\//.test(query) ? 'xpath' : 'css selector';
    const from = within ? `/element/${within}/elements` : '/elements';
    try {
      const found = await this.#ask('POST', from, { using, value: query });
      return found.map((one) => one[ELEMENT]);
    } catch (error) {
      // The page changed while it was being read: whoever looks looks again.
      if (error instanceof Refused && error.code === 'stale element reference' && !within) return [];
      throw error;
    }
  }

  async active() {
    return (await this.#ask('GET', '/element/active'))[ELEMENT];
  }

  click(element) {
    return this.#ask('POST', `/element/${element}/click`, {});
  }

  clear(element) {
    return this.#ask('POST', `/element/${element}/clear`, {});
  }

  type(element, text) {
    return this.#ask('POST', `/element/${element}/value`, { text });
  }

  text(element) {
    return this.#ask('GET', `/element/${element}/text`);
  }

  attribute(element, name) {
    return this.#ask('GET', `/element/${element}/attribute/${name}`);
  }

  property(element, name) {
    return this.#ask('GET', `/element/${element}/property/${name}`);
  }

  label(element) {
    return this.#ask('GET', `/element/${element}/computedlabel`);
  }

  role(element) {
    return this.#ask('GET', `/element/${element}/computedrole`);
  }

  rect(element) {
    return this.#ask('GET', `/element/${element}/rect`);
  }

  css(element, name) {
    return this.#ask('GET', `/element/${element}/css/${name}`);
  }

  displayed(element) {
    return this.#ask('GET', `/element/${element}/displayed`);
  }

  enabled(element) {
    return this.#ask('GET', `/element/${element}/enabled`);
  }

  title() {
    return this.#ask('GET', '/title');
  }

  url() {
    return this.#ask('GET', '/url');
  }

  /** The windows of the application, by opaque names. */
  windows() {
    return this.#ask('GET', '/window/handles');
  }

  /** From now on this window is meant. */
  turnTo(handle) {
    return this.#ask('POST', '/window', { handle });
  }

  /** How the machine answers when the page asks for this: what it refused, or `null` when it did not. */
  async refusal(command, args) {
    const script = 'const done = arguments[2]; __TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(() => done(null), (why) => done(String(why.code ?? why)));';
    return this.#ask('POST', '/execute/async', { script, args: [command, args] });
  }

  /** The page as the web process draws it for this question, as PNG. */
  async screenshot() {
    return Buffer.from(await this.#ask('GET', '/screenshot'), 'base64');
  }

  source() {
    return this.#ask('GET', '/source');
  }

  /** Key events for whatever has the focus: names as in WebDriver's table, held together. */
  async chord(keys) {
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Moves the pointer to a place in the window and clicks there. */
  async point(x, y) {
    const actions = [
      { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Runs axe's own text and then axe; the only script that tests put into the page. */
  async audit(axe, options) {
    await this.#ask('POST', '/execute/sync', { script: axe, args: [] });
    const script = 'const done = arguments[1]; axe.run(document, arguments[0]).then(done, (e) => done({ error: String(e) }));';
    const result = await this.#ask('POST', '/execute/async', { script, args: [options] }, 120_000);
    if (result.error) throw new Error(result.error);
    return result;
  }

  /** Ends the application and the driver. */
  async quit() {
    try {
      await this.#ask('DELETE', '', undefined, 10_000);
    } catch (error) {
      // The application may have ended by itself; the driver is ended all the same.
      if (!(error instanceof Refused) && error.name !== 'TimeoutError' && error.name !== 'TypeError') throw error;
    } finally {
      await end(this.#driver);
    }
  }
}

async function ask(base, method, path, body, limit = 30_000) {
  const answer = await fetch(base + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(limit),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Refused(value.error, value.message);
  return value;
}

async function ready(driver, base) {
  let failure;
  driver.once('error', (error) => {
    failure = new Error(`WebKitWebDriver could not be started: ${error.message}`);
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (failure) throw failure;
    try {
      const status = await ask(base, 'GET', '/status', undefined, 1000);
      if (status.ready) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver was not ready in 10 seconds');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
