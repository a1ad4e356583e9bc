import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { exportFileName } from './export-file-name.ts';

interface ExportButtonProps {
  readonly dossier: Dossier;
  /** Names of bidders are hidden from the person at work: a file without them is no dossier. */
  readonly isBlind: boolean;
}

/** Writes the tender as it stands to a dossier file, which any Meja Pokja can import. */
export function ExportButton({ dossier, isBlind }: ExportButtonProps) {
  const { t } = useTranslation();
  const saveFile = useSaveFile();
  const save = () =>
    saveFile(
      { content: writeDossierFile(dossier), type: 'json', suggestedName: exportFileName(dossier) },
      {
        saved: (name) => t('export.saved', { name }),
        notSaved: (reason) => ({
          what: t('export.failed.what'),
          means: t(`export.failed.${reason}`),
          next: t('export.failed.next'),
        }),
      },
    );
  return (
    <Button
      variant="default"
      disabled={isBlind}
      title={t(isBlind ? 'blind.noWayOut' : 'export.note')}
      onClick={() => void save()}
    >
      {t('export.button')}
    </Button>
  );
}
