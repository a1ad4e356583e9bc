import type { TFunction } from 'i18next';
import type { BackupFault } from '#core/contract/backup.ts';
import type { RehearsalReport } from '#renderer/session/rehearse-restore.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

export function backupMessageOf(t: TFunction, { reason, code }: BackupFault): MessageText {
  return {
    what: t(`backup.fault.${reason}.what`),
    means: t(`backup.fault.${reason}.means`),
    next: t(`backup.fault.${reason}.next`),
    code: code === reason ? reason : `${reason} ${code}`,
  };
}

export function rehearsalMessageOf(t: TFunction, report: RehearsalReport): MessageText {
  const { streams, events, newer, unopened, faults, files, sheets, ownSheets, findings, ownFindings } = report;
  const { file } = report.backup;
  if (unopened === 0 && faults === 0 && !isWhole(report)) {
    return {
      what: t('backup.filesBadWhat', { file, count: files.missing.length + files.damaged.length }),
      means: t('backup.filesBadMeans', {
        missing: files.missing.join('; ') || '—',
        damaged: files.damaged.join('; ') || '—',
      }),
      next: t('backup.filesBadNext'),
    };
  }
  if (!isWhole(report)) {
    return {
      what: t('backup.rehearsedBadWhat', { file }),
      means: t('backup.rehearsedBadMeans', { unopened, faults, events }),
      next: t('backup.rehearsedBadNext'),
    };
  }
  return {
    what: t('backup.rehearsedWhat', { file }),
    means: t('backup.rehearsedMeans', {
      streams,
      events,
      files: files.whole,
      sheets,
      ownSheets,
      findings,
      ownFindings,
    }),
    next: newer > 0 ? t('backup.rehearsedNewer', { newer }) : t('backup.rehearsedNext'),
  };
}

export function isWhole({ unopened, faults, files }: RehearsalReport): boolean {
  return unopened === 0 && faults === 0 && files.missing.length === 0 && files.damaged.length === 0;
}
