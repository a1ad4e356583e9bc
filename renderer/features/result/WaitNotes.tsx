import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Outcome, OutcomeWait } from '#core/evaluation/model.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { Message, type MessageText } from '#renderer/ui/Message.tsx';

interface WaitNotesProps {
  readonly outcome: Outcome;
  readonly words: OfficialWords;
  /** What the part with the price is called. */
  readonly file: string;
  readonly nameOf: (id: BidderId) => string;
  readonly readOnly: boolean;
  readonly onSettle: (wait: OutcomeWait) => void;
}

/** What the outcome waits for beside open cells and ties, each with the way there. */
export function WaitNotes({ outcome, words, file, nameOf, readOnly, onSettle }: WaitNotesProps) {
  const { t } = useTranslation();
  if (outcome.kind !== 'open') return null;
  return outcome.waits.map((wait) => (
    <Message key={JSON.stringify(wait)} tone="note" text={waitText(t, wait, { words, file, nameOf })}>
      {readOnly ? null : (
        <Button variant="default" onClick={() => onSettle(wait)}>
          {t('result.settle')}
        </Button>
      )}
    </Message>
  ));
}

function waitText(
  t: TFunction<'app'>,
  wait: OutcomeWait,
  { words, file, nameOf }: Pick<WaitNotesProps, 'words' | 'file' | 'nameOf'>,
): MessageText {
  switch (wait.kind) {
    case 'shortlist':
      return {
        what: t('result.waitShortlistWhat', { shortlist: words.shortlist }),
        means: t('result.waitShortlistMeans'),
        next: t('result.waitShortlistNext'),
      };
    case 'technical-result':
      return {
        what: t('result.waitTechnicalWhat'),
        means: t('result.waitTechnicalMeans', { file }),
        next: t('result.waitTechnicalNext'),
      };
    case 'negotiation':
      return {
        what: t('result.waitNegotiationWhat', { bidder: nameOf(wait.bidder) }),
        means: t('result.waitNegotiationMeans'),
        next: t('result.waitNegotiationNext'),
      };
    case 'auction':
      return {
        what: t('result.waitAuctionWhat', { auction: words.reverseAuction }),
        means: t('result.waitAuctionMeans'),
        next: t('result.waitAuctionNext'),
      };
    case 'terms':
      return {
        what: t('result.waitTermsWhat', { field: fieldText(t, wait.field) }),
        means: t('result.waitTermsMeans'),
        next: t('result.waitTermsNext'),
      };
  }
}

function fieldText(t: TFunction<'app'>, field: string): string {
  switch (field) {
    case 'technicalWeight':
      return t('requirements.technicalWeight');
    case 'priceWeight':
      return t('requirements.priceWeight');
    case 'qualificationThreshold':
      return t('requirements.qualificationThreshold');
    case 'technicalThreshold':
      return t('requirements.totalThreshold');
    default:
      return field;
  }
}
