import { useCallback, useEffect, useState } from 'react';
import type { BackupFault, BackupState } from '#core/contract/backup.ts';
import type { DesktopResponse } from '#core/contract/desktop.ts';
import { backupAnswer } from '#renderer/session/backup-answer.ts';
import { bringFilesToBackup } from '#renderer/session/backup-files.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { type RehearsalReport, rehearseRestore } from '#renderer/session/rehearse-restore.ts';
import { useRecordRehearsal } from './use-record-rehearsal.ts';

export type BackupWork = 'backing-up' | 'rehearsing';
type Outcome =
  | { readonly kind: 'refused'; readonly fault: BackupFault }
  | { readonly kind: 'rehearsed'; readonly report: RehearsalReport };

export interface BackupControls {
  readonly state: BackupState;
  readonly work: BackupWork | null;
  readonly outcome: Outcome | null;
  readonly choose: () => Promise<void>;
  readonly setPlan: (plan: Pick<BackupState, 'schedule' | 'keep'>) => Promise<void>;
  readonly backUp: () => Promise<void>;
  readonly rehearse: () => Promise<void>;
}

/** Null until the shell has answered; `unavailable` where it makes no backups. */
export function useBackup(): BackupControls | 'unavailable' | null {
  const desktop = useDesktop();
  const { device } = useWorkspace();
  const recordRehearsal = useRecordRehearsal();
  const [state, setState] = useState<BackupState | 'unavailable' | null>(null);
  const [work, setWork] = useState<BackupWork | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const read = useCallback(
    () => desktop.backupState({}).then((answer) => setState(answer.ok ? answer.value : 'unavailable')),
    [desktop],
  );
  useEffect(() => void read(), [read]);

  if (state === null || state === 'unavailable') return state;
  return {
    state,
    work,
    outcome,
    choose: async () => take(await desktop.chooseBackupFolder({})),
    setPlan: async ({ schedule, keep }) => take(await desktop.setBackupPlan({ schedule, keep })),
    backUp: () =>
      during('backing-up', async () => {
        const again = outcome?.kind === 'rehearsed' ? outcome.report.files.damagedNames : new Set<string>();
        const brought = await bringFilesToBackup(desktop, { again });
        if (brought.ok) take(await desktop.backUpNow({}));
        else setOutcome({ kind: 'refused', fault: brought.error });
        // A failure is noted in the state as well.
        await read();
      }),
    rehearse: () =>
      during('rehearsing', async () => {
        const report = await rehearseRestore(device, desktop);
        if (report.ok) await recordRehearsal(report.value);
        setOutcome(report.ok ? { kind: 'rehearsed', report: report.value } : { kind: 'refused', fault: report.error });
      }),
  };

  function take(given: DesktopResponse<'chooseBackupFolder' | 'setBackupPlan' | 'backUpNow'>): void {
    const answer = backupAnswer(given);
    if (answer.ok) setState(answer.value);
    setOutcome(answer.ok ? null : { kind: 'refused', fault: answer.error });
  }

  async function during(kind: BackupWork, run: () => Promise<void>): Promise<void> {
    if (work !== null) return;
    setWork(kind);
    setOutcome(null);
    try {
      await run();
    } finally {
      setWork(null);
    }
  }
}
