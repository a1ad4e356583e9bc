import type { ComparedCell } from '#core/committee/comparison.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';

/** What the dialogs about one compared cell are given. */
export interface CellDialogProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly stage: RequirementStage;
  readonly bidder: BidderId;
  readonly cell: ComparedCell;
  readonly onClose: () => void;
}
