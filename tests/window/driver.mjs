// The real window as a person has it: found by role and name, used by clicks and keys, looked at as pixels.

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import * as dialogs from './dialogs.mjs';
import { askToClose } from './frame.mjs';
import { Refused, startSession } from './webdriver.mjs';

const run = promisify(execFile);
const TITLE = 'ნიშანი · Nishani';
const WAIT_MS = 15_000;

/** Where each role can stand; what remains is sorted out by the computed role and name. */
const PLACES = {
  alert: '[role=alert]',
  button: 'button, [role=button], summary, input[type=submit], input[type=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  dialog: 'dialog, [role=dialog], [role=alertdialog]',
  gridcell: '[role=gridcell]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href], [role=link]',
  listitem: 'li, [role=listitem]',
  menuitem: '[role=menuitem]',
  option: 'option, [role=option]',
  radio: 'input[type=radio], [role=radio]',
  region: 'section, [role=region]',
  row: 'tr, [role=row]',
  status: 'output, [role=status]',
  switch: '[role=switch]',
  tab: '[role=tab]',
  textbox: 'input:not([type]), input[type=text], input[type=search], input[type=number], input[type=password], textarea, [role=textbox], [contenteditable=true]',
};

/** WebDriver's code points for the keys that have no character. */
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F1: '\uE031',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** An open application on a display. */
export class Window {
  #session;
  #env;

  constructor(session, env) {
    this.#session = session;
    this.#env = env;
  }

  /**
   * Opens the application over the store in `home`. `dark` and `text` are what the person set in the system: dark
   * colors, and how many times larger everything is written.
   */
  static async open(display, binary, home, { files = [], dark = false, text = 1 } = {}) {
    const env = { ...display.env, NISHANI_HOME: home, GDK_DPI_SCALE: String(text) };
    if (dark) env.GTK_THEME = 'Adwaita:dark';
    const session = await startSession(env, binary, files);
    const window = new Window(session, env);
    await dialogs.focus(env, TITLE);
    return window;
  }

  /** For what this class has no word for. */
  get session() {
    return this.#session;
  }

  /** The first displayed element of this role and name, waited for. `name` is a text or a pattern. */
  find(role, name, { within, limit = WAIT_MS } = {}) {
    return dialogs.until(`${role} „${name}“`, limit, async () => (await this.findAll(role, name, { within }))[0]);
  }

