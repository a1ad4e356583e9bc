import type { Trace } from '#core/evaluation/model.ts';
import type { Dossier } from '#core/tender/model.ts';

/** A figure's working as it is shown beside the work. */
export interface ShownTrace {
  readonly title: string;
  readonly trace: Trace;
  readonly dossier: Dossier;
  readonly onClose: () => void;
}
