import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareRuleSets } from '#core/regulation/rule-values.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import type { Dossier, RuleSetId } from '#core/tender/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { RuleSetReasoning } from './RuleSetReasoning.tsx';

interface RuleSetDialogProps {
  readonly dossier: Dossier;
  readonly onChoose: (id: RuleSetId, reason: string) => void;
  readonly onClose: () => void;
}

/** Another law than the proposed one, with the reason; frozen once the first bid is opened. */
export function RuleSetDialog({ dossier, onChoose, onClose }: RuleSetDialogProps) {
  const { t } = useTranslation();
  const current = dossier.ruleSet.id;
  const [id, setId] = useState<RuleSetId>(current);
  const [reason, setReason] = useState('');
  const [from, to] = [ruleSetById(current), ruleSetById(id)];
  const differences = from && to && id !== current ? compareRuleSets(from, to).length : 0;
  return (
    <Dialog onClose={onClose} title={t('notice.chooseRuleSet')}>
      <Stack gap="sm">
        <RuleSetReasoning dossier={dossier} />
        <NativeSelect
          label={t('notice.ruleSet')}
          value={id}
          data={RULE_SETS.map((ruleSet) => ({ value: ruleSet.id, label: ruleSet.name }))}
          description={
            differences === 0 ? null : t('rules.proposal.differences', { count: differences, name: from?.name ?? '' })
          }
          inputWrapperOrder={['label', 'input', 'description']}
          onChange={(event) => setId(RULE_SETS.find((set) => set.id === event.currentTarget.value)?.id ?? current)}
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
          <Button disabled={reason.trim() === ''} onClick={() => onChoose(id, reason.trim())}>
            {t('notice.useRuleSet')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
