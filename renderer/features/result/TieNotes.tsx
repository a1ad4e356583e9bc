import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tie } from '#core/evaluation/model.ts';
import { formatRupiah, senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { TieDecision } from '#core/tender/model.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface TieNotesProps {
  readonly ties: readonly Tie[];
  readonly decisions: readonly TieDecision[];
  readonly nameOf: (id: BidderId) => string;
  readonly readOnly: boolean;
  readonly onDecide: (tie: Tie) => void;
}

/** Bids that stand exactly equal: the committee orders them with a reason, the app never does. */
export function TieNotes({ ties, decisions, nameOf, readOnly, onDecide }: TieNotesProps) {
  const { t } = useTranslation();
  return ties.map((tie) => {
    const names = tie.bidders.map(nameOf).join(' = ');
    const order = tie.decided?.map(nameOf).join(', ');
    const reason = decisions.find((decision) => decision.order.every((id) => tie.bidders.includes(id)))?.reason;
    return (
      <Message
        key={tie.bidders.join()}
        tone={tie.decided ? 'note' : 'check'}
        text={{
          what: t(tie.value.unit === 'score' ? 'result.tieWhatScore' : 'result.tieWhat', {
            names,
            value: tieValue(tie),
          }),
          means: order ? t('result.tieDecided', { order }) : t('result.tieMeans'),
          next: order ? t('result.tieReason', { reason: reason ?? '' }) : t('result.tieNext'),
        }}
      >
        {readOnly ? null : (
          <Button variant="default" onClick={() => onDecide(tie)}>
            {order ? t('result.tieChange') : t('result.tieDecide')}
          </Button>
        )}
      </Message>
    );
  });
}

function tieValue({ value }: Tie): string {
  return value.unit === 'rupiah' ? formatRupiah(senOf(value.text as RupiahText)) : value.text.replace('.', ',');
}
