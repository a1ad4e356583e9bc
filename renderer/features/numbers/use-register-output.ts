import { useTranslation } from 'react-i18next';
import type { NumberBook } from '#core/documents/register/book-rows.ts';
import { registerDocument } from '#core/documents/register/register-document.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { useIdentity, useOfficeSettings, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { roleName } from '#renderer/session/role-name.ts';
import { type SaveWords, useSaveFile } from '#renderer/session/use-save-file.tsx';
import { registerCsv } from './register-csv.ts';

interface RegisterOutput {
  /** As it prints now. */
  readonly paper: () => DocumentModel;
  readonly saveCsv: () => void;
  readonly saveXlsx: () => void;
}

/** The ways out of the register: what is shown, on paper and as files. */
export function useRegisterOutput(books: readonly NumberBook[]): RegisterOutput {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const office = useOfficeSettings();
  const { name } = useIdentity();
  const role = useRoleIn(null);
  const saveFile = useSaveFile();
  const practice = space === 'latihan';
  const fileName = (ending: string) => `buku-nomor-${clock.now().slice(0, 10)}.${ending}`;
  const words: SaveWords = {
    saved: (file) => t('numbers.saved', { name: file }),
    notSaved: (reason) => ({
      what: t('numbers.notSaved'),
      means: t(`export.failed.${reason}`),
      next: t('numbers.notSavedNext'),
    }),
  };

  async function saveXlsx(): Promise<void> {
    const [{ renderXlsx }, { registerWorkbook }] = await Promise.all([
      import('#core/documents/xlsx/xlsx.ts'),
      import('#core/documents/register/register-workbook.ts'),
    ]);
    const content = await renderXlsx(registerWorkbook({ books, office, practice }), { madeAt: clock.now() });
    await saveFile({ type: 'xlsx', suggestedName: fileName('xlsx'), content }, words);
  }

  return {
    paper: () =>
      registerDocument({
        books,
        office,
        practice,
        printedAt: clock.now(),
        printedBy: { name, position: roleName(t, role) },
      }),
    saveCsv: () =>
      void saveFile({ type: 'csv', suggestedName: fileName('csv'), content: registerCsv(books, office) }, words),
    saveXlsx: () => void saveXlsx(),
  };
}
