import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { remarksCsv } from './remarks-csv.ts';
import type { WordedRemark } from './remarks-model.ts';

/** Writes remarks to a CSV file, for whoever has to mend the files. */
export function useSaveRemarks(): (remarks: readonly WordedRemark[]) => Promise<void> {
  const { t } = useTranslation();
  const saveFile = useSaveFile();
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
      await saveFile(
        { content, type: 'csv', suggestedName },
        {
          saved: (name) => t('import.csvSaved', { name }),
          notSaved: () => ({
            what: t('import.csvFailed.what'),
            means: t('import.csvFailed.means'),
            next: t('import.csvFailed.next'),
          }),
        },
      );
    },
    [saveFile, t],
  );
}
