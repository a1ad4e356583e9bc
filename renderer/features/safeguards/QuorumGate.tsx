import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { missingAttestations } from '#core/committee/missing-safeguards.ts';
import { missingPriceAttestations } from '#core/committee/price-opening.ts';
import type { Dossier } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { Message } from '#renderer/ui/Message.tsx';
import type { OpeningPart } from './dialog-props.ts';

interface QuorumGateProps {
  readonly dossier: Dossier;
  readonly of: OpeningPart;
  /** Null where presence is recorded beside it. */
  readonly onGoTo: (() => void) | null;
}

/** Stands where an unopened bid or price would be shown, until enough members are there to open it. */
export function QuorumGate({ dossier, of, onGoTo }: QuorumGateProps) {
  const { t } = useTranslation();
  const open = of === 'bids' ? missingAttestations(dossier) : missingPriceAttestations(dossier);
  const minimum = safeguardsOf(dossier).setting.openingQuorum ?? 0;
  return (
    <Message
      tone="check"
      text={{
        what: t('refusal.quorum-missing.what', { open }),
        means: t('refusal.quorum-missing.means', { minimum }),
        next: t(nextStep()),
      }}
    >
      {onGoTo === null ? null : <Button onClick={onGoTo}>{t('safeguards.goToOpening')}</Button>}
    </Message>
  );

  function nextStep(): 'safeguards.priceQuorumNext' | 'safeguards.quorumHere' | 'safeguards.quorumNext' {
    if (of === 'prices') return 'safeguards.priceQuorumNext';
    return onGoTo === null ? 'safeguards.quorumHere' : 'safeguards.quorumNext';
  }
}
