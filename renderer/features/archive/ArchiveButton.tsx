import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';

interface ArchiveButtonProps {
  readonly stream: StreamId;
  /** The name of the tender's own file, without its ending. */
  readonly name: string;
  /** Names of bidders are hidden from the person at work, and the signed history holds them all. */
  readonly isBlind: boolean;
}

/** Saves the signed history of a tender as an archive that proves itself. */
export function ArchiveButton({ stream, name, isBlind }: ArchiveButtonProps) {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const workspace = useWorkspace();
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const about = await desktop.aboutApp({});
      const { pieces, leftOut } = await workspace.writeArchive(stream, about.ok ? about.value.version : '');
      await saveFile(
        { pieces, type: 'archive', suggestedName: `${name}.meja.gz` },
        {
          saved: (fileName) =>
            leftOut.length === 0
              ? t('archive.saved', { name: fileName })
              : t('archive.savedWithout', { name: fileName, count: leftOut.length }),
          notSaved: (reason) => ({
            what: t('archive.saveFailed.what'),
            means: t(`export.failed.${reason}`),
            next: t('export.failed.next'),
          }),
        },
      );
    } catch (error) {
      if (!(error instanceof AttachmentRefused)) throw error;
      notifications.show({
        message: (
          <MessageParts
            text={{
              what: t('archive.saveFailed.what'),
              means: t('archive.saveBroken.means'),
              next: t('archive.saveBroken.next'),
              code: error.refusal.kind,
            }}
          />
        ),
        color: 'red',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('shell.close') },
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={busy}
      disabled={isBlind}
      title={t(isBlind ? 'blind.noWayOut' : 'archive.saveNote')}
      onClick={() => void save()}
    >
      {t('archive.save')}
    </Button>
  );
}
