// The moments of a history: what one can look at, compare and bring back.

import type { Both, HistoryRow } from '../../ipc/bindings';

export interface Moment {
  point: string;
  at: string;
  who: string;
  what: Both;
  /** The version that was signed there. */
  version: number | null;
  /** The moment before it, where there is one. */
  before: string | null;
}

/** Every moment by its point, oldest first; what came with a copy stands before the moment at which it came. */
export function momentsOf(rows: readonly HistoryRow[]): Map<string, Moment> {
  const found = new Map<string, Moment>();
  let last: string | null = null;
  for (const row of rows.toReversed()) {
    let step: string | null = null;
    for (const one of row.steps.toReversed()) {
      found.set(one.point, { ...one, version: null, before: step ?? last });
      step = one.point;
    }
    found.set(row.point, { point: row.point, at: row.at, who: row.who, what: row.what, version: row.version, before: last });
    last = row.point;
  }
  return found;
}
