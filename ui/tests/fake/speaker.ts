// Where tones end: keeps the notes that would sound.

import { vi } from 'vitest';

export interface Heard {
  hertz: number;
  begins: number;
  ends: number;
}

/** Puts a silent speaker in the place of the browser's own, until globals are taken back. */
export function fakeSpeaker(): { notes: Heard[] } {
  const notes: Heard[] = [];
  class Speaker {
    state = 'running';
    currentTime = 0;
    destination = {};
    createGain() {
      const gain = { setValueAtTime() {}, linearRampToValueAtTime() {} };
      return { gain, connect: (next: unknown) => next };
    }
    createOscillator() {
      const frequency = { value: 0 };
      let begins = 0;
      return {
        frequency,
        connect: (next: unknown) => next,
        start: (at: number) => void (begins = at),
        stop: (at: number) => void notes.push({ hertz: frequency.value, begins, ends: at }),
      };
    }
  }
  vi.stubGlobal('AudioContext', Speaker);
  return { notes };
}
