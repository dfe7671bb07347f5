// The own profile and phrases: what only this computer knows of the person. Whole lists are kept at once.

import type { Both, FailureView, Profile } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { Watched } from './watched.svelte';

const EMPTY: Profile = { names: [], institutions: [], emails: [], people: [], phrases: [] };

export class ProfileState {
  readonly watched = new Watched(() => call('profile'), () => ['profile']);
  failure = $state.raw<FailureView | null>(null);

  get value(): Profile {
    return this.watched.value ?? EMPTY;
  }

  /** Phrases with words in a language. */
  phrases(side: 'ka' | 'en'): Both[] {
    return this.value.phrases.filter((phrase) => phrase[side]);
  }

  async save(change: Partial<Profile>): Promise<void> {
    this.failure = null;
    try {
      this.watched.value = await call('save_profile', { ...this.value, ...change });
    } catch (refusal) {
      this.failure = asFailure(refusal);
    }
  }

  close(): void {
    this.watched.close();
  }
}