  /** All displayed elements of this role and name, now. */
  async findAll(role, name, { within } = {}) {
    const place = PLACES[role];
    if (!place) throw new Error(`no place is known for the role ${role}`);
    const found = [];
    for (const element of await this.#session.findAll(place, within)) {
      if (await this.#is(element, name)) found.push(element);
    }
    return found;
  }

  async #is(element, name) {
    try {
      if (name !== undefined && !matches(await this.#session.label(element), name)) return false;
      return await this.#session.displayed(element);
    } catch (error) {
      // The page changed while it was being read.
      if (error instanceof Refused && error.code === 'stale element reference') return false;
      throw error;
    }
  }

  /** The control with this label, whatever its role. */
  field(label, { within, limit = WAIT_MS } = {}) {
    return dialogs.until(`a field „${label}“`, limit, async () => {
      for (const role of ['textbox', 'combobox', 'checkbox', 'radio', 'switch']) {
        const [element] = await this.findAll(role, label, { within });
        if (element) return element;
      }
      return undefined;
    });
  }

  /** Clicks what has this role and name, as soon as it can be clicked. */
  async click(role, name, options = {}) {
    await this.press(() => this.find(role, name, options), options.limit);
  }

  /** Clicks what `find` finds, again when the page moved under the pointer. */
  async press(find, limit = WAIT_MS) {
    const passing = ['stale element reference', 'element click intercepted', 'element not interactable'];
    await dialogs.until('a click', limit, async () => {
      const element = await find();
      if (!element) return false;
      if (!(await this.#session.enabled(element))) return false;
      try {
        await this.#session.click(element);
        return true;
      } catch (error) {
        if (!(error instanceof Refused && passing.includes(error.code))) throw error;
        if (error.code !== 'element not interactable') return false;
      }
      // A link around blocks has an empty first box, which WebKit takes for the place to click: the pointer goes to
      // the middle of the whole.
      const { x, y, width, height } = await this.#session.rect(element);
      if (width === 0 || height === 0) return false;
      await this.#session.point(x + width / 2, y + height / 2);
      return true;
    });
  }

  /** Replaces what stands in the field with this label, key by key. */
  async write(label, text, options = {}) {
    const element = await this.field(label, options);
    await this.#session.click(element);
    await this.keys('Control+a', 'Delete');
    await this.#session.type(element, text);
    return element;
  }

  /** Types at the end of the field with this label. */
  async append(label, text, options = {}) {
    const element = await this.field(label, options);
    await this.#session.click(element);
    await this.keys('Control+End');
    await this.#session.type(element, text);
    return element;
  }

  /** Key events for what has the focus, one chord after another: `Control+k`, `Tab`, `1`. */
  async keys(...chords) {
    for (const chord of chords) {
      const names = chord.length > 1 ? chord.split('+') : [chord];
      await this.#session.chord(names.map(codePoint));
    }
  }

  /** Waits until a displayed element holds this text; gives the innermost one. */
  see(text, { within, limit = WAIT_MS } = {}) {
    const query = `.//*[contains(normalize-space(.), ${literal(text)})][not(.//*[contains(normalize-space(.), ${literal(text)})])]`;
    return dialogs.until(`the text „${text}“`, limit, async () => {
      for (const element of await this.#session.findAll(within ? query : query.slice(1), within)) {
        if (await this.#is(element)) return element;
      }
      return undefined;
    });
  }

  /** Waits until no displayed element holds this text. */
  async unsee(text, { limit = WAIT_MS } = {}) {
    await dialogs.until(`the end of the text „${text}“`, limit, async () => {
      try {
        await this.see(text, { limit: 0 });
        return false;
      } catch {
        return true;
      }
    });
  }

  /** What stands on the screen, as text. */
  async text(query = 'body') {
    const [element] = await this.#session.findAll(query);
    return this.#session.text(element);
  }

  /** The name of what has the focus. */
  async focused() {
    return this.#session.label(await this.#session.active());
  }

  /** A picture of the page, once it stands still. */
  async picture(path) {
    writeFileSync(path, await this.#still(() => this.#session.screenshot()));
  }

  /** A picture of the whole screen with the native dialog with this title, once it stands still. */
  async pictureWithDialog(title, path) {
    await dialogs.focus(this.#env, title);
    writeFileSync(path, await this.#still(() => this.#screen()));
  }

  /** A picture of the whole screen as it is at this moment. */
  async glimpse(path) {
    writeFileSync(path, await this.#screen());
  }

  async #screen() {
    const words = ['-window', 'root', '-depth', '8', '-define', 'png:exclude-chunk=date,time', 'png:-'];
    const { stdout } = await run('import', words, { env: this.#env, encoding: 'buffer', maxBuffer: 1 << 26 });
    return stdout;
  }

  /** The picture that was the same three times in a row: fonts are there, nothing moves. */
  async #still(look) {
    let last;
    let same = 0;
    return dialogs.until('a screen that stands still', WAIT_MS, async () => {
      const now = await look();
      same = last?.equals(now) ? same + 1 : 0;
      last = now;
      await run('xdotool', ['sleep', '0.1'], { env: this.#env });
      return same >= 2 && now;
    });
  }

  /** What axe finds on the screen; empty is good. */
  async audit(options = {}) {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { violations } = await this.#session.audit(axe, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  }

  /** Chooses a file in the native dialog with this title, then gives the keyboard back to the window. */
  async chooseFile(title, path) {
    await dialogs.openInDialog(this.#env, title, path);
    await dialogs.focus(this.#env, TITLE);
  }

  /** Names the file to save to in the native dialog with this title. */
  async chooseTarget(title, path) {
    await dialogs.saveInDialog(this.#env, title, path);
    await dialogs.focus(this.#env, TITLE);
  }

  /** Leaves the native dialog with this title. */
  async cancelDialog(title) {
    await dialogs.cancelDialog(this.#env, title);
    await dialogs.focus(this.#env, TITLE);
  }

  /** Closes the window by the ✕ of its frame, and waits until it is gone. */
  async close() {
    const [id] = await dialogs.windows(this.#env, TITLE);
    await askToClose(this.#env.DISPLAY, Number(id));
    await dialogs.until('the end of the window', WAIT_MS, async () => !(await dialogs.windows(this.#env, TITLE)).length);
    await this.quit();
  }

  /** Ends the application at once, as a loss of power would. */
  async kill() {
    const [id] = await dialogs.windows(this.#env, TITLE);
    const { stdout } = await run('xdotool', ['getwindowpid', id], { env: this.#env });
    process.kill(Number(stdout), 'SIGKILL');
    await this.quit();
  }

  /** Ends the application and its driver; safe to call again. */
  quit() {
    return this.#session.quit();
  }
}

function matches(label, name) {
  return name instanceof RegExp ? name.test(label) : label.trim() === name;
}

function codePoint(name) {
  const key = KEYS[name] ?? name;
  if ([...key].length !== 1) throw new Error(`no key is named ${name}`);
  return key;
}

/** A text as an XPath literal. */
function literal(text) {
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text.split('"').map((part) => `"${part}"`).join(`, '"', `)})`;
}
