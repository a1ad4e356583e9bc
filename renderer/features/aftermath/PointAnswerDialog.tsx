import { Button, Group, NativeSelect, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Objection, PointAnswer } from '#core/tender/course-model.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EvidenceFields } from '#renderer/ui/EvidenceFields.tsx';
import styles from './AftermathStage.module.css';

interface PointAnswerDialogProps {
  readonly dossier: Dossier;
  readonly objection: Objection;
  readonly index: number;
  readonly onSave: (objection: Objection) => void;
  readonly onClose: () => void;
}

const NO_ANSWER: PointAnswer = {
  verdict: 'rejected',
  text: '',
  requirement: null,
  about: null,
  clause: null,
  evidence: [],
};

/** The answer to one point: right or not, why, and the criterion, bidder, clause and evidence it rests on. */
export function PointAnswerDialog({ dossier, objection, index, onSave, onClose }: PointAnswerDialogProps) {
  const { t } = useTranslation();
  const point = objection.points[index];
  const [answer, setAnswer] = useState<PointAnswer>(point?.answer ?? NO_ANSWER);
  const [tried, setTried] = useState(false);
  if (point === undefined) return null;
  const put = (part: Partial<PointAnswer>) => setAnswer({ ...answer, ...part });
  const store = (next: PointAnswer | null) =>
    onSave({ ...objection, points: objection.points.with(index, { ...point, answer: next }) });
  const save = () => {
    setTried(true);
    if (answer.text.trim() === '') return;
    store({ ...answer, text: answer.text.trim(), clause: (answer.clause ?? '').trim() || null });
  };
  const offering = dossier.bidders.filter(({ bid }) => bid !== null);
  const requirement = dossier.requirements.find(({ id }) => id === answer.requirement);
  const files = (offering.find(({ id }) => id === answer.about)?.bid?.files ?? []).map(({ name }) => name);
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={t('aftermath.answerTitle', { number: index + 1 })}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <p className={styles.text}>{point.text}</p>
        <SegmentedControl
          aria-label={t('aftermath.verdict')}
          value={answer.verdict}
          onChange={(value) => put({ verdict: value === 'accepted' ? 'accepted' : 'rejected' })}
          data={[
            { value: 'rejected', label: `✕ ${t('aftermath.rejected')}` },
            { value: 'accepted', label: `✓ ${t('aftermath.accepted')}` },
          ]}
        />
        <Textarea
          label={t('aftermath.answerText')}
          value={answer.text}
          required
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
          error={tried && answer.text.trim() === '' ? t('aftermath.answerRequired') : null}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        <div className={styles.grid}>
          <NativeSelect
            label={t('aftermath.requirement')}
            value={answer.requirement ?? ''}
            data={[
              { value: '', label: t('aftermath.noRequirement') },
              ...dossier.requirements.map(({ id, title }) => ({ value: id as string, label: title })),
            ]}
            onChange={(event) => {
              const id = (event.currentTarget.value || null) as RequirementId | null;
              const clause = dossier.requirements.find((each) => each.id === id)?.clause ?? null;
              // The criterion's own clause is what the answer rests on, unless another was typed.
              put({ requirement: id, ...((answer.clause ?? '') === (requirement?.clause ?? '') ? { clause } : {}) });
            }}
          />
          <NativeSelect
            label={t('aftermath.about')}
            value={answer.about ?? ''}
            data={[
              { value: '', label: t('aftermath.noAbout') },
              ...offering.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            onChange={(event) => put({ about: (event.currentTarget.value || null) as BidderId | null })}
          />
        </div>
        <TextInput
          label={t('aftermath.clause')}
          value={answer.clause ?? ''}
          onChange={(event) => put({ clause: event.currentTarget.value })}
        />
        <EvidenceFields
          legend={t('aftermath.evidence')}
          initial={answer.evidence}
          files={files}
          onChange={(evidence) => put({ evidence })}
        />
        <Group justify="flex-end" gap="xs">
          {point.answer === null ? null : (
            <Button variant="default" onClick={() => store(null)}>
              {t('aftermath.clearAnswer')}
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
