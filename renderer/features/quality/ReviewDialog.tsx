import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { ManagementReview, ReviewDecision } from '#core/quality/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import styles from './Quality.module.css';
import { RecordHistory } from './RecordHistory.tsx';
import { textOrNull } from './text-or-null.ts';
import type { Period } from './use-review-pack.ts';

interface ReviewDialogProps {
  /** Null = one that is written down now. */
  readonly id: string | null;
  readonly period: Period;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

const NO_DECISION: ReviewDecision = { text: '', owner: null, dueOn: null };

/** A management review that was held: over which period, by whom, and what it decided. */
export function ReviewDialog({ id, period, today, onClose }: ReviewDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const may = useMayInOffice('recordReview');
  const stood = useOffice((view) => (id === null ? undefined : entryOf(view.office.quality.reviews, id)));
  const [reviewId] = useState(() => id ?? crypto.randomUUID());
  const [from, setFrom] = useState<DateOnly | null>(stood?.from ?? period.from);
  const [to, setTo] = useState<DateOnly | null>(stood?.to ?? period.to);
  const [heldOn, setHeldOn] = useState<DateOnly | null>(stood?.heldOn ?? today);
  const [chairedBy, setChairedBy] = useState(stood?.chairedBy ?? '');
  const [attendees, setAttendees] = useState(stood?.attendees ?? '');
  const decisions = useKeyedRows<ReviewDecision>(stood?.decisions ?? [NO_DECISION]);
  const isWhole = from !== null && to !== null && heldOn !== null && chairedBy.trim() !== '' && attendees.trim() !== '';

  async function put(review: ManagementReview | null): Promise<void> {
    if (await execute({ name: 'recordReview', body: { id: reviewId, review } })) onClose();
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!isWhole) return;
    const kept = decisions.rows
      .filter(({ row }) => row.text.trim() !== '')
      .map(({ row: { text, owner, dueOn } }) => ({ text: text.trim(), owner: textOrNull(owner ?? ''), dueOn }));
    void put({ from, to, heldOn, chairedBy: chairedBy.trim(), attendees: attendees.trim(), decisions: kept });
  }

  return (
    <Dialog title={t(id === null ? 'quality.review.addTitle' : 'quality.review.editTitle')} size="xl" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div className={styles.two}>
            <DateField label={t('quality.review.from')} value={from} onChange={setFrom} />
            <DateField label={t('quality.review.to')} value={to} onChange={setTo} />
            <DateField label={t('quality.review.heldOn')} value={heldOn} onChange={setHeldOn} />
          </div>
          <TextInput
            label={t('quality.review.chairedBy')}
            value={chairedBy}
            required
            maxLength={300}
            data-autofocus
            onChange={(event) => setChairedBy(event.currentTarget.value)}
          />
          <Textarea
            label={t('quality.review.attendees')}
            value={attendees}
            required
            autosize
            maxLength={4000}
            onChange={(event) => setAttendees(event.currentTarget.value)}
          />
          <h2 className={styles.section}>{t('quality.review.decisions')}</h2>
          {decisions.rows.map(({ key, row: { text, owner, dueOn } }, index) => (
            <div key={key} className={styles.decision}>
              <TextInput
                label={t('quality.review.decision', { number: index + 1 })}
                value={text}
                maxLength={4000}
                onChange={(event) => decisions.edit(key, { text: event.currentTarget.value })}
              />
              <TextInput
                label={t('quality.fields.owner')}
                value={owner ?? ''}
                maxLength={300}
                onChange={(event) => decisions.edit(key, { owner: event.currentTarget.value })}
              />
              <DateField
                label={t('quality.fields.dueOn')}
                value={dueOn}
                onChange={(next) => decisions.edit(key, { dueOn: next })}
              />
              <Button
                variant="default"
                aria-label={t('quality.review.removeDecision', { number: index + 1 })}
                onClick={() => decisions.remove(key)}
              >
                {t('sop.remove')}
              </Button>
            </div>
          ))}
          <div>
            <Button variant="default" onClick={() => decisions.add(keyed(NO_DECISION))}>
              {t('quality.review.addDecision')}
            </Button>
          </div>
        </Stack>
        <DialogActions onClose={onClose}>
          {stood === undefined ? null : (
            <Button variant="default" disabled={!may} onClick={() => void put(null)}>
              {t('quality.review.remove')}
            </Button>
          )}
          <Button type="submit" disabled={!may || !isWhole}>
            {t('quality.save')}
          </Button>
        </DialogActions>
      </form>
      <RecordHistory isAbout={(event) => event.type === 'reviewRecorded' && event.body.id === reviewId} />
    </Dialog>
  );
}
