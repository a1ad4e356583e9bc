import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import { pressSummary } from '#core/documents/recap/press-summary.ts';
import { recapReport } from '#core/documents/recap/recap-report.ts';
import type { RecapPaper } from '#core/documents/recap/recap-paper.ts';
import type { MeasureKey } from '#core/recap/measures.ts';
import type { RecapTable } from '#core/recap/table.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import { useIdentity, useOfficeSettings, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { roleName } from '#renderer/session/role-name.ts';
import { type SaveWords, useSaveFile } from '#renderer/session/use-save-file.tsx';
import { recapCsv } from './recap-csv.ts';
import type { RecapView } from './recap-view.ts';

interface RecapOutput {
  readonly report: () => DocumentModel;
  readonly press: () => DocumentModel;
  readonly saveCsv: () => void;
  readonly saveXlsx: () => void;
}

interface Shown {
  readonly tenders: readonly TenderSummary[];
  readonly table: RecapTable;
  readonly measures: readonly [MeasureKey, ...MeasureKey[]];
}

/** The ways out of the recap: what is shown, on paper and as files. */
export function useRecapOutput(
  { tenders, table, measures }: Shown,
  { filter, asOf }: Pick<RecapView, 'filter' | 'asOf'>,
): RecapOutput {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const office = useOfficeSettings();
  const { name } = useIdentity();
  const role = useRoleIn(null);
  const saveFile = useSaveFile();
  const paper = (): RecapPaper => ({
    tenders,
    filter,
    asOf,
    office,
    practice: space === 'latihan',
    printedAt: clock.now(),
    printedBy: { name, position: roleName(t, role) },
  });
  const fileName = (ending: string) => `rekap-${asOf ?? clock.now().slice(0, 10)}.${ending}`;
  const words: SaveWords = {
    saved: (file) => t('recap.saved', { name: file }),
    notSaved: (reason) => ({
      what: t('recap.notSaved'),
      means: t(`export.failed.${reason}`),
      next: t('recap.notSavedNext'),
    }),
  };

  async function saveXlsx(): Promise<void> {
    const [{ renderXlsx }, { recapWorkbook }] = await Promise.all([
      import('#core/documents/xlsx/xlsx.ts'),
      import('#core/documents/recap/recap-workbook.ts'),
    ]);
    const content = await renderXlsx(recapWorkbook({ ...paper(), table, measures }), { madeAt: clock.now() });
    await saveFile({ type: 'xlsx', suggestedName: fileName('xlsx'), content }, words);
  }

  return {
    report: () => recapReport(paper()),
    press: () => pressSummary(paper()),
    saveCsv: () =>
      void saveFile({ type: 'csv', suggestedName: fileName('csv'), content: recapCsv(table, measures) }, words),
    saveXlsx: () => void saveXlsx(),
  };
}
