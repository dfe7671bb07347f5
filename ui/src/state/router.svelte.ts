// Where the person is: a route after the hash, and what has the focus there. Both are told to the desk, so that the
// window opens again at the same document, field and criterion.

import { call } from '../ipc/call';

class Router {
  path = $state('/library');
  /** Field or criterion that has the focus on this screen. */
  focus = $state<string | null>(null);
  /** Where the caret stood in it. */
  caret = $state<number | null>(null);
  /** Segments of the route: `/draft/<id>/outcomes` → `['draft', '<id>', 'outcomes']`. */
  segments = $derived(this.path.split('/').filter(Boolean).map(decodeURIComponent));
  /** What follows the first segment, whole: a digest may hold a slash, as base64 does. */
  rest = $derived(decodeURIComponent(this.path.replace(/^\/\w+\//, '')));
  /** The screen's name: the first segment. */
  screen = $derived(this.segments[0] ?? 'library');
  /** Counts navigations, so that a screen can tell a second visit from a redraw. */
  visits = $state(0);

  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows the address of the window, and begins at `route`. */
  begin(route: string | null, focus: string | null, caret: number | null = null): void {
    addEventListener('hashchange', () => this.#read());
    if (route) {
      this.focus = focus;
      this.caret = caret;
      this.path = route;
      history.replaceState(null, '', `#${route}`);
    } else {
      this.#read();
    }
    this.visits++;
  }

  /** Goes to a route, and there to a field or criterion. */
  go(route: string, focus: string | null = null): void {
    this.focus = focus;
    this.caret = null;
    if (route === this.path) this.visits++;
    else location.hash = route;
    this.#arrive(route);
    this.#tell();
  }

  /** Puts another route in the place of this one. */
  replace(route: string): void {
    history.replaceState(null, '', `#${route}`);
    this.#arrive(route);
    this.#tell();
  }

  /** Remembers what has the focus, and where the caret stands in it. */
  remember(focus: string | null, caret: number | null = null): void {
    if (focus === this.focus && caret === this.caret) return;
    this.focus = focus;
    this.caret = caret;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), 300);
  }

  /** Tells the desk the place now; used before the window closes. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#tell();
  }

  #read(): void {
    const route = location.hash.replace(/^#/, '') || '/library';
    if (route === this.path) return;
    this.focus = null;
    this.caret = null;
    this.#arrive(route);
    this.#tell();
  }

  #arrive(route: string): void {
    if (route === this.path) return;
    this.path = route;
    this.visits++;
  }

  async #tell(): Promise<void> {
    const place = { route: this.path, focus: this.focus, ...(this.caret === null ? {} : { caret: this.caret }) };
    const told = JSON.stringify(place);
    if (told === this.#told) return;
    this.#told = told;
    await call('place', place).catch(() => {});
  }
}

export const router = new Router();

/** The address of a route, for links. */
export const href = (route: string): string => `#${route}`;
