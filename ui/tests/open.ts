// Opens the whole window before a desk that is not there, at a route, in a language.

import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import App from '../src/shell/App.svelte';
import { app } from '../src/state/app.svelte';
import { router } from '../src/state/router.svelte';
import { speech } from '../src/words/words.svelte';
import { type FakeDesk, type FakeOptions, fakeDesk } from './fake/desk';

export interface Opened {
  desk: FakeDesk;
  user: ReturnType<typeof userEvent.setup>;
  container: HTMLElement;
}

/** A fresh window at `route`. What an earlier test left in the page's memory is forgotten. */
export async function openWindow(route: string | null, options: FakeOptions = {}): Promise<Opened> {
  app.start = null;
  app.pack = null;
  app.failure = null;
  app.lastDraft = null;
  router.path = '/library';
  router.focus = null;
  location.hash = '';
  speech.language = 'ka';
  const desk = fakeDesk({ place: route === null ? null : { route, focus: null }, ...options });
  const { container } = render(App);
  await waitFor(() => {
    if (!container.querySelector('h1')) throw new Error('no screen yet');
  });
  return { desk, user: userEvent.setup(), container };
}

/** What axe finds; color is left to the real page, which has a layout. */
export async function audit(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** Waits until a call was made; gives its arguments. */
export async function called(desk: FakeDesk, command: string, test: (args: never) => boolean = () => true): Promise<unknown> {
  return waitFor(
    () => {
      const found = desk.calls.findLast((one) => one.command === command && test(one.args as never));
      if (!found) throw new Error(`${command} was not called`);
      return found.args;
    },
    { timeout: 3000 },
  );
}

export { screen, waitFor };
