import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { allFilesOfDrop, pickFiles } from '#renderer/opened-files.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { AddingNote } from './AddingNote.tsx';
import { FetchNote } from './FetchNote.tsx';
import { FilesTable } from './FilesTable.tsx';
import styles from './OpeningStage.module.css';
import type { OfferingRow } from './opening-model.ts';
import { useAddFiles } from './use-add-files.ts';
import { useContentHere } from './use-content-here.ts';
import { useFileStates } from './use-file-states.ts';
import { useSaveCopy } from '#renderer/session/use-save-copy.ts';

interface BidFilesDialogProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly row: OfferingRow;
  readonly onClose: () => void;
}

/** The files of one bid: added by choice or drop, kept sealed, and saved as a copy. */
export function BidFilesDialog({ row, readOnly, execute, onClose }: BidFilesDialogProps) {
  const { t } = useTranslation();
  const { adding, add, cancel } = useAddFiles(row, execute);
  const { save, refused } = useSaveCopy();
  const { files } = row.bid;
  const { states, fetch, refused: unfetched } = useFileStates();
  const here = useContentHere(files, { isAdding: adding.phase === 'keeping', states });
  const canAdd = !readOnly && adding.phase !== 'keeping';
  const choose = async (pick: 'files' | 'folder') => {
    const chosen = await pickFiles({ pick, endings: [] });
    await add((chosen ?? []).map((file) => ({ name: file.webkitRelativePath || file.name, file })));
  };
  return (
    <Dialog onClose={onClose} size="xl" title={t('bidFiles.title', { bidder: row.bidder.name })}>
      <Stack
        gap="sm"
        onDragOver={(event) => {
          if (canAdd) event.preventDefault();
        }}
        onDrop={(event) => {
          if (!canAdd) return;
          event.preventDefault();
          void allFilesOfDrop(event.dataTransfer).then(add);
        }}
      >
        <p className={styles.small}>{t('bidFiles.intro')}</p>
        {readOnly ? null : (
          <Group gap="xs">
            <Button data-autofocus disabled={!canAdd} onClick={() => void choose('files')}>
              {t('bidFiles.choose')}
            </Button>
            <Button variant="default" disabled={!canAdd} onClick={() => void choose('folder')}>
              {t('bidFiles.chooseFolder')}
            </Button>
            <span className={styles.small}>{t('bidFiles.dropHere')}</span>
          </Group>
        )}
        <AddingNote adding={adding} onCancel={cancel} />
        {refused === null ? null : (
          <Message
            tone="problem"
            text={{
              what: t(`bidFiles.unread.${refused.refusal.kind}.what`, { name: refused.name }),
              means: t(`bidFiles.unread.${refused.refusal.kind}.means`),
              next: t(`bidFiles.unread.${refused.refusal.kind}.next`),
              code: refused.refusal.kind === 'cannot-read' ? refused.refusal.fault.detail : null,
            }}
          />
        )}
        {unfetched === null ? null : <FetchNote {...unfetched} />}
        {files.length === 0 ? (
          <p>{t('bidFiles.none')}</p>
        ) : (
          <div className={styles.files}>
            <FilesTable
              files={files}
              here={here}
              states={states}
              onSave={(file) => void save(file)}
              onFetch={(file) => void fetch(file)}
            />
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
