import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfDocument } from './document-name.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { ReturnedTable } from './ReturnedTable.tsx';
import styles from './Signing.module.css';
import { useSigningQueue } from './use-signing-queue.ts';

interface SigningQueueDialogProps extends Pick<StageProps, 'dossier' | 'readOnly' | 'execute'> {
  readonly words: OfficialWords;
  readonly onClose: () => void;
}

/** What waits for the office's signing service: taken along in one file, and brought back in one go. */
export function SigningQueueDialog({ dossier, words, readOnly, execute, onClose }: SigningQueueDialogProps) {
  const { t } = useTranslation();
  const queue = useSigningQueue(dossier, execute);
  const { waiting, returned } = queue;
  const good = (returned ?? []).filter(({ found }) => found.ok && found.value.verdict.kind === 'good').length;
  return (
    <Dialog title={t('signing.queueTitle')} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('signing.queueMeans')}</p>
        {waiting === null ? <p role="status">{t('signing.queueReading')}</p> : null}
        {waiting?.length === 0 ? <p role="status">{t('signing.queueEmpty')}</p> : null}
        {waiting !== null && waiting.length > 0 ? (
          // A table that scrolls has to be reached by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('signing.queueTitle')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('signing.queueDocument')}</th>
                  <th scope="col">{t('signing.queueVersion')}</th>
                  <th scope="col">{t('signing.queueOpen')}</th>
                </tr>
              </thead>
              <tbody>
                {waiting.map(({ key, version, open }) => (
                  <tr key={key}>
                    <td>{nameOfDocument(dossier, key, words)}</td>
                    <td>{version.version}</td>
                    <td>{open.map(({ name }) => name).join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        {queue.fault === null ? null : <Message tone="problem" text={queue.fault} />}
        {returned === null ? null : <ReturnedTable dossier={dossier} words={words} returned={returned} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
          <Button
            variant="default"
            disabled={waiting === null || waiting.length === 0}
            loading={queue.busy}
            onClick={queue.saveAll}
          >
            {t('signing.queueSave')}
          </Button>
          {readOnly ? null : (
            <Button
              variant={good > 0 ? 'default' : 'filled'}
              disabled={waiting === null || waiting.length === 0}
              loading={queue.busy}
              onClick={queue.bringBack}
            >
              {t('signing.queueBring')}
            </Button>
          )}
          {readOnly || good === 0 ? null : (
            <Button loading={queue.busy} onClick={queue.attachGood}>
              {t('signing.queueAttach', { count: good })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
