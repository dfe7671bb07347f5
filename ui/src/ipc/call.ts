// The only door to the desk: one command with its arguments, answered by a value or refused with a `FailureView`.

import { invoke } from '@tauri-apps/api/core';
import type { Commands, FailureView } from './bindings';

/** A command that takes nothing is called with its name alone. */
type Rest<C extends keyof Commands> = Commands[C][0] extends null ? [] : [args: Commands[C][0]];

/** Asks the desk. A refusal rejects with a {@link FailureView}. */
export async function call<C extends keyof Commands>(command: C, ...[args]: Rest<C>): Promise<Commands[C][1]> {
  try {
    return await invoke<Commands[C][1]>('rpc', { command, args: args ?? null });
  } catch (refusal) {
    throw asFailure(refusal);
  }
}

/** What was thrown, as a failure a person can read. */
export function asFailure(thrown: unknown): FailureView {
  if (thrown !== null && typeof thrown === 'object' && 'code' in thrown && 'what' in thrown) {
    return thrown as FailureView;
  }
  console.error(thrown);
  return { code: 'internal', kind: 'failed', what: {}, next: {}, logId: null };
}
