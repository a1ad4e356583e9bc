import { Button, Group, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OPEN_MAX_FILES } from '#core/contract/desktop.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { AddFilesOutcome } from '#renderer/session/attachments.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './OpeningStage.module.css';
import type { AddingFiles } from './use-add-files.ts';

/** How far files are on their way in, and what came of it. */
export function AddingNote({ adding, onCancel }: { readonly adding: AddingFiles; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  switch (adding.phase) {
    case 'none':
      return null;
    case 'too-many': {
      const { count } = adding;
      const what = t('bidFiles.tooMany.what', { count, limit: OPEN_MAX_FILES });
      return (
        <Message tone="problem" text={{ what, means: t('bidFiles.tooMany.means'), next: t('bidFiles.tooMany.next') }} />
      );
    }
    case 'keeping': {
      const { done, total, name } = adding.progress;
      const words = t('bidFiles.progress', { done: formatCount(done), total: formatCount(total) });
      return (
        <div>
          <p className={styles.small}>{t('bidFiles.keeping', { name })}</p>
          <Progress.Root size="lg" transitionDuration={0}>
            <Progress.Section
              value={total === 0 ? 0 : (100 * done) / total}
              withAria
              aria-label={t('bidFiles.progressLabel')}
              aria-valuetext={words}
            />
          </Progress.Root>
          <Group gap="xs" mt={4}>
            <span className={styles.small}>{words}</span>
            <Button size="compact-sm" variant="default" autoFocus onClick={onCancel}>
              {t('bidFiles.cancel')}
            </Button>
          </Group>
        </div>
      );
    }
    case 'done':
      return <Outcome outcome={adding.outcome} />;
    default:
      return unreachable(adding);
  }
}

function Outcome({ outcome }: { readonly outcome: AddFilesOutcome }) {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case 'not-recorded':
      // The refusal has been shown where it was given.
      return null;
    case 'cancelled':
      return <p role="status">{t('bidFiles.cancelled')}</p>;
    case 'cannot-save': {
      const { kind, detail } = outcome.fault;
      const why = kind === 'disk-full' || kind === 'space-low' ? 'full' : 'failed';
      return (
        <Message
          tone="problem"
          text={{
            what: t(`bidFiles.${why}.what`),
            means: t(`bidFiles.${why}.means`),
            next: t(`bidFiles.${why}.next`),
            code: `${kind}: ${detail}`,
          }}
        />
      );
    }
    case 'added':
      return (
        <>
          {outcome.count > 0 ? <p role="status">{t('bidFiles.added', { count: outcome.count })}</p> : null}
          {outcome.unreadable.length > 0 ? (
            <Message
              tone="problem"
              text={{
                what: t('bidFiles.unreadable.what', { names: outcome.unreadable.join(', ') }),
                means: t('bidFiles.unreadable.means'),
                next: t('bidFiles.unreadable.next'),
              }}
            />
          ) : null}
        </>
      );
    default:
      return unreachable(outcome);
  }
}
