import { useEffect, useState } from 'react';
import type { DateOnly } from '#core/calendar/instant.ts';
import { useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { tendersAsOf } from '#renderer/session/tenders-as-of.ts';
import { isCounted, useCountedTenders } from '#renderer/session/use-counted-tenders.ts';

export type RecapTenders =
  | { readonly phase: 'ready'; readonly tenders: readonly ListedTender[] }
  | { readonly phase: 'replaying'; readonly done: number; readonly total: number };

/** The tenders the recap counts: as they stand, or replayed to the end of a day that has passed. */
export function useRecapTenders(asOf: DateOnly | null): RecapTenders {
  const workspace = useWorkspace();
  const { zone } = useOfficeSettings();
  const now = useCountedTenders();
  const [past, setPast] = useState<{ readonly asOf: DateOnly; readonly state: RecapTenders } | null>(null);
  useEffect(() => {
    if (asOf === null) return;
    const controller = new AbortController();
    const total = now.length;
    // What arrives meanwhile is replayed behind what is shown already.
    const onProgress = (done: number) =>
      setPast((before) =>
        before?.asOf === asOf && before.state.phase === 'ready'
          ? before
          : { asOf, state: { phase: 'replaying', done, total } },
      );
    const replay = async () => {
      const tenders = await tendersAsOf(workspace, asOf, { zone, onProgress, signal: controller.signal });
      if (tenders === null || controller.signal.aborted) return;
      setPast({ asOf, state: { phase: 'ready', tenders: tenders.filter(({ summary }) => isCounted(summary)) } });
    };
    void replay();
    return () => controller.abort();
  }, [asOf, now, workspace, zone]);
  if (asOf === null) return { phase: 'ready', tenders: now };
  return past?.asOf === asOf ? past.state : { phase: 'replaying', done: 0, total: now.length };
}
