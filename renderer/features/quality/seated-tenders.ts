import type { SeatedTender } from '#core/quality/competence.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';

/** The committees of all tenders, as competence is worked out from. */
export function seatedTenders(tenders: readonly ListedTender[]): readonly SeatedTender[] {
  return tenders.map(({ stream, summary }) => ({
    stream,
    isRunning: summary.status === 'running' && summary.decidedAt === null,
    seats: summary.seats,
  }));
}
