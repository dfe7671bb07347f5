// Words on their way to the desk: what was typed and has not been answered yet, field by field. A text rests 800 ms,
// or its field is left, and it goes; one field never waits for another, and never overtakes itself.

import { SvelteMap } from 'svelte/reactivity';
import type { FailureView, FieldValue } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { onFlush } from './flush';

/** How long a text rests before it goes. */
export const REST_MS = 800;

export class Texts {
  /** Why a field was refused; its text stays as typed. */
  failures = new SvelteMap<string, FailureView>();

  #document: string;
  #saved: () => Promise<unknown>;
  #known: ((path: string) => FieldValue | null) | undefined;
  /** What each field on its way showed when the hand came to it: another window may write there meanwhile. */
  #seen = new Map<string, FieldValue | null>();
  #pending = new SvelteMap<string, FieldValue | null>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #sending = new Map<string, Promise<void>>();
  #stop: () => void;

  /**
   * `saved` fetches the document anew; it is awaited before a text counts as answered. `known` tells what stands saved
   * in a field, so that a text that another window wrote there meanwhile is kept beside this one.
   */
  constructor(document: string, saved: () => Promise<unknown>, known?: (path: string) => FieldValue | null) {
    this.#document = document;
    this.#saved = saved;
    this.#known = known;
    this.#stop = onFlush(() => this.flush());
  }

  /** What the field shows: the text on its way, else the saved one. */
  value(path: string, saved: FieldValue | null | undefined): FieldValue | null {
    return this.#pending.has(path) ? (this.#pending.get(path) ?? null) : (saved ?? null);
  }

  /** True while something typed has not been answered. */
  get waiting(): boolean {
    return this.#pending.size > 0;
  }

  /** True while this field's text has not been answered. */
  holds(path: string): boolean {
    return this.#pending.has(path);
  }

  /** A key was typed: the text goes when it rests. */
  type(path: string, value: FieldValue | null): void {
    this.#look(path);
    this.#pending.set(path, value);
    clearTimeout(this.#timers.get(path));
    this.#timers.set(path, setTimeout(() => void this.#send(path), REST_MS));
  }

  /** A choice was made: it goes at once. */
  async set(path: string, value: FieldValue | null): Promise<void> {
    this.#look(path);
    this.#pending.set(path, value);
    await this.#send(path);
  }

  /** The field was left: its text goes at once. */
  async leave(path: string): Promise<void> {
    if (this.#timers.has(path)) await this.#send(path);
    else await this.#sending.get(path);
  }

  /** Everything goes at once. */
  async flush(): Promise<void> {
    await Promise.allSettled([...this.#timers.keys()].map((path) => this.#send(path)));
    await Promise.allSettled([...this.#sending.values()]);
  }

  /** Flushes and holds nothing any more. */
  async close(): Promise<void> {
    await this.flush();
    this.#stop();
  }

  #look(path: string): void {
    if (!this.#known || this.#seen.has(path)) return;
    this.#seen.set(path, this.#known(path));
  }

  #send(path: string): Promise<void> {
    clearTimeout(this.#timers.get(path));
    this.#timers.delete(path);
    const before = this.#sending.get(path) ?? Promise.resolve();
    const turn = before.then(() => this.#write(path));
    this.#sending.set(path, turn);
    void turn.finally(() => {
      if (this.#sending.get(path) === turn) this.#sending.delete(path);
    });
    return turn;
  }

  async #write(path: string): Promise<void> {
    if (!this.#pending.has(path)) return;
    const value = this.#pending.get(path) ?? null;
    try {
      const seen = this.#seen.get(path);
      // A link is there or not; only words and choices can stand beside each other.
      const words = seen !== undefined && typeof (value ?? seen) !== 'boolean';
      await call('edit', { document: this.#document, path, value, ...(words ? { seen: { value: seen } } : {}) });
      if (this.#seen.has(path)) this.#seen.set(path, value);
      this.failures.delete(path);
      await this.#saved();
    } catch (refusal) {
      this.failures.set(path, asFailure(refusal));
      return;
    }
    if (this.#pending.get(path) === value && !this.#timers.has(path)) {
      this.#pending.delete(path);
      this.#seen.delete(path);
    }
  }
}
