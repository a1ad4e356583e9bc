/** The years of the tenders at an auditor's desk, each with how much there is and how much asks to be looked at. */
import type { Decision } from '#core/tender/model.ts';
import type { AuditedTender } from './tender.ts';

export interface AuditYear {
  readonly year: number;
  readonly tenders: number;
  readonly events: number;
  readonly people: number;
  readonly bidders: number;
  readonly awarded: number;
  readonly failed: number;
  /** Not decided in the archive. */
  readonly open: number;
  /** Events that do not hold. */
  readonly doubtful: number;
  /** Events held back, and not applied. */
  readonly held: number;
  readonly issued: number;
}

/** One line a year, the newest first. */
export function auditYears(tenders: readonly AuditedTender[]): readonly AuditYear[] {
  const byYear = Map.groupBy(tenders, ({ dossier }) => dossier.notice.fiscalYear);
  return [...byYear].map(([year, of]) => yearOf(year, of)).sort((a, b) => b.year - a.year);
}

function yearOf(year: number, tenders: readonly AuditedTender[]): AuditYear {
  const sum = (count: (tender: AuditedTender) => number): number =>
    tenders.reduce((total, tender) => total + count(tender), 0);
  const decided = (kind: Decision['kind'] | null): number =>
    tenders.filter(({ dossier }) => (dossier.decision?.kind ?? null) === kind).length;
  const people = new Set(
    tenders.flatMap(({ steps }) => steps.map(({ recorded: { header } }) => `${header.actor} ${header.role}`)),
  );
  return {
    year,
    tenders: tenders.length,
    events: sum(({ steps }) => steps.length),
    people: people.size,
    bidders: sum(({ dossier }) => dossier.bidders.length),
    awarded: decided('award'),
    failed: decided('failure'),
    open: decided(null),
    doubtful: sum(({ examined }) => examined.doubtful.size),
    held: sum(({ steps }) => steps.filter(({ held }) => held).length),
    issued: sum(({ steps }) => steps.filter(({ recorded }) => recorded.event.type === 'documentIssued').length),
  };
}
