import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { Objection, ObjectionAnswer } from '#core/tender/course-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './AftermathStage.module.css';

interface ConclusionDialogProps extends Pick<StageProps, 'clock'> {
  readonly objection: Objection;
  readonly zone: Zone;
  readonly onSave: (answer: ObjectionAnswer | null) => void;
  readonly onClose: () => void;
}

const CONSEQUENCES = ['re-evaluation', 'resubmission', 're-tender'] as const;

/** The conclusion follows from the points: one accepted point makes an accepted objection, and that has a consequence. */
export function ConclusionDialog({ objection, zone, clock, onSave, onClose }: ConclusionDialogProps) {
  const { t } = useTranslation();
  const stored = objection.answer;
  const accepted = objection.points.filter(({ answer }) => answer?.verdict === 'accepted').length;
  const conclusion: ObjectionAnswer['conclusion'] = accepted > 0 ? 'accepted' : 'rejected';
  const [number, setNumber] = useState(stored?.number ?? '');
  const [answeredAt, setAnsweredAt] = useState(stored?.answeredAt ?? clock.now());
  const [chosen, setChosen] = useState<ObjectionAnswer['consequence']>(
    stored === null || stored.consequence === 'none' ? 're-evaluation' : stored.consequence,
  );
  return (
    <Dialog onClose={onClose} title={t('aftermath.concludeTitle')}>
      <Stack gap="sm">
        <p>
          <strong>
            {t('aftermath.concluded', {
              conclusion: accepted > 0 ? t('aftermath.acceptedShort') : t('aftermath.rejectedShort'),
            })}
          </strong>
          <span className={styles.sub}>
            {t('aftermath.conclusionHint', { accepted, total: objection.points.length })}
          </span>
        </p>
        {conclusion === 'accepted' ? (
          <NativeSelect
            label={t('aftermath.consequenceLabel')}
            value={chosen}
            data-autofocus
            data={CONSEQUENCES.map((value) => ({ value, label: t(`aftermath.consequence.${value}`) }))}
            onChange={(event) => setChosen(CONSEQUENCES.find((each) => each === event.currentTarget.value) ?? chosen)}
          />
        ) : null}
        <TextInput
          label={t('aftermath.answerNumber')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateTimeField
          label={t('aftermath.answeredAt')}
          value={answeredAt}
          zone={zone}
          onChange={(at) => (at === null ? undefined : setAnsweredAt(at))}
        />
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('aftermath.reopen')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            onClick={() =>
              onSave({
                number: number.trim() || null,
                answeredAt,
                conclusion,
                consequence: conclusion === 'accepted' ? chosen : 'none',
              })
            }
          >
            {t('aftermath.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
