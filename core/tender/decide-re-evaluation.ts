/** Decides whether an evaluation may be done over. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision } from './refuse.ts';

export function decideReEvaluation(_dossier: Dossier, body: TenderCommandBodies['startReEvaluation']): Decision {
  return accept({ type: 'reEvaluationStarted', tv: 1, body });
}
