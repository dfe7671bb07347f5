// What the desk says unasked: ids that changed, how jobs go on, files that came from outside.

import { listen } from '@tauri-apps/api/event';
import type { Changed, JobState, OpenedFiles } from './bindings';

type DeskEvent =
  | { event: 'changed'; data: Changed }
  | { event: 'job'; data: JobState }
  | { event: 'opened'; data: OpenedFiles };

type Listener<T> = (data: T) => void;

const changed = new Set<Listener<string[]>>();
const jobs = new Set<Listener<JobState>>();
const opened = new Set<Listener<string[]>>();

function on<T>(listeners: Set<Listener<T>>, listener: Listener<T>): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Called with the ids that changed. Gives what ends it. */
export const onChanged = (listener: Listener<string[]>) => on(changed, listener);
/** Called with the state of every job. Gives what ends it. */
export const onJob = (listener: Listener<JobState>) => on(jobs, listener);
/** Called with the paths of files that came from outside. Gives what ends it. */
export const onOpened = (listener: Listener<string[]>) => on(opened, listener);

/** Begins to listen; awaited once, before the first call. */
export async function hear(): Promise<void> {
  await listen<DeskEvent>('desk', ({ payload }) => {
    switch (payload.event) {
      case 'changed':
        return tell(changed, payload.data.ids);
      case 'job':
        return tell(jobs, payload.data);
      case 'opened':
        return tell(opened, payload.data.paths);
    }
  });
}

/** Says to every listener what changed, as the desk would: used after a call that names what it changed. */
export function tellChanged(ids: string[]): void {
  tell(changed, ids);
}

function tell<T>(listeners: Set<Listener<T>>, data: T): void {
  for (const listener of [...listeners]) listener(data);
}
