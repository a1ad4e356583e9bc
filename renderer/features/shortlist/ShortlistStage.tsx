import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './ShortlistStage.module.css';
import { ShortlistTable } from './ShortlistTable.tsx';
import { shortlistLimits } from './shortlist-limits.ts';
import { shortlistStanding } from './shortlist-model.ts';

/** Who is invited to offer: those who passed the pre-qualification, fixed once. */
export function ShortlistStage({
  dossier,
  evaluation,
  ruleSet,
  words,
  clock,
  readOnly,
  execute,
  showTrace,
}: StageProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const limits = shortlistLimits(dossier, ruleSet);
  const { rows, invited, tiedAtCut, canFix } = shortlistStanding(dossier, evaluation, limits.maximum);
  const { shortlist } = dossier.qualification;
  const threshold = dossier.terms.qualificationThreshold;
  const nameOf = (id: string) => rows.find(({ bid }) => bid.bidder === id)?.name ?? id;
  const isShort = shortlist === null && canFix && invited.length < limits.minimum;

  if (rows.length === 0) return <EmptyState title={t('shortlist.noneTitle')} text={t('shortlist.noneText')} />;
  return (
    <section className={styles.stage}>
      <p className={styles.lead}>
        {shortlist === null
          ? t('shortlist.lead', { shortlist: words.shortlist })
          : t('shortlist.fixed', {
              at: formatDateTime(shortlist.fixedAt, dossier.notice.zone),
              count: shortlist.invited.length,
            })}{' '}
        {limits.maximum === null
          ? t('shortlist.limitsAll', { minimum: limits.minimum, clause: limits.clause })
          : t('shortlist.limits', { minimum: limits.minimum, maximum: limits.maximum, clause: limits.clause })}
        {threshold === null ? null : ` ${t('shortlist.threshold', { threshold: formatDecimal(threshold) })}`}
        {shortlist?.note ? ` ${shortlist.note}` : null}
      </p>
      {isShort ? (
        <Message
          tone="check"
          text={{
            what: t('shortlist.shortWhat', { count: invited.length, minimum: limits.minimum }),
            means: t('shortlist.shortMeans'),
            next: t('shortlist.shortNext'),
            clause: limits.clause,
          }}
        />
      ) : null}
      {tiedAtCut && shortlist === null ? (
        <Message
          tone="check"
          text={{
            what: t('shortlist.tieWhat'),
            means: t('shortlist.tieMeans'),
            next: t('shortlist.tieNext'),
          }}
        />
      ) : null}
      <ShortlistTable rows={rows} dossier={dossier} maximum={limits.maximum} showTrace={showTrace} />
      {shortlist === null && !readOnly ? (
        <div className={styles.actions}>
          <Button disabled={!canFix || isShort} onClick={() => setAsking(true)}>
            {t('shortlist.fix', { shortlist: words.shortlist })}
          </Button>
          {canFix ? null : <span className={styles.quiet}>{t('shortlist.notYet')}</span>}
        </div>
      ) : null}
      <ConfirmFixed
        opened={asking}
        title={t('shortlist.fix', { shortlist: words.shortlist })}
        action={t('shortlist.fix', { shortlist: words.shortlist })}
        fixes={[
          ...invited.map((id, index) => t('shortlist.fixInvited', { number: index + 1, name: nameOf(id) })),
          ...rows
            .filter(({ result }) => result !== 'invited')
            .map(({ name }) => t('shortlist.fixNotInvited', { name })),
          t('shortlist.fixLocks'),
        ]}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          const body = { fixedAt: clock.now(), invited, note: note.trim() || null };
          if (await execute({ name: 'fixShortlist', body })) setAsking(false);
        }}
      >
        <Textarea
          mt="sm"
          label={t('shortlist.note')}
          value={note}
          autosize
          minRows={1}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmFixed>
    </section>
  );
}
