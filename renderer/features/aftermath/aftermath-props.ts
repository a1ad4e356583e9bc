import type { StageProps } from '#renderer/session/stage.ts';

export interface AftermathProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'words' | 'clock' | 'execute'> {
  /** False when the device cannot save; the decision does not close this stage. */
  readonly canEdit: boolean;
}
