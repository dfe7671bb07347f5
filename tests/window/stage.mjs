// Where window tests and the tour play: a display, a scratch folder, and people who each have a store of their own.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDisplay } from './display.mjs';
import { Window } from './driver.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BINARIES = process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug');

/** Where what a failure looked like is kept. */
const FAILURES = join(BINARIES, '..', 'window-failures');

/** Plays on a stage that is built before and cleared away after; a failure leaves a picture and the page's text. */
export async function onStage(name, play) {
  const scratch = mkdtempSync(join(tmpdir(), 'nishani-window-'));
  const display = await startDisplay(join(scratch, 'system'));
  const stage = new Stage(scratch, display);
  try {
    return await play(stage);
  } catch (error) {
    await stage.remember(name);
    throw error;
  } finally {
    await stage.quit();
    await display.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

class Stage {
  #windows = [];

  constructor(scratch, display) {
    this.scratch = scratch;
    this.display = display;
    this.app = join(BINARIES, 'nishani-desktop');
    this.cli = join(BINARIES, 'nishani');
  }

  /** The folder of a person's store. */
  home(person) {
    return join(this.scratch, person);
  }

  /** A path for a file that travels between people. */
  path(name) {
    const folder = join(this.scratch, 'desk');
    mkdirSync(folder, { recursive: true });
    return join(folder, name);
  }

  /** Opens the application as this person. One window at a time has the keyboard: end the one before first. */
  async open(person, options = {}) {
    const window = await Window.open(this.display, this.app, this.home(person), options);
    this.#windows.push(window);
    return window;
  }

  async remember(name) {
    const window = this.#windows.at(-1);
    if (!window) return;
    mkdirSync(FAILURES, { recursive: true });
    try {
      await window.glimpse(join(FAILURES, `${name}.png`));
      writeFileSync(join(FAILURES, `${name}.txt`), await window.text());
      console.error(`A picture and the text of the failure are in ${FAILURES}`);
    } catch (error) {
      console.error(`The failure could not be pictured: ${error.message}`);
    }
  }

  async quit() {
    for (const window of this.#windows) await window.quit();
  }
}
