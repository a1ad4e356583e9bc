import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
import { remarksCsv } from './remarks-csv.ts';
import type { WordedRemark } from './remarks-model.ts';

/** Writes remarks to a CSV file, for whoever has to mend the files. */
export function useSaveRemarks(): (remarks: readonly WordedRemark[]) => Promise<void> {
  const { t } = useTranslation();
  const desktop = useDesktop();
  return useCallback(
    async (remarks) => {
      const heads = [
        t('import.csv.severity'),
        t('import.csv.kind'),
        t('import.csv.file'),
        t('import.csv.row'),
        t('import.csv.line'),
        t('import.csv.column'),
        t('import.csv.field'),
        t('import.csv.value'),
        t('import.csv.tender'),
        t('import.csv.count'),
        t('import.csv.what'),
        t('import.csv.means'),
        t('import.csv.next'),
        t('import.csv.code'),
      ];
      const content = remarksCsv(remarks, { heads, severity: (severity) => t(`import.severity.${severity}`) });
      const suggestedName = t('import.exportRemarksName');
      const answer = await desktop.saveFile({ content, type: 'csv', suggestedName });
      if (answer.ok) return;
      const { error } = answer;
      const text = {
        what: t('import.csvFailed.what'),
        means: t('import.csvFailed.means'),
        next: t('import.csvFailed.next'),
        code: error.kind === 'write-failed' ? `${error.reason} ${error.code}` : error.kind,
      };
      notifications.show({ message: <MessageParts text={text} />, color: 'red', autoClose: 12_000 });
    },
    [desktop, t],
  );
}
