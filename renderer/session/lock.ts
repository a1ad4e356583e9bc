/** Locking: what is being saved is finished, then the page begins anew, and with it go all keys and all content. */
import type { SavingStore } from './saving.ts';

/** A disk that does not answer must not keep a screen open. */
const PATIENCE_MS = 3_000;

export async function lockNow(saving: SavingStore): Promise<void> {
  await Promise.race([untilSaved(saving), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  window.location.reload();
}

function untilSaved(saving: SavingStore): Promise<void> {
  return new Promise((resolve) => {
    if (saving.getState().pending === 0) return resolve();
    const stop = saving.subscribe(({ pending }) => {
      if (pending > 0) return;
      stop();
      resolve();
    });
  });
}
