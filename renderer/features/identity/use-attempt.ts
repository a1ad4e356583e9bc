import { useState } from 'react';
import { type StorageFault, storageFaultOf } from '#renderer/storage/storage-fault.ts';

export interface Attempt {
  readonly busy: boolean;
  /** Why the last attempt broke off; null while there is none. */
  readonly fault: StorageFault | null;
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

/** One thing at a time asked of the keys of this device. Where it breaks off, the screen says so and can ask again. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<StorageFault | null>(null);
  const run = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      await act();
    } catch (error) {
      // Told with its words for support: these screens stand before the ones that would say it otherwise.
      setFault(storageFaultOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, run };
}
