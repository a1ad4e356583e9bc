import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { FailureGround } from '#core/tender/model.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { groundText } from './ground-text.ts';

interface FailureDialogProps {
  readonly ruleSet: RuleSet;
  /** The ground the evaluation leads to, or null when people declare one of their own. */
  readonly proposed: FailureGround | null;
  readonly words: OfficialWords;
  readonly clock: Clock;
  readonly onDeclare: (body: TenderCommandBodies['declareFailure']) => void;
  readonly onClose: () => void;
}

/** A failed tender: one of the grounds the law of this tender knows, with its facts. Cannot be undone. */
export function FailureDialog({ ruleSet, proposed, words, clock, onDeclare, onClose }: FailureDialogProps) {
  const { t } = useTranslation();
  const grounds = groundsOf(ruleSet);
  const [ground, setGround] = useState<FailureGround>(proposed ?? grounds[0] ?? 'evaluation-error');
  const [facts, setFacts] = useState('');
  const [tried, setTried] = useState(false);
  const rule = ruleSet.failure[ground];
  return (
    <ConfirmFixed
      opened
      tone="danger"
      title={t('result.failureTitle', { failed: words.tenderFailed })}
      action={t('result.declareFailure', { failed: words.tenderFailed })}
      fixes={[
        t('result.failureFix', { failed: words.tenderFailed, ground: groundText(t, ground) }),
        t('result.awardLocks'),
        ...(rule ? [t('shell.clause', { clause: rule.clause })] : []),
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

/** The grounds this era knows, in the law's order. */
function groundsOf(ruleSet: RuleSet): readonly FailureGround[] {
  const all = Object.keys(ruleSet.failure) as readonly FailureGround[];
  return all.filter((ground) => ruleSet.failure[ground] !== null);
}
