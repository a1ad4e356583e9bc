import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { proposeShortlist } from '#core/evaluation/shortlist.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './ShortlistStage.module.css';
import { ShortlistTable } from './ShortlistTable.tsx';
import { invitedBy, shortlistRows } from './shortlist-model.ts';

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
  const [chosen, setChosen] = useState<ReadonlySet<BidderId>>(new Set());
  const proposal = proposeShortlist(dossier, ruleSet, evaluation);
  const rows = shortlistRows(dossier, evaluation, proposal);
  const { shortlist } = dossier.qualification;
  const { minimum, maximum, clause, tied, places, passing } = proposal;
  const threshold = dossier.terms.qualificationThreshold;
  const isJudged = shortlist === null && rows.every(({ result }) => result !== 'open');
  const isShort = isJudged && passing.length < minimum;
  const invited = shortlist?.invited ?? invitedBy(proposal, chosen);
  const isChosen = invited.length === proposal.certain.length + places;
  const needsReason = tied.length > 0 && note.trim() === '';
  const fixText = t('shortlist.fix', { shortlist: words.shortlist });

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
        {maximum === null
          ? t('shortlist.limitsAll', { minimum, clause })
          : t('shortlist.limits', { minimum, maximum, clause })}
        {threshold === null ? null : ` ${t('shortlist.threshold', { threshold: formatDecimal(threshold) })}`}
        {shortlist?.note ? ` ${shortlist.note}` : null}
      </p>
      {isShort ? (
        <Message
          tone="check"
          text={{
            what: t('shortlist.shortWhat', { count: passing.length, minimum }),
            means: t('shortlist.shortMeans'),
            next: t('shortlist.shortNext'),
            clause,
          }}
        />
      ) : null}
      {isJudged && tied.length > 0 ? (
        <Message
          tone="check"
          text={{
            what: t('shortlist.tieWhat', { count: tied.length, places }),
            means: t('shortlist.tieMeans'),
            next: t('shortlist.tieNext'),
          }}
        />
      ) : null}
      <ShortlistTable
        rows={rows}
        dossier={dossier}
        maximum={maximum}
        chosen={chosen}
        readOnly={readOnly}
        showTrace={showTrace}
        onChoose={setChosen}
      />
      {shortlist === null && !readOnly ? (
        <div className={styles.actions}>
          <Button disabled={!isJudged || isShort || !isChosen} onClick={() => setAsking(true)}>
            {fixText}
          </Button>
          {isJudged && isChosen ? null : (
            <span className={styles.quiet}>{t(isJudged ? 'shortlist.choose' : 'shortlist.notYet', { places })}</span>
          )}
        </div>
      ) : null}
      <ConfirmFixed
        opened={asking}
        title={fixText}
        action={fixText}
        fixes={[
          ...invited.map((id, index) =>
            t('shortlist.fixInvited', {
              number: index + 1,
              name: rows.find(({ bid }) => bid.bidder === id)?.name ?? id,
            }),
          ),
          ...rows
            .filter(({ bid }) => !invited.includes(bid.bidder))
            .map(({ name }) => t('shortlist.fixNotInvited', { name })),
          t('shortlist.fixLocks'),
        ]}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          if (needsReason) return;
          const body = { fixedAt: clock.now(), invited, note: note.trim() || null };
          if (await execute({ name: 'fixShortlist', body })) setAsking(false);
        }}
      >
        <Textarea
          mt="sm"
          label={t(tied.length > 0 ? 'shortlist.noteRequired' : 'shortlist.note')}
          value={note}
          required={tied.length > 0}
          autosize
          minRows={1}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmFixed>
    </section>
  );
}
