/** A tender as the list compares and shows it: amounts as sen, text folded for search, the deadline that comes next. */
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { StageKey } from '#core/tender/stage.ts';
import { STAGES } from '#core/tender/stage.ts';
import type { Deadline, TenderSummary } from '#core/tender/summary.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { fold } from '#renderer/ui/fold.ts';

export interface TenderRow {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly institution: string;
  readonly year: string;
  readonly version: number;
  readonly method: TenderSummary['method'];
  readonly kind: TenderSummary['kind'];
  readonly status: TenderSummary['status'];
  readonly stage: StageKey;
  readonly stageOrder: number;
  readonly ceiling: Sen | null;
  readonly ownerEstimate: Sen | null;
  readonly award: Sen | null;
  readonly winner: string | null;
  readonly registered: number;
  readonly offering: number;
  readonly deadline: Deadline | null;
  readonly conflicts: number;
  readonly changedAt: Instant;
  /** Everything the search looks at, folded. */
  readonly search: string;
}

const known = new WeakMap<ListedTender, TenderRow>();

/** The row of a tender; made once while its summary stands and its deadline has not passed. */
export function rowOf(tender: ListedTender, now: Instant): TenderRow {
  const before = known.get(tender);
  if (before && (before.deadline === null || before.deadline.at > now)) return before;
  const row = makeRow(tender, now);
  known.set(tender, row);
  return row;
}

function makeRow({ stream, summary, changedAt }: ListedTender, now: Instant): TenderRow {
  const { code, name, agency, institution, winner } = summary;
  return {
    stream,
    code,
    name,
    agency,
    institution,
    year: String(summary.year),
    version: summary.version,
    method: summary.method,
    kind: summary.kind,
    status: summary.status,
    stage: summary.stage,
    stageOrder: STAGES.indexOf(summary.stage),
    ceiling: senOrNull(summary.budgetCeiling),
    ownerEstimate: senOrNull(summary.ownerEstimate),
    award: senOrNull(summary.awardPrice),
    winner,
    registered: summary.registered,
    offering: summary.offering,
    deadline: summary.deadlines.find(({ at }) => at > now) ?? null,
    conflicts: summary.conflicts,
    changedAt,
    search: fold([name, code, agency, institution, winner, summary.searchText].filter(Boolean).join(' ')),
  };
}

function senOrNull(amount: RupiahText | null): Sen | null {
  return amount === null ? null : senOf(amount);
}
