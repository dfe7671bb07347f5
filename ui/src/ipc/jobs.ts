// Calls that may take longer than 50 ms: started, followed, waited for, cancelled.

import type { Commands, JobId, JobResult, JobState } from './bindings';
import { call } from './call';
import { onJob } from './events';

/** Commands that give a job. */
export type JobCommand = { [C in keyof Commands]: Commands[C][1] extends JobId ? C : never }[keyof Commands];
/** Arguments of a job command; `null` for those without. */
export type JobArgs<C extends JobCommand> = Commands[C][0];

/**
 * Starts a job and waits for its end: the result, or `null` when the person cancelled it or chose no file.
 * Rejects with a `FailureView` when it failed.
 */
export async function run<C extends JobCommand>(
  command: C,
  args: JobArgs<C>,
  onProgress: (state: JobState) => void = () => {},
): Promise<JobResult | null> {
  const early: JobState[] = [];
  let hear = (state: JobState): void => void early.push(state);
  const stop = onJob((state) => hear(state));
  try {
    const start = call as (command: C, args: JobArgs<C>) => Promise<JobId>;
    const { job } = await start(command, args);
    return await new Promise((resolve, reject) => {
      hear = (state) => {
        if (state.job !== job) return;
        onProgress(state);
        if (state.end?.end === 'done') resolve(state.end.value);
        if (state.end?.end === 'cancelled') resolve(null);
        if (state.end?.end === 'failed') reject(state.end.value);
      };
      early.forEach(hear);
      // A job that ended before its id was known is asked for once.
      call('job', { job }).then(hear, reject);
    });
  } finally {
    stop();
  }
}
