// Where the hand writes now: the field and what stands before the caret, so that terms can be offered beside it.

import { whenReleased } from './pressed';

/** A field being written in. */
export interface Hand {
  /** Path of the field, with its side. */
  path: string;
  lang: 'ka' | 'en';
  /** The text before the caret. */
  before: string;
  /** Puts a text in the place of the last `length` letters before the caret. */
  put: (text: string, length: number) => void;
}

class Typing {
  hand = $state.raw<Hand | null>(null);
  /** Takes the term that is offered first, when one is. */
  take: (() => void) | null = null;

  /** The hand left this field. */
  leave(path: string): void {
    const { hand } = this;
    if (hand?.path !== path) return;
    whenReleased(() => {
      if (this.hand === hand) this.hand = null;
    });
  }
}

export const typing = new Typing();
