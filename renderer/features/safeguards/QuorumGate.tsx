import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { missingAttestations } from '#core/committee/missing-safeguards.ts';
import type { Dossier } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface QuorumGateProps {
  readonly dossier: Dossier;
  /** Null where presence is recorded beside it. */
  readonly onGoTo: (() => void) | null;
}

/** Stands where an unopened bid would be shown, until enough members are there to open it. */
export function QuorumGate({ dossier, onGoTo }: QuorumGateProps) {
  const { t } = useTranslation();
  const minimum = safeguardsOf(dossier).setting.openingQuorum ?? 0;
  return (
    <Message
      tone="check"
      text={{
        what: t('refusal.quorum-missing.what', { open: missingAttestations(dossier) }),
        means: t('refusal.quorum-missing.means', { minimum }),
        next: t(onGoTo === null ? 'safeguards.quorumHere' : 'safeguards.quorumNext'),
      }}
    >
      {onGoTo === null ? null : <Button onClick={onGoTo}>{t('safeguards.goToOpening')}</Button>}
    </Message>
  );
}
