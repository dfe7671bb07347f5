// Trust lists and keys: what is asked for, looked at and then accepted.

import type { FailureView, TrustListRow } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { Job } from './job.svelte';

/** A trust list that was opened and waits for a person to accept it. */
export class ListOffer {
  readonly job = new Job();
  list = $state.raw<TrustListRow | null>(null);
  failure = $state.raw<FailureView | null>(null);

  /** Asks for the file of a list. */
  async open(): Promise<void> {
    this.failure = null;
    const done = await this.job.run('open_trust_list', null);
    if (done?.kind === 'trust-list') this.list = done.value;
  }

  /** Accepts the list that is looked at; true when it holds now. */
  async accept(): Promise<boolean> {
    const list = this.list;
    if (!list) return false;
    try {
      await call('accept_trust_list', { digest: list.digest });
      this.list = null;
      return true;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return false;
    }
  }

  /** Puts the list away unaccepted. */
  leave(): void {
    this.list = null;
    this.failure = null;
  }
}
