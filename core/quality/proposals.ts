/** What in the course of tenders may be a nonconformity: proposed by the app, raised or laid aside by a person. */
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { lateLines } from '#core/sop/checklist.ts';
import type { SopFacts } from '#core/sop/facts.ts';
import type { ReadLines } from '#core/sop/read-lines.ts';
import type { StageKey } from '#core/tender/stage.ts';
import { type NonconformitySource, type QualityState, sourceKey } from './model.ts';

/** What of a tender's line in the list proposals are made of. */
export interface WatchedTender {
  readonly stream: StreamId;
  readonly summary: {
    readonly code: string;
    readonly name: string;
    readonly stage: StageKey;
    readonly decidedAt: Instant | null;
    readonly sop: SopFacts;
  };
}

export interface Proposal {
  readonly source: Exclude<NonconformitySource, { readonly kind: 'audit' | 'other' }>;
  /** When it happened, or was to have happened; null = not known. */
  readonly at: Instant | null;
  /** What a person wrote about it already: why a step is late. */
  readonly explanation: string | null;
}

/** Everything nobody has raised or laid aside yet, the newest first. */
export function proposalsOf(
  tenders: readonly WatchedTender[],
  quality: Pick<QualityState, 'nonconformities' | 'dismissals'>,
  linesOf: ReadLines,
): readonly Proposal[] {
  const dealtWith = new Set([
    ...Object.keys(quality.dismissals),
    ...Object.values(quality.nonconformities)
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ source }) => sourceKey(source)),
  ]);
  return tenders
    .flatMap((tender) => proposalsOfTender(tender, linesOf))
    .filter(({ source }) => !dealtWith.has(sourceKey(source)))
    .sort((a, b) => ((a.at ?? '') > (b.at ?? '') ? -1 : 1));
}

function proposalsOfTender({ stream, summary }: WatchedTender, linesOf: ReadLines): readonly Proposal[] {
  const { code, name, stage, decidedAt, sop: facts } = summary;
  const tender = { stream, code, name };
  const failed: readonly Proposal[] =
    stage === 'failed' ? [{ source: { kind: 'failed-tender', tender }, at: decidedAt, explanation: null }] : [];
  const answered = facts.answers.flatMap(({ kind, doneAt }) => (kind === 'objection-answer' && doneAt ? [doneAt] : []));
  const objected: readonly Proposal[] =
    facts.contests.acceptedObjections > 0
      ? [{ source: { kind: 'accepted-objection', tender }, at: answered.toSorted().at(-1) ?? null, explanation: null }]
      : [];
  const late = lateLines(linesOf(facts)).map(
    ({ step, dueAt, note }): Proposal => ({
      source: { kind: 'late-step', tender, step: step.id, name: step.name },
      at: dueAt,
      explanation: note?.explanation ?? null,
    }),
  );
  return [...failed, ...objected, ...late];
}
