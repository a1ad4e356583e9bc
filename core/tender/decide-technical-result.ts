/** Decides what fixes the technical result, and with it who may show a price. */
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type DecideContext, type Decision } from './refuse.ts';

export function decideTechnicalResult(
  _dossier: Dossier,
  body: TenderCommandBodies['fixTechnicalResult'],
  _context: DecideContext,
): Decision {
  return accept({ type: 'technicalResultFixed', tv: 1, body });
}

export function decideEqualisation(_dossier: Dossier, body: TenderCommandBodies['recordEqualisation']): Decision {
  return accept({ type: 'equalised', tv: 1, body });
}
