import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import type { PatternColumn } from './PatternTable.tsx';
import { tableCsv } from './table-csv.ts';

interface SaveTableProps<Row> {
  readonly name: string;
  readonly columns: readonly PatternColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Saves what is listed as a table for spreadsheets. */
export function SaveTable<Row>({ name, columns, rows }: SaveTableProps<Row>) {
  const { t } = useTranslation();
  const saveFile = useSaveFile();
  async function save(): Promise<void> {
    await saveFile(
      { content: tableCsv(columns, rows), type: 'csv', suggestedName: t('patterns.csvName', { name }) },
      {
        saved: (fileName) => t('patterns.csvSaved', { name: fileName }),
        notSaved: () => ({
          what: t('patterns.csvFailed.what'),
          means: t('patterns.csvFailed.means'),
          next: t('patterns.csvFailed.next'),
        }),
      },
    );
  }
  return (
    <Button size="xs" variant="default" disabled={rows.length === 0} onClick={() => void save()}>
      {t('patterns.csv')}
    </Button>
  );
}
