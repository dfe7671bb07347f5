// Backups of everything: made now, or brought back.

import type { BackupRow } from '../ipc/bindings';
import { moment } from '../words/figures.svelte';
import { t } from '../words/words.svelte';
import { app } from './app.svelte';
import { flushAll } from './flush';
import { Job } from './job.svelte';

export class Backups {
  readonly job = new Job();
  /** What was done last, in words. */
  done = $state('');

  /** Makes one; what is being typed goes to the desk first. */
  async make(): Promise<void> {
    this.done = '';
    await flushAll();
    const made = await this.job.run('backup_now', null);
    if (made?.kind === 'backup') this.done = t('help-backup-made');
  }

  /** Brings one back; the desk keeps today's state as a backup first. */
  async restore(row: BackupRow): Promise<void> {
    this.done = '';
    const kept = await this.job.run('restore_backup', { id: row.id });
    if (kept?.kind !== 'backup') return;
    // Settings are part of what came back.
    await app.open();
    this.done = t('help-restored', { at: moment(row.at) });
  }
}
