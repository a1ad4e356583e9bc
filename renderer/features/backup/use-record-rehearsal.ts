import { useCallback } from 'react';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import type { RehearsalReport } from '#renderer/session/rehearse-restore.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';

/**
 * Writes down in the office's log that a backup was read back, as evidence of the standard on operations. Whoever only looks on
 * may rehearse as well; then nothing is written.
 */
export function useRecordRehearsal(): (report: RehearsalReport) => Promise<void> {
  const { office, clock, space } = useWorkspace();
  const { name, zone } = useIdentity();
  const may = useMayInOffice('setDrill');
  return useCallback(
    async ({ backup, events, files, faults }) => {
      if (!may || space !== 'kantor') return;
      const drill = {
        kind: 'restore',
        on: dateIn(clock.now(), zone),
        by: name,
        backupAt: backup.madeAt as Instant,
        events,
        files: files.whole,
        faults: faults + files.damaged.length,
      } as const;
      // The rehearsal stands for itself: a log that cannot be written says so at the top of the window.
      await office.execute({ name: 'setDrill', body: { id: crypto.randomUUID(), drill, reason: null } });
    },
    [may, space, clock, zone, name, office],
  );
}
