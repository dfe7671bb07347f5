// Signing: which of the keys, its passphrase, the job, and what was written. What is signed is the screen's own.

import type { JobResult, KeyRow, Written } from '../ipc/bindings';
import { type JobArgs, type JobCommand } from '../ipc/jobs';
import { Job } from './job.svelte';

/** Commands that sign: they take a key and its passphrase. */
type SigningCommand = { [C in JobCommand]: JobArgs<C> extends { key: string; passphrase: string } ? C : never }[JobCommand];

export class Signing {
  readonly job = new Job();
  passphrase = $state('');
  written = $state.raw<Written | null>(null);
  #chosen = $state<string | null>(null);
  #keys: () => readonly KeyRow[];

  constructor(keys: () => readonly KeyRow[]) {
    this.#keys = keys;
  }

  /** Every key of the desk, also those whose file is away. */
  get keys(): readonly KeyRow[] {
    return this.#keys();
  }

  get usable(): KeyRow[] {
    return this.keys.filter((key) => key.present);
  }

  get key(): KeyRow | null {
    const { usable } = this;
    return usable.find((one) => one.did === this.#chosen) ?? usable[0] ?? null;
  }

  choose(did: string): void {
    this.#chosen = did;
  }

  /** A key is chosen and its passphrase typed. */
  get ready(): boolean {
    return this.key !== null && this.passphrase !== '' && !this.job.running;
  }

  /** Signs; true when a file was written. */
  async run<C extends SigningCommand>(command: C, args: Omit<JobArgs<C>, 'key' | 'passphrase'>): Promise<boolean> {
    if (!this.ready || !this.key) return false;
    const whole = { ...args, key: this.key.did, passphrase: this.passphrase };
    const done: JobResult | null = await this.job.run(command, whole as unknown as JobArgs<C>);
    this.passphrase = '';
    if (done?.kind !== 'written') return false;
    this.written = done.value;
    return true;
  }
}
