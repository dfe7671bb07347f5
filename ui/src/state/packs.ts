// Packs by their digests: the one that is shipped lies ready, every other one is asked for once.

import type { PackHead, PackView } from '../ipc/bindings';
import { call } from '../ipc/call';
import { app } from './app.svelte';

const known = new Map<string, Promise<PackView>>();

/** The pack of this digest; one that failed to come is asked for again. */
export async function packOf({ digest }: PackHead): Promise<PackView> {
  if (app.pack?.head.digest === digest) return app.pack;
  const asked = known.get(digest) ?? call('pack', { digest });
  known.set(digest, asked);
  asked.catch(() => known.delete(digest));
  return asked;
}
