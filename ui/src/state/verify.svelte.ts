// A file being verified: chosen in a dialog, or dropped from outside, and its three answers.

import type { Verification } from '../ipc/bindings';
import { app } from './app.svelte';
import { Job } from './job.svelte';

export class Verify {
  readonly job = new Job();
  result = $state.raw<Verification | null>(null);
  /** More than one file was dropped; the first one was taken. */
  many = $state(false);

  /** Asks for a file. */
  async choose(): Promise<void> {
    const done = await this.job.run('verify_file', null);
    if (done?.kind !== 'verified') return;
    this.many = false;
    this.result = done.value;
  }

  /** Takes a file that came from outside. */
  async take(paths: readonly string[]): Promise<void> {
    const [path] = paths;
    app.arrived = [];
    if (path === undefined) return;
    this.many = paths.length > 1;
    await this.#verify(path);
  }

  /** Verifies the same file again, after a list was accepted. */
  async repeat(): Promise<void> {
    const path = this.result?.path ?? null;
    if (path !== null) await this.#verify(path);
  }

  async #verify(path: string): Promise<void> {
    const done = await this.job.run('verify_path', { path });
    this.result = done?.kind === 'verified' ? done.value : null;
  }
}
