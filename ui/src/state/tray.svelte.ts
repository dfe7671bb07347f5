// The import tray: files on their way in, one after the other, and what became of each.

import type { TrayRow } from '../ipc/bindings';
import { call } from '../ipc/call';
import { app } from './app.svelte';
import { Job } from './job.svelte';
import { Watched } from './watched.svelte';

export class Tray {
  readonly job = new Job();
  readonly watched = new Watched(() => call('tray'), () => ['tray']);
  /** How many rows at the head came in while this screen stood. */
  fresh = $state(0);
  now = $derived<TrayRow[]>((this.watched.value ?? []).slice(0, this.fresh));
  before = $derived<TrayRow[]>((this.watched.value ?? []).slice(this.fresh));

  /** Asks for files and takes them in. */
  async choose(): Promise<void> {
    const done = await this.job.run('import_files', null);
    if (done?.kind === 'imported') await this.#came(done.value);
  }

  /** Takes in files that came from outside, one after the other; one that fails does not stop the next. */
  take(paths: readonly string[]): Promise<void> {
    app.arrived = [];
    this.#turn = this.#turn.then(async () => {
      for (const path of paths) {
        const done = await this.job.run('import_path', { path });
        if (done?.kind === 'imported') await this.#came(done.value);
      }
    });
    return this.#turn;
  }

  #turn: Promise<void> = Promise.resolve();

  close(): void {
    this.watched.close();
  }

  async #came(rows: TrayRow[]): Promise<void> {
    await this.watched.refetch();
    this.fresh += rows.length;
  }
}
