import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupiah } from '#core/money/sen.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { AwardedBid } from '#core/tender/model.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';

interface AwardDialogProps {
  readonly winner: AwardedBid;
  readonly reserves: readonly AwardedBid[];
  readonly nameOf: (id: BidderId) => string;
  readonly words: OfficialWords;
  readonly clock: Clock;
  /** What is still to be answered, said beside the decision; null where nothing is. */
  readonly reminder: string | null;
  readonly onDecide: (body: TenderCommandBodies['decideAward']) => void;
  readonly onClose: () => void;
}

/** The award cannot be undone: it shows exactly what will stand. */
export function AwardDialog({ winner, reserves, nameOf, words, clock, reminder, onDecide, onClose }: AwardDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <ConfirmFixed
      opened
      title={t('result.awardTitle')}
      action={t('result.decideAward')}
      fixes={[
        t('result.awardWinner', { name: nameOf(winner.bidder), price: formatRupiah(winner.price) }),
        ...reserves.map((reserve, index) =>
          t('result.awardReserve', {
            word: `${words.reserve.charAt(0).toUpperCase()}${words.reserve.slice(1)}`,
            number: index + 1,
            name: nameOf(reserve.bidder),
            price: formatRupiah(reserve.price),
          }),
        ),
        t('result.awardLocks'),
      ]}
      onCancel={onClose}
      onConfirm={() => onDecide({ decidedAt: clock.now(), winner, reserves, note: note.trim() || null })}
    >
      {reminder === null ? null : <p className="mp-check">! {reminder}</p>}
      <Textarea
        mt="sm"
        label={t('result.awardNote')}
        value={note}
        autosize
        minRows={1}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmFixed>
  );
}
