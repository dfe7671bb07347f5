// Whoever holds words that have not reached the desk yet says so here; they are sent before the window closes.

const holders = new Set<() => Promise<unknown>>();

/** Registers a flush; gives what ends it. */
export function onFlush(flush: () => Promise<unknown>): () => void {
  holders.add(flush);
  return () => void holders.delete(flush);
}

/** Sends everything that is still held. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...holders].map((flush) => flush()));
}
