import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { type GivenRuleSet, readableRuleSets } from '#core/office/given-rule-set.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { compareRuleSets } from '#core/regulation/rule-values.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import type { Dossier, RuleSetChoice } from '#core/tender/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { RuleSetReasoning } from './RuleSetReasoning.tsx';

interface RuleSetDialogProps {
  readonly dossier: Dossier;
  readonly onChoose: (choice: RuleSetChoice) => void;
  readonly onClose: () => void;
}

/** Another law than the proposed one, with the reason; frozen once the first bid is opened. */
export function RuleSetDialog({ dossier, onChoose, onClose }: RuleSetDialogProps) {
  const { t } = useTranslation();
  const given = useOffice((view) => view.office.ruleSets);
  const choices = useMemo(() => choicesOf(t, given), [t, given]);
  const current = keyOf(dossier.ruleSet, choices);
  const [key, setKey] = useState(current);
  const [reason, setReason] = useState('');
  const from = ruleSetOfChoice(dossier.ruleSet);
  const chosen = choices.find((each) => each.key === key);
  const differences = from && chosen && key !== current ? compareRuleSets(from, chosen.ruleSet).length : 0;
  return (
    <Dialog onClose={onClose} title={t('notice.chooseRuleSet')}>
      <Stack gap="sm">
        <RuleSetReasoning dossier={dossier} />
        <NativeSelect
          label={t('notice.ruleSet')}
          value={key}
          data={[
            ...(current === KEPT
              ? [{ value: KEPT, label: t('notice.ruleSetKept', { ruleSet: from?.name ?? '' }) }]
              : []),
            ...choices.map(({ key: value, label }) => ({ value, label })),
          ]}
          description={
            differences === 0 ? null : t('rules.proposal.differences', { count: differences, name: from?.name ?? '' })
          }
          inputWrapperOrder={['label', 'input', 'description']}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Textarea
          label={t('notice.ruleSetReason')}
          description={t('notice.ruleSetReasonHint')}
          value={reason}
          required
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            disabled={reason.trim() === ''}
            onClick={() => onChoose({ ...(chosen ? chosen.choice : dossier.ruleSet), reason: reason.trim() })}
          >
            {t('notice.useRuleSet')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly ruleSet: RuleSet;
  readonly choice: Omit<RuleSetChoice, 'reason'>;
}

/** The tender took over rules the office has replaced or withdrawn since. */
const KEPT = 'kept';

function choicesOf(t: TFunction, given: readonly GivenRuleSet[]): readonly Choice[] {
  const own = RULE_SETS.map((ruleSet) => ({
    key: ruleSet.id,
    label: ruleSet.name,
    ruleSet,
    choice: { id: ruleSet.id },
  }));
  const ofOffice = readableRuleSets(given).map(({ from, file, ruleSet }) => ({
    key: from,
    label: t('notice.ruleSetOfOffice', { ruleSet: ruleSet.name, date: formatDate(from) }),
    ruleSet,
    choice: { id: ruleSet.id, file },
  }));
  return [...own, ...ofOffice];
}

function keyOf({ id, file }: RuleSetChoice, choices: readonly Choice[]): string {
  return choices.find(({ choice }) => choice.id === id && choice.file === file)?.key ?? KEPT;
}
