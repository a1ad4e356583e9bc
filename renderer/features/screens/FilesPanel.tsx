import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hash } from '#core/log/envelope.ts';
import { checksOf } from '#core/tender/checks-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { readFiles, type ReadFiles, type UnreadFile } from './read-files.ts';
import styles from './ScreensStage.module.css';

interface FilesPanelProps extends Pick<StageProps, 'dossier' | 'execute'> {
  readonly isBlind: boolean;
  readonly canEdit: boolean;
}

interface Reading {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** What files of bids say of themselves: how many were read, reading the others, and which could not be. */
export function FilesPanel({ dossier, isBlind, canEdit, execute }: FilesPanelProps) {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const [reading, setReading] = useState<Reading | null>(null);
  const [last, setLast] = useState<ReadFiles | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  if (isBlind) return <p className={styles.small}>{t('screens.filesBlind')}</p>;
  const { all, unread } = filesOf(dossier);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    const read = await readFiles(attachments, unread, {
      signal: controller.signal,
      onFile: (name, done) => setReading({ name, done, total: unread.length }),
    });
    running.current = null;
    if (Object.keys(read.facts).length > 0) await execute({ name: 'recordFileFacts', body: { facts: read.facts } });
    setReading(null);
    setLast(read);
  };
  return (
    <section className={styles.notes} aria-label={t('screens.files')}>
      <h3 className={styles.heading}>{t('screens.files')}</h3>
      <p>{all === 0 ? t('screens.filesNone') : t('screens.filesRead', { read: all - unread.length, total: all })}</p>
      {all === 0 ? null : <p>{t('screens.filesIntro')}</p>}
      {reading === null && unread.length > 0 && canEdit ? (
        <Button size="compact-sm" variant="default" onClick={() => void start()}>
          {t('screens.filesStart', { count: unread.length })}
        </Button>
      ) : null}
      {reading === null ? null : (
        <p role="status">
          {t('screens.filesReading', { done: reading.done + 1, total: reading.total, name: reading.name })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => running.current?.abort()}>
            {t('screens.filesStop')}
          </Button>
        </p>
      )}
      {last === null ? null : (
        <p role="status">
          {t('screens.filesDone', { count: Object.keys(last.facts).length })}{' '}
          {last.failed.length === 0
            ? null
            : t('screens.filesFailed', {
                names: last.failed
                  .map(({ name, why }) => t('screens.filesNamed', { name, why: t(`screens.filesWhy.${why}`) }))
                  .join('; '),
              })}
        </p>
      )}
    </section>
  );
}

/** Contents each once; a name without a hash has no content to be read. */
function filesOf(dossier: Dossier): { readonly all: number; readonly unread: readonly UnreadFile[] } {
  const { files: known } = checksOf(dossier);
  const files = new Map<string, UnreadFile>();
  for (const { bid } of dossier.bidders) {
    for (const { name, sha256, size } of bid?.files ?? []) {
      if (sha256 !== null && IS_HASH.test(sha256)) files.set(sha256, { name, size, sha256: sha256 as Hash });
    }
  }
  return { all: files.size, unread: [...files.values()].filter(({ sha256 }) => !Object.hasOwn(known, sha256)) };
}

const IS_HASH = /^[0-9a-f]{64}$/;
