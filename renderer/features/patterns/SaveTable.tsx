import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { type SaveWords, useSaveFile } from '#renderer/session/use-save-file.tsx';
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
  const { clock, space } = useWorkspace();
  const { paper } = useOfficeSettings();
  const saveFile = useSaveFile();
  const fileName = (ending: string) =>
    t('patterns.fileName', { name: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), ending });
  const words: SaveWords = {
    saved: (file) => t('patterns.saved', { name: file }),
    notSaved: () => ({
      what: t('patterns.notSaved.what'),
      means: t('patterns.notSaved.means'),
      next: t('patterns.notSaved.next'),
    }),
  };

  async function saveXlsx(): Promise<void> {
    const [{ renderXlsx }, { tableWorkbook }] = await Promise.all([
      import('#core/documents/xlsx/xlsx.ts'),
      import('./table-workbook.ts'),
    ]);
    const book = tableWorkbook({ name, columns, rows, practice: space === 'latihan', paper: paper.size });
    const content = await renderXlsx(book, { madeAt: clock.now() });
    await saveFile({ type: 'xlsx', suggestedName: fileName('xlsx'), content }, words);
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={rows.length === 0}>
          {t('patterns.save')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void saveXlsx()}>{t('patterns.saveXlsx')}</Menu.Item>
        <Menu.Item
          onClick={() =>
            void saveFile({ type: 'csv', suggestedName: fileName('csv'), content: tableCsv(columns, rows) }, words)
          }
        >
          {t('patterns.saveCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
