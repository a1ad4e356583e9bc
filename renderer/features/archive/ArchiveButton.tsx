import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
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
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const about = await desktop.aboutApp({});
      const content = await workspace.writeArchive(stream, about.ok ? about.value.version : '');
      const answer = await desktop.saveFile({ content, type: 'archive', suggestedName: `${name}.meja.gz` });
      if (answer.ok) {
        if (answer.value.outcome === 'cancelled') return;
        const path = answer.value.path.split(/[/\\]/).at(-1) ?? '';
        notifications.show({
          message: t('archive.saved', { name: path }),
          closeButtonProps: { 'aria-label': t('shell.close') },
        });
        return;
      }
      const { error } = answer;
      const text = {
        what: t('archive.saveFailed.what'),
        means: t(`export.failed.${error.kind === 'write-failed' ? error.reason : 'other'}`),
        next: t('export.failed.next'),
        code: error.kind === 'write-failed' ? error.code : error.kind,
      };
      notifications.show({
        message: <MessageParts text={text} />,
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
