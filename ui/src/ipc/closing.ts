// The window closes only after what was typed has reached the desk.

import { getCurrentWindow } from '@tauri-apps/api/window';

/** Runs `flush` before the window goes; a flush that fails or hangs does not hold the window. */
export async function beforeClosing(flush: () => Promise<unknown>): Promise<void> {
  await getCurrentWindow().onCloseRequested(async () => {
    await Promise.race([flush().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 3000))]);
  });
}
