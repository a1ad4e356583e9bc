import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { requiredBondOf } from '#core/course/appeal-standing.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { Appeal } from '#core/tender/course-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './AftermathStage.module.css';
import { AppealBondFields } from './AppealBondFields.tsx';

interface AppealDialogProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'words' | 'clock'> {
  readonly appellants: readonly Bidder[];
  readonly stored: Appeal | null;
  readonly onSave: (appeal: Appeal | null) => void;
  readonly onClose: () => void;
}

/** An appeal: to whom, its bond against the one the law asks for, and the official's answer. */
export function AppealDialog(props: AppealDialogProps) {
  const { dossier, ruleSet, words, clock, appellants, stored, onSave, onClose } = props;
  const { t } = useTranslation();
  const { zone } = dossier.notice;
  const { addressee, silence, bondPercent } = ruleSet.objection.appeal;
  const [bidder, setBidder] = useState<BidderId | null>(stored?.bidder ?? appellants[0]?.id ?? null);
  const [draft, setDraft] = useState<Omit<Appeal, 'bidder'>>(
    stored ?? { receivedAt: clock.now(), rightAddressee: true, bond: null, text: '', answer: null },
  );
  const [number, setNumber] = useState(stored?.number ?? '');
  const [date, setDate] = useState(stored?.date ?? null);
  const [tried, setTried] = useState(false);
  const put = (part: Partial<Appeal>) => setDraft({ ...draft, ...part });
  const required = requiredBondOf(dossier, ruleSet, draft);
  const { answer } = draft;
  const reasonMissing = answer !== null && answer.outcome !== 'silence' && (answer.text ?? '').trim() === '';
  const outcomes = [
    'open',
    'accepted',
    'rejected',
    ...(silence.value === 'accepted' ? (['silence'] as const) : []),
  ] as const;
  const answered = (value: string): Appeal['answer'] => {
    const outcome = outcomes.find((each) => each === value) ?? 'open';
    if (outcome === 'open') return null;
    return { answeredAt: answer?.answeredAt ?? clock.now(), text: answer?.text ?? null, outcome };
  };
  const save = () => {
    setTried(true);
    if (bidder === null || reasonMissing) return;
    const text = answer === null ? null : (answer.text ?? '').trim() || null;
    const { number: _, date: __, ...others } = draft;
    onSave({
      ...others,
      bidder,
      ...(number.trim() === '' ? {} : { number: number.trim() }),
      ...(date === null ? {} : { date }),
      text: draft.text.trim(),
      answer: answer === null ? null : { ...answer, text },
    });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('aftermath.appealTitle')}>
      <Stack gap="sm">
        <div className={styles.grid}>
          <NativeSelect
            label={t('aftermath.bidder')}
            value={bidder ?? ''}
            data-autofocus
            disabled={stored !== null}
            data={appellants.map(({ id, name }) => ({ value: id as string, label: name }))}
            onChange={(event) => setBidder(appellants.find(({ id }) => id === event.currentTarget.value)?.id ?? bidder)}
          />
          <TextInput
            label={t('aftermath.letter')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={t('aftermath.letterDate')} value={date} onChange={setDate} />
          <DateTimeField
            label={t('aftermath.receivedAt')}
            value={draft.receivedAt}
            zone={zone}
            onChange={(receivedAt) => (receivedAt === null ? undefined : put({ receivedAt }))}
          />
        </div>
        <Checkbox
          label={t('aftermath.addressee', { who: t(`aftermath.addressees.${addressee.value}`) })}
          checked={draft.rightAddressee}
          onChange={(event) => put({ rightAddressee: event.currentTarget.checked })}
        />
        <Textarea
          label={t('aftermath.appealText')}
          value={draft.text}
          autosize
          minRows={2}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        <strong>{t('aftermath.bondTitle')}</strong>
        <p className={styles.small}>
          {required.amount === null
            ? ''
            : t('aftermath.bondRequired', {
                amount: formatRupiah(required.amount),
                percent: formatDecimal(bondPercent.value),
                of: t(`aftermath.bondOf.${required.of}`),
              })}
          {required.validUntil === null
            ? ''
            : `, ${t('aftermath.bondRequiredUntil', { date: formatDate(required.validUntil) })}`}
        </p>
        <AppealBondFields
          bond={draft.bond}
          required={required}
          committee={words.committee}
          zone={zone}
          onChange={(bond) => put({ bond })}
        />
        <NativeSelect
          label={t('aftermath.appealAnswer')}
          value={answer?.outcome ?? 'open'}
          data={outcomes.map((value) => ({ value, label: t(`aftermath.appealOutcomes.${value}`) }))}
          onChange={(event) => put({ answer: answered(event.currentTarget.value) })}
        />
        {answer?.outcome === 'silence' ? (
          <p className={styles.small}>
            {t('aftermath.silenceAccepted')} ({silence.clause})
          </p>
        ) : null}
        {answer === null ? null : (
          <>
            <DateTimeField
              label={t('aftermath.answeredAt')}
              value={answer.answeredAt}
              zone={zone}
              onChange={(answeredAt) => (answeredAt === null ? undefined : put({ answer: { ...answer, answeredAt } }))}
            />
            <Textarea
              label={t('aftermath.appealAnswerText')}
              value={answer.text ?? ''}
              autosize
              minRows={2}
              error={tried && reasonMissing ? t('aftermath.answerRequired') : null}
              onChange={(event) => put({ answer: { ...answer, text: event.currentTarget.value } })}
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('aftermath.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={save}>{t('aftermath.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
