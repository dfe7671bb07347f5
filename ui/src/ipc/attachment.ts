// Reads one attachment for a look at it: the only bytes of a file that the page ever asks for.

import { invoke } from '@tauri-apps/api/core';
import { asFailure } from './call';

/** The bytes of an attachment of this store. */
export async function readAttachment(path: string): Promise<Uint8Array> {
  try {
    const bytes = await invoke<ArrayBuffer | number[]>('plugin:fs|read_file', { path });
    return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : Uint8Array.from(bytes);
  } catch (refusal) {
    throw asFailure(refusal);
  }
}
