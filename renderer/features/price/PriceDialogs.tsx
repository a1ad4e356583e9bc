import type { BidderId } from '#core/tender/ids.ts';
import type { PriceReviews } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { AuctionDialog } from './AuctionDialog.tsx';
import { LifeCycleDialog } from './LifeCycleDialog.tsx';
import { LocalContentDialog } from './LocalContentDialog.tsx';
import { PriceReviewDialog } from './PriceReviewDialog.tsx';
import { ReasonablenessSheetDialog } from './ReasonablenessSheetDialog.tsx';

/** What is being entered about prices. */
export type PriceTask =
  | { readonly kind: 'review'; readonly bidder: BidderId; readonly aspect: keyof PriceReviews }
  | { readonly kind: 'local-content' | 'life-cycle' | 'sheet'; readonly bidder: BidderId }
  | { readonly kind: 'auction' };

interface PriceDialogsProps extends Pick<StageProps, 'dossier' | 'evaluation' | 'ruleSet' | 'execute'> {
  readonly task: PriceTask;
  readonly nameOf: (id: BidderId) => string;
  readonly onClose: () => void;
}

/** The dialog of the task at hand; it closes when what it gave was kept. */
export function PriceDialogs({ task, dossier, evaluation, ruleSet, execute, nameOf, onClose }: PriceDialogsProps) {
  const run = async (command: Parameters<typeof execute>[0]) => {
    if (await execute(command)) onClose();
  };
  if (task.kind === 'auction') {
    const offering = dossier.bidders.filter(({ bid }) => bid !== null);
    return (
      <AuctionDialog
        stored={dossier.auction}
        bidders={offering.map(({ id, name }) => ({ id, name }))}
        zone={dossier.notice.zone}
        onClose={onClose}
        onSave={(auction) => void run({ name: 'recordAuction', body: { auction } })}
      />
    );
  }
  const { bidder } = task;
  const bid = evaluation.bids.find((each) => each.bidder === bidder);
  if (bid === undefined) return null;
  const common = { bidder: nameOf(bidder), onClose };
  switch (task.kind) {
    case 'review':
      return (
        <PriceReviewDialog
          {...common}
          bid={bid}
          aspect={task.aspect}
          stored={dossier.priceReviews[bidder]?.[task.aspect] ?? null}
          onSave={(review) => void run({ name: 'reviewPrice', body: { bidder, aspect: task.aspect, review } })}
        />
      );
    case 'local-content':
      return (
        <LocalContentDialog
          {...common}
          stored={dossier.localContent[bidder] ?? []}
          onSave={(parts) => void run({ name: 'setLocalContent', body: { bidder, parts } })}
        />
      );
    case 'life-cycle':
      return (
        <LifeCycleDialog
          {...common}
          stored={dossier.lifeCycleCosts[bidder] ?? null}
          onSave={(costs) => void run({ name: 'setLifeCycleCosts', body: { bidder, costs } })}
        />
      );
    case 'sheet':
      return (
        <ReasonablenessSheetDialog
          {...common}
          dossier={dossier}
          bid={bid}
          rules={ruleSet.price.reasonableness}
          onSave={(sheet) => void run({ name: 'setReasonablenessSheet', body: { bidder, sheet } })}
        />
      );
  }
}
