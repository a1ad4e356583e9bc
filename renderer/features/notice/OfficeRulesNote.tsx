import { Box, Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { officeChoiceFor } from '#core/office/given-rule-set.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { proposeRuleSet } from '#core/regulation/select.ts';
import type { Dossier, RuleSetChoice } from '#core/tender/model.ts';
import { hasStarted } from '#core/tender/work-done.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Message } from '#renderer/ui/Message.tsx';

type OfficeRulesNoteProps = Pick<StageProps, 'dossier' | 'readOnly' | 'execute'>;

/** That the office's rules for these dates are others than the tender has, and whether it can still take them. */
export function OfficeRulesNote({ dossier, readOnly, execute }: OfficeRulesNoteProps) {
  const { t } = useTranslation();
  const given = useOffice((view) => view.office.ruleSets);
  const proposed = useMemo(() => proposedFor(dossier, given), [dossier, given]);
  if (proposed === null) return null;
  const rules = ruleSetOfChoice(proposed);
  const about = {
    ruleSet: rules?.name ?? proposed.id,
    date: rules === null ? '' : formatDate(rules.inForceFrom.value),
  };
  const frozen = hasStarted(dossier);
  const isOffice = proposed.file !== undefined;
  const next = isOffice ? 'notice.officeRules.next' : 'notice.officeRules.nextOwn';
  return (
    <Box mt="xs">
      <Message
        tone="note"
        text={{
          what: t(isOffice ? 'notice.officeRules.what' : 'notice.officeRules.withdrawn', about),
          means: t(frozen ? 'notice.officeRules.frozen' : 'notice.officeRules.means'),
          next: t(frozen ? 'notice.officeRules.frozenNext' : next),
        }}
      >
        {frozen || readOnly ? null : (
          <Button size="compact-sm" onClick={() => void execute({ name: 'chooseRuleSet', body: proposed })}>
            {t(isOffice ? 'notice.officeRules.take' : 'notice.officeRules.takeOwn')}
          </Button>
        )}
      </Message>
    </Box>
  );
}

/** What the dates lead to today, where the tender follows them and has something else; else null. */
function proposedFor({ ruleSet, notice }: Dossier, given: Parameters<typeof officeChoiceFor>[0]): RuleSetChoice | null {
  if (ruleSet.reason !== null) return null;
  const ofOffice = officeChoiceFor(given, notice);
  if (ofOffice !== null) return ofOffice.file === ruleSet.file ? null : ofOffice;
  return ruleSet.file === undefined ? null : { id: proposeRuleSet(notice), reason: null };
}
