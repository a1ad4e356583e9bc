import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCourse } from '#core/course/failure-course.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { FailureGround } from '#core/tender/model.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { groundText } from './ground-text.ts';

interface FailureDialogProps {
  /** The grounds the law of this tender knows and that may be declared now, each with who declares it and what follows. */
  readonly courses: readonly FailureCourse[];
  /** The ground the evaluation leads to, or null when people declare one of their own. */
  readonly proposed: FailureGround | null;
  /** True where bidders objected: nobody passing then has more to it. */
  readonly objected: boolean;
  readonly words: OfficialWords;
  readonly clock: Clock;
  readonly onDeclare: (body: TenderCommandBodies['declareFailure']) => void;
  readonly onClose: () => void;
}

/** A failed tender: one of the grounds the law of this tender knows, with its facts. Cannot be undone. */
export function FailureDialog(props: FailureDialogProps) {
  const { courses, proposed, objected, words, clock, onDeclare, onClose } = props;
  const { t } = useTranslation();
  const grounds = courses.map((course) => course.ground);
  const first = proposed !== null && grounds.includes(proposed) ? proposed : (grounds[0] ?? 'evaluation-error');
  const [ground, setGround] = useState<FailureGround>(first);
  const [facts, setFacts] = useState('');
  const [tried, setTried] = useState(false);
  const course = courses.find((each) => each.ground === ground);
  return (
    <ConfirmFixed
      opened
      tone="danger"
      title={t('result.failureTitle', { failed: words.tenderFailed })}
      action={t('result.declareFailure', { failed: words.tenderFailed })}
      fixes={[
        t('result.failureFix', { failed: words.tenderFailed, ground: groundText(t, ground) }),
        t('result.awardLocks'),
        ...(course
          ? [
              course.declaredBy === 'committee'
                ? t('aftermath.failedCommittee', { committee: words.committee })
                : t('aftermath.failedBudgetUser', { official: words.budgetUser }),
              t(`aftermath.followUp.${course.followUp}`, { reTender: words.reTender }),
              `${t('shell.clause', { clause: course.clause })}${course.status === 'unconfirmed' ? ` (${t('aftermath.unconfirmed')})` : ''}`,
            ]
          : []),
        ...(objected && ground === 'none-passes' ? [t('result.failureAfterObjection')] : []),
      ]}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (facts.trim() !== '') onDeclare({ decidedAt: clock.now(), ground, facts: facts.trim() });
      }}
    >
      <NativeSelect
        mt="sm"
        label={t('result.ground')}
        value={ground}
        data={grounds.map((each) => ({ value: each, label: groundText(t, each) }))}
        onChange={(event) => setGround(grounds.find((each) => each === event.currentTarget.value) ?? ground)}
      />
      <Textarea
        mt="sm"
        label={t('result.facts')}
        description={t('result.factsHint')}
        value={facts}
        required
        autosize
        minRows={3}
        error={tried && facts.trim() === '' ? t('result.factsRequired') : null}
        onChange={(event) => setFacts(event.currentTarget.value)}
      />
    </ConfirmFixed>
  );
}
