import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { exportFileName } from './export-file-name.ts';

interface ExportMenuProps {
  readonly dossier: Dossier;
  /** Names of bidders are hidden from the person at work: nothing of it leaves the screen. */
  readonly isBlind: boolean;
  readonly onOpenData: () => void;
}

/** The tender as a file: as it stands, which any Meja Pokja can import, or what was published of it. */
export function ExportMenu({ dossier, isBlind, onOpenData }: ExportMenuProps) {
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
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          disabled={isBlind}
          title={isBlind ? t('blind.noWayOut') : undefined}
          rightSection={<span aria-hidden="true">▾</span>}
        >
          {t('export.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item title={t('export.note')} onClick={() => void save()}>
          {t('export.button')}
        </Menu.Item>
        <Menu.Item title={t('openData.note')} onClick={onOpenData}>
          {t('export.openData')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
