import { useEffect, useState } from 'react';
import { useOffice, useSaving, useWorkspace } from './hooks.ts';
import { type OfficeLogEntry, officeLogOf } from './office-log.ts';

/** The history of the office, the newest first; empty until it was read. */
export function useOfficeLog(): readonly OfficeLogEntry[] {
  const { readOfficeHistory } = useWorkspace();
  const office = useOffice((view) => view.office);
  const pending = useSaving((saving) => saving.pending);
  const [entries, setEntries] = useState<readonly OfficeLogEntry[]>([]);
  useEffect(() => {
    let shown = true;
    const load = async () => {
      const events = await readOfficeHistory();
      if (shown) setEntries(officeLogOf(events));
    };
    void load();
    return () => {
      shown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another state means other events; what is pending is not among them yet
  }, [readOfficeHistory, office, pending]);
  return entries;
}
