// A short soft tone for a hand that does not look up: one when a sheet was taken, a lower one twice when it was refused.
// Never the only sign: what is heard stands on the screen and is said, too.

export type Tone = 'taken' | 'refused';

interface Note {
  hertz: number;
  /** When it begins and how long it sounds, in seconds. */
  from: number;
  lasts: number;
}

const NOTES: Record<Tone, readonly Note[]> = {
  taken: [{ hertz: 784, from: 0, lasts: 0.09 }],
  refused: [
    { hertz: 247, from: 0, lasts: 0.14 },
    { hertz: 196, from: 0.16, lasts: 0.2 },
  ],
};
const LOUDNESS = 0.12;
/** A tone that begins or ends at once cracks. */
const RAMP = 0.015;

let speaker: AudioContext | null = null;

/** Sounds a tone, where there is anything to sound it with. */
export function sound(tone: Tone): void {
  try {
    speaker ??= new AudioContext();
    // A speaker that was made before anything was pressed waits; it may wait for good, and nothing waits for it.
    if (speaker.state === 'suspended') speaker.resume().catch(() => {});
    for (const note of NOTES[tone]) play(speaker, note);
  } catch {
    // A machine without sound is no fault of the sheet.
    speaker = null;
  }
}

function play(on: AudioContext, { hertz, from, lasts }: Note): void {
  const begins = on.currentTime + from;
  const ends = begins + lasts;
  const voice = on.createOscillator();
  const level = on.createGain();
  voice.frequency.value = hertz;
  level.gain.setValueAtTime(0, begins);
  level.gain.linearRampToValueAtTime(LOUDNESS, begins + RAMP);
  level.gain.setValueAtTime(LOUDNESS, ends - RAMP);
  level.gain.linearRampToValueAtTime(0, ends);
  voice.connect(level).connect(on.destination);
  voice.start(begins);
  voice.stop(ends);
}
