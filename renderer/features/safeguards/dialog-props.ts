import type { StageProps } from '#renderer/session/stage.ts';

/** What every dialog about the safeguards of a tender is given. */
export interface SafeguardDialogProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly onClose: () => void;
}
