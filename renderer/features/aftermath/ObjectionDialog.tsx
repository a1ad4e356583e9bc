import { Button, CloseButton, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayObject } from '#core/course/objection-standing.ts';
import type { Objection, ObjectionBasis, ObjectionPoint } from '#core/tender/course-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './AftermathStage.module.css';

interface ObjectionDialogProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'clock'> {
  /** What may be objected to now. */
  readonly phases: readonly Objection['phase'][];
  readonly stored: Objection | null;
  /** Null takes the entry out again. */
  readonly onSave: (objection: Objection | null) => void;
  readonly onClose: () => void;
}

const ALL_BASES: readonly ObjectionBasis[] = [
  'evaluation-error',
  'deviation-from-rules',
  'collusion',
  'abuse-of-authority',
];

interface PointDraft extends ObjectionPoint {
  readonly key: number;
}

/** An objection as it came in, parted into points; each says what it rests on. */
export function ObjectionDialog({ dossier, ruleSet, clock, phases, stored, onSave, onClose }: ObjectionDialogProps) {
  const { t } = useTranslation();
  const [phase, setPhase] = useState<Objection['phase']>(stored?.phase ?? phases[0] ?? 'result');
  const entitled = dossier.bidders.filter((bidder) => mayObject(dossier, ruleSet, bidder, phase));
  const [chosen, setChosen] = useState(stored?.bidder ?? null);
  const bidder = chosen ?? entitled[0]?.id ?? null;
  const [number, setNumber] = useState(stored?.number ?? '');
  const [date, setDate] = useState(stored?.date ?? null);
  const [receivedAt, setReceivedAt] = useState(stored?.receivedAt ?? clock.now());
  const [points, setPoints] = useState<readonly PointDraft[]>(
    (stored?.points ?? [{ text: '', basis: 'evaluation-error', answer: null }]).map((point, key) => ({
      ...point,
      key,
    })),
  );
  const isAnswered = stored !== null && stored.answer !== null;
  const [tried, setTried] = useState(false);
  const filled = points.filter(({ text }) => text.trim() !== '');
  const bases = ruleSet.objection.bases.value ?? ALL_BASES;
  const put = (key: number, part: Partial<ObjectionPoint>) =>
    setPoints(points.map((point) => (point.key === key ? { ...point, ...part } : point)));
  const save = () => {
    setTried(true);
    if (bidder === null || filled.length === 0) return;
    onSave({
      bidder,
      phase,
      number: number.trim() || null,
      ...(date === null ? {} : { date }),
      receivedAt,
      points: filled.map(({ text, basis, answer }) => ({ text: text.trim(), basis, answer })),
      answer: stored?.answer ?? null,
    });
  };
  return (
    <Dialog
      onClose={onClose}
      size="xl"
      title={t('aftermath.objectionTitle')}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <div className={styles.grid}>
          <NativeSelect
            label={t('aftermath.bidder')}
            value={bidder ?? ''}
            data-autofocus
            disabled={stored !== null}
            data={entitled.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setChosen(entitled.find(({ id }) => id === event.currentTarget.value)?.id ?? bidder)}
          />
          <NativeSelect
            label={t('aftermath.phase')}
            value={phase}
            disabled={stored !== null}
            data={phases.map((value) => ({ value, label: t(`aftermath.phases.${value}`) }))}
            onChange={(event) => setPhase(phases.find((each) => each === event.currentTarget.value) ?? phase)}
          />
          <TextInput
            label={t('aftermath.letter')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={t('aftermath.letterDate')} value={date} onChange={setDate} />
          <DateTimeField
            label={t('aftermath.receivedAt')}
            value={receivedAt}
            zone={dossier.notice.zone}
            onChange={(at) => (at === null ? undefined : setReceivedAt(at))}
          />
        </div>
        <strong>{t('aftermath.pointsTitle')}</strong>
        {points.map((point, index) => (
          <div key={point.key} className={styles.pointRow}>
            <Textarea
              aria-label={t('aftermath.pointText', { number: index + 1 })}
              placeholder={t('aftermath.point', { number: index + 1 })}
              value={point.text}
              disabled={isAnswered}
              autosize
              minRows={2}
              maxRows={8}
              onChange={(event) => put(point.key, { text: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={t('aftermath.basis', { number: index + 1 })}
              value={point.basis ?? ''}
              disabled={isAnswered}
              data={[
                ...bases.map((value) => ({ value: value as string, label: t(`aftermath.bases.${value}`) })),
                { value: '', label: t('aftermath.bases.complaint') },
              ]}
              onChange={(event) =>
                put(point.key, { basis: bases.find((each) => each === event.currentTarget.value) ?? null })
              }
            />
            <CloseButton
              aria-label={t('aftermath.removePoint', { number: index + 1 })}
              disabled={isAnswered || points.length === 1}
              onClick={() => setPoints(points.filter(({ key }) => key !== point.key))}
            />
          </div>
        ))}
        {tried && filled.length === 0 ? <p className={styles.bad}>{t('aftermath.pointsRequired')}</p> : null}
        <Group justify="space-between">
          <Button
            variant="subtle"
            disabled={isAnswered}
            onClick={() =>
              setPoints([
                ...points,
                { key: (points.at(-1)?.key ?? 0) + 1, text: '', basis: 'evaluation-error', answer: null },
              ])
            }
          >
            {t('aftermath.addPoint')}
          </Button>
          <Group gap="xs">
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
        </Group>
      </Stack>
    </Dialog>
  );
}
