import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
import { exportFileName } from './export-file-name.ts';

interface ExportButtonProps {
  readonly dossier: Dossier;
  /** Names of bidders are hidden from the person at work: a file without them is no dossier. */
  readonly isBlind: boolean;
}

/** Writes the tender as it stands to a dossier file, which any Meja Pokja can import. */
export function ExportButton({ dossier, isBlind }: ExportButtonProps) {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const showInFolder = useCallback((path: string) => void desktop.showInFolder({ path }), [desktop]);
  const save = async () => {
    const suggestedName = exportFileName(dossier);
    const answer = await desktop.saveFile({ content: writeDossierFile(dossier), type: 'json', suggestedName });
    if (answer.ok) {
      if (answer.value.outcome === 'cancelled') return;
      const { path } = answer.value;
      const about = await desktop.aboutApp({});
      const inFolder = about.ok && about.value.shell === 'electron';
      notifications.show({
        message: (
          <Group justify="space-between">
            <span>{t('export.saved', { name: path.split(/[/\\]/).at(-1) ?? path })}</span>
            {inFolder ? (
              <Button variant="default" onClick={() => showInFolder(path)}>
                {t('export.showInFolder')}
              </Button>
            ) : null}
          </Group>
        ),
        closeButtonProps: { 'aria-label': t('shell.close') },
      });
      return;
    }
    const { error } = answer;
    const reason = error.kind === 'write-failed' ? error.reason : 'other';
    const code = error.kind === 'write-failed' ? error.code : error.kind;
    const text = {
      what: t('export.failed.what'),
      means: t(`export.failed.${reason}`),
      next: t('export.failed.next'),
      code,
    };
    notifications.show({
      message: <MessageParts text={text} />,
      color: 'red',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
  };
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
