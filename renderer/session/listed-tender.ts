/** From a stored tender to its line in the list, and between that line and what is kept of it. */
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { REDUCER_VERSION } from '#core/tender/event-kinds.ts';
import type { Dossier } from '#core/tender/model.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';
import type { Summary } from '#renderer/storage/summary.ts';
import { evaluationOf } from './evaluation-of.ts';

/** One tender in the list. */
export interface ListedTender {
  readonly stream: StreamId;
  readonly summary: TenderSummary;
  /** When someone last wrote to it. */
  readonly changedAt: Instant;
  /** Events in its log; 1 = imported and not yet worked on. */
  readonly events: number;
}

/** Raise the second number when `summarise` or the row changes: older rows are made again from the events. */
const SUMMARY_VERSION = `${REDUCER_VERSION}.8`;

export function listedTenderOf(
  stream: StreamId,
  dossier: Dossier,
  { changedAt, events }: { readonly changedAt: Instant; readonly events: number },
): ListedTender {
  const evaluation = evaluationOf(dossier);
  return { stream, summary: summarise(dossier, evaluation.ok ? evaluation.value : null), changedAt, events };
}

export function summaryOfListed({ stream, ...rest }: ListedTender): Summary {
  return { stream, version: SUMMARY_VERSION, text: JSON.stringify(rest) };
}

/** Null for one of another version, or one that cannot be read: it is made again. */
export function listedOfSummary({ stream, version, text }: Summary): ListedTender | null {
  if (version !== SUMMARY_VERSION) return null;
  try {
    return { stream, ...(JSON.parse(text) as Omit<ListedTender, 'stream'>) };
  } catch {
    // A damaged cache is no loss: the events have it all.
    return null;
  }
}
