// The lists that are offered while one writes: asked for once, when the first of them is needed.

import type { Vocabulary } from '../ipc/bindings';
import { call } from '../ipc/call';

class Words {
  /** What the desk offers, `null` until it answered. */
  value = $state.raw<Vocabulary | null>(null);
  #asked = false;

  /** Asks the desk, unless it was asked already. */
  want(): void {
    if (this.#asked) return;
    this.#asked = true;
    call('vocabulary').then(
      (value) => (this.value = value),
      () => (this.#asked = false),
    );
  }

  /** Forgets what was asked. */
  reset(): void {
    this.#asked = false;
    this.value = null;
  }
}

export const vocabulary = new Words();
