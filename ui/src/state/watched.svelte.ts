// One thing of the desk that a screen shows: fetched, and fetched again when the desk names it as changed.

import { onDestroy } from 'svelte';
import type { FailureView } from '../ipc/bindings';
import { asFailure } from '../ipc/call';
import { onChanged } from '../ipc/events';

export class Watched<T> {
  /** What the desk last said, `null` before its first answer. */
  value = $state.raw<T | null>(null);
  /** Why there is no newer answer. */
  failure = $state.raw<FailureView | null>(null);

  #fetch: () => Promise<T>;
  #turn = 0;
  #stop: () => void;

  /** Watches `ids`; an id is a document or one of the words of `Changed`. */
  constructor(fetch: () => Promise<T>, ids: () => string[]) {
    this.#fetch = fetch;
    this.#stop = onChanged((changed) => {
      const mine = ids();
      if (changed.some((id) => mine.includes(id))) void this.refetch();
    });
    void this.refetch();
  }

  /** Asks again; an answer that a later question overtook is dropped. */
  async refetch(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await this.#fetch();
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (refusal) {
      if (turn === this.#turn) this.failure = asFailure(refusal);
    }
  }

  close(): void {
    this.#turn++;
    this.#stop();
  }
}

/** Watches for as long as the component that calls this stands. */
export function watch<T>(fetch: () => Promise<T>, ids: () => string[]): Watched<T> {
  const watched = new Watched(fetch, ids);
  onDestroy(() => watched.close());
  return watched;
}
