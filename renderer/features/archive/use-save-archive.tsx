import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import type { ArchiveRecord } from '#core/retention/model.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';

/** Writes the archive of a tender where the person says, tells what is in it, and puts it into the register. */
export function useSaveArchive(): (stream: StreamId, name: string) => Promise<void> {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const workspace = useWorkspace();
  const saveFile = useSaveFile();
  const { execute } = useOfficeCommands();
  const mayRecord = useMayInOffice('recordArchive');
  const tenders = useTenderList((list) => list.tenders);
  const closeButtonProps = { 'aria-label': t('shell.close') };

  async function write(stream: StreamId, name: string): Promise<void> {
    const about = await desktop.aboutApp({});
    const archive = await workspace.writeArchive(stream, about.ok ? about.value.version : '');
    const { pieces, leftOut } = archive;
    const fileName = await saveFile(
      { pieces, type: 'archive', suggestedName: `${name}.meja.gz` },
      {
        saved: (saved) =>
          leftOut.length === 0
            ? t('archive.saved', { name: saved })
            : t('archive.savedWithout', { name: saved, count: leftOut.length }),
        notSaved: (reason) => ({
          what: t('archive.saveFailed.what'),
          means: t(`export.failed.${reason}`),
          next: t('export.failed.next'),
        }),
      },
    );
    const written = archive.written();
    if (fileName !== null && written !== null) await record(stream, { ...written, fileName });
  }

  async function record(stream: StreamId, archive: ArchiveRecord): Promise<void> {
    const summary = tenders.find((each) => each.stream === stream)?.summary;
    if (summary === undefined) return;
    if (!mayRecord) {
      notifications.show({ message: t('retention.survey.notRecorded'), closeButtonProps });
      return;
    }
    const { code, name, agency, year } = summary;
    const tender = { stream, code, name, agency, year };
    if (!(await execute({ name: 'recordArchive', body: { tender, archive } }))) return;
    const { events, attachments, seal } = archive;
    notifications.show({
      message: t('retention.survey.recorded', {
        events: formatCount(events),
        attachments: formatCount(attachments),
        seal: seal.slice(0, 16),
      }),
      closeButtonProps,
    });
  }

  return async (stream, name) => {
    try {
      await write(stream, name);
    } catch (error) {
      if (!(error instanceof AttachmentRefused)) throw error;
      const text = {
        what: t('archive.saveFailed.what'),
        means: t('archive.saveBroken.means'),
        next: t('archive.saveBroken.next'),
        code: error.refusal.kind,
      };
      notifications.show({
        message: <MessageParts text={text} />,
        color: 'red',
        autoClose: 12_000,
        closeButtonProps,
      });
    }
  };
}
