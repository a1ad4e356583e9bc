import type { StageProps } from '#renderer/session/stage.ts';

/** What is opened with members there: the bids, or the price files apart from them. */
export type OpeningPart = 'bids' | 'prices';

/** What every dialog about the safeguards of a tender is given. */
export interface SafeguardDialogProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly onClose: () => void;
}
