// One job that a screen started: its progress, its end, and the way to stop it.

import type { FailureView, JobResult, JobState } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { type JobArgs, type JobCommand, run } from '../ipc/jobs';

export class Job {
  /** Progress while it runs. */
  state = $state.raw<JobState | null>(null);
  running = $state(false);
  failure = $state.raw<FailureView | null>(null);

  /** Runs a job command; `null` when it was cancelled, chose no file, or failed (then `failure` says why). */
  async run<C extends JobCommand>(command: C, args: JobArgs<C>): Promise<JobResult | null> {
    this.running = true;
    this.failure = null;
    this.state = null;
    try {
      return await run(command, args, (state) => (this.state = state));
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return null;
    } finally {
      this.running = false;
    }
  }

  async cancel(): Promise<void> {
    if (this.state) await call('cancel', { job: this.state.job }).catch(() => {});
  }
}
