// Native file dialogs, driven by real key events. They belong to GTK and not to the page, so WebDriver cannot see them.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Waits for the dialog with this title and types the path of an existing file. */
export async function openInDialog(env, title, path) {
  const dialog = await focus(env, title);
  // A slash opens the line for a path; the line takes keys only once it is drawn.
  await run('xdotool', ['key', 'slash', 'sleep', '0.4'], { env });
  await answer(env, dialog, title, path);
}

/** Waits for the dialog with this title and types the path to save to. */
export async function saveInDialog(env, title, path) {
  const dialog = await focus(env, title);
  await run('xdotool', ['sleep', '0.4'], { env });
  await answer(env, dialog, title, path);
}

/** Waits for the dialog with this title and leaves it. */
export async function cancelDialog(env, title) {
  const dialog = await focus(env, title);
  await key(env, 'Escape');
  await gone(env, dialog, title);
}

/** Key events for the window that has the focus, by X names: `ctrl+k`, `Tab`, `F1`. */
export async function key(env, ...names) {
  await run('xdotool', ['key', '--clearmodifiers', '--delay', '20', ...names], { env });
}

/** Types text into the window that has the focus. */
export async function type(env, text) {
  await run('xdotool', ['type', '--clearmodifiers', '--delay', '8', text], { env });
}

/** The ids of the visible windows with this title. */
export async function windows(env, title) {
  const pattern = `^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  try {
    const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', pattern], { env });
    return stdout.split('\n').filter(Boolean);
  } catch (error) {
    if (error.code === 1) return [];
    throw error;
  }
}

/** Gives the keyboard to the window with this title, as a window manager would. */
export async function focus(env, title, limit = 15_000) {
  const id = await until(`a window „${title}“`, limit, async () => (await windows(env, title))[0]);
  await run('xdotool', ['windowraise', id, 'windowfocus', '--sync', id], { env });
  return id;
}

async function answer(env, dialog, title, path) {
  await key(env, 'ctrl+a');
  await type(env, path);
  await key(env, 'Return');
  await gone(env, dialog, title);
}

async function gone(env, id, title) {
  await until(`the end of „${title}“`, 15_000, async () => !(await windows(env, title)).includes(id));
}

/** Asks until the answer is true; no fixed waiting. */
export async function until(what, limit, question) {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} seconds for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
