// What holds for the whole window: settings, the pack, what the desk said at the start.

import type { FailureView, PackHead, PackView, Settings, SettingsChange, Start } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { speech } from '../words/words.svelte';

const UNCHANGED: SettingsChange = { language: null, role: null, theme: null, textSize: null, advance: null, sounds: null };

/** Sizes of text, in percent. */
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200, 250] as const;

class App {
  start = $state.raw<Start | null>(null);
  settings = $state.raw<Settings>({ language: 'ka', role: 'designer', theme: 'system', textSize: 100, advance: true, sounds: true });
  /** The whole pack; fetched once, beside the first screen. */
  pack = $state.raw<PackView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  /** Files that came from outside and wait for the import tray. */
  arrived = $state.raw<readonly string[]>([]);
  /** The draft one worked on last, for the rail. */
  lastDraft = $state<string | null>(null);
  /** The review one worked on last, for the rail. */
  lastReview = $state<string | null>(null);

  packHead = $derived<PackHead | null>(this.pack?.head ?? this.start?.pack ?? null);

  async open(): Promise<void> {
    try {
      this.start = await call('start');
      this.#take(this.start.settings);
      this.pack = await call('pack', { digest: null });
    } catch (refusal) {
      this.failure = asFailure(refusal);
    }
  }

  /** Changes settings; what is absent stays. */
  async change(change: Partial<SettingsChange>): Promise<void> {
    try {
      this.#take(await call('settings', { ...UNCHANGED, ...change }));
    } catch (refusal) {
      this.failure = asFailure(refusal);
    }
  }

  /** True where the spelling of a text in this language is checked. */
  spells(lang: string | undefined): boolean {
    return this.start?.spelling.some((one) => one === lang) ?? false;
  }

  /** The first run is over: language and role were chosen. */
  async configure(change: Partial<SettingsChange>): Promise<void> {
    await this.change(change);
    if (this.start && !this.failure) this.start = { ...this.start, configured: true };
  }

  /** The next larger or smaller text. */
  async resize(step: 1 | -1 | 0): Promise<void> {
    const at = TEXT_SIZES.findIndex((size) => size >= this.settings.textSize);
    const next = step === 0 ? 100 : TEXT_SIZES[Math.max(0, at + step)];
    if (next !== undefined && next !== this.settings.textSize) await this.change({ textSize: next });
  }

  #take(settings: Settings): void {
    this.settings = settings;
    speech.language = settings.language;
    const root = document.documentElement;
    root.lang = settings.language;
    root.dataset.theme = settings.theme;
    root.style.fontSize = `${settings.textSize}%`;
  }
}

export const app = new App();
