import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { type AssessmentPaper, standardsAssessment } from '#core/documents/standards-assessment.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { useIdentity, useOffice, useOfficeSettings, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { roleName } from '#renderer/session/role-name.ts';
import { type SaveWords, useSaveFile } from '#renderer/session/use-save-file.tsx';
import { collectEvidence } from './collect-evidence.ts';
import { evidenceSentence } from './evidence-sentence.ts';

interface StandardsOutput {
  readonly busy: boolean;
  /** As it prints now; files of evidence that are not here are named in it. */
  readonly paper: (here: ReadonlySet<Hash> | null) => DocumentModel;
  readonly saveXlsx: () => void;
  /** Workbook, assessment as a Word file, and every file of evidence that is here. */
  readonly saveZip: () => void;
}

/** The ways out for whoever assesses the office. Papers and files are in Indonesian whatever the screen speaks. */
export function useStandardsOutput(register: readonly EvidenceLine[], earlier: DateOnly | null): StandardsOutput {
  const { t, i18n } = useTranslation();
  const { clock, space, attachments } = useWorkspace();
  const office = useOfficeSettings();
  const standards = useOffice((view) => view.office.standards);
  const { name, zone } = useIdentity();
  const role = useRoleIn(null);
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);
  const indonesian = i18n.getFixedT('id');
  const printed = (): Omit<AssessmentPaper, 'missingFiles'> => ({
    office,
    practice: space === 'latihan',
    printedAt: clock.now(),
    standards,
    register,
    sentence: (line) => evidenceSentence(indonesian, line, zone),
    earlier,
    printedBy: { name, position: roleName(indonesian, role) },
  });
  const fileName = (ending: string) => `${t('standards.fileName')}-${clock.now().slice(0, 10)}.${ending}`;
  const words = (missing: readonly string[] = []): SaveWords => ({
    saved: (file) =>
      missing.length === 0
        ? t('standards.saved', { name: file })
        : t('standards.savedLacking', { name: file, count: missing.length, files: missing.join('; ') }),
    notSaved: (reason) => ({
      what: t('standards.notSaved'),
      means: t(`export.failed.${reason}`),
      next: t('standards.notSavedNext'),
    }),
  });

  async function workbook(placeOf: (line: EvidenceLine) => string | null): Promise<Uint8Array<ArrayBuffer>> {
    const [{ renderXlsx }, { standardsWorkbook }] = await Promise.all([
      import('#core/documents/xlsx/xlsx.ts'),
      import('#core/documents/standards-workbook.ts'),
    ]);
    return renderXlsx(standardsWorkbook({ ...printed(), placeOf }), { madeAt: clock.now() });
  }

  async function saveXlsx(): Promise<void> {
    const content = await workbook(({ file }) => file?.name ?? null);
    await saveFile({ type: 'xlsx', suggestedName: fileName('xlsx'), content }, words());
  }

  async function saveZip(): Promise<void> {
    const [{ packParts }, { renderDocx }] = await Promise.all([
      import('#core/documents/zip.ts'),
      import('#core/documents/docx/docx.ts'),
    ]);
    const { files, placeOf, missing } = await collectEvidence(register, attachments.read);
    const model = standardsAssessment({ ...printed(), missingFiles: missing });
    const content = await packParts({
      'penilaian-standar.docx': await renderDocx(model, { lang: office.markLanguage, madeAt: clock.now() }),
      'daftar-bukti.xlsx': await workbook(placeOf),
      ...files,
    });
    await saveFile({ type: 'zip', suggestedName: fileName('zip'), content }, words(missing));
  }

  const during = (run: () => Promise<void>) => () => {
    if (busy) return;
    setBusy(true);
    void run().finally(() => setBusy(false));
  };

  return {
    busy,
    paper: (here) => standardsAssessment({ ...printed(), missingFiles: missingNames(register, here) }),
    saveXlsx: during(saveXlsx),
    saveZip: during(saveZip),
  };
}

function missingNames(register: readonly EvidenceLine[], here: ReadonlySet<Hash> | null): readonly string[] {
  if (here === null) return [];
  const files = register.flatMap(({ file }): readonly AttachedFile[] => (file === null ? [] : [file]));
  return [...new Set(files.filter(({ sha256 }) => !here.has(sha256)).map(({ name }) => name))];
}
