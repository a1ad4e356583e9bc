/** Steps that are or were late, over all tenders, as rows. Pure. */
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { type ChecklistLine, lateLines } from '#core/sop/checklist.ts';
import type { ReadLines } from '#core/sop/read-lines.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { fold } from '#renderer/ui/fold.ts';

export interface LateStep {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
  readonly line: ChecklistLine;
  /** The last day it was to be done, in the tender's zone. */
  readonly due: string;
  /** The day it was done; null = it is not. */
  readonly done: string | null;
  readonly search: string;
}

/** Those not done first, then the longest overdue. */
export function lateStepsOf(tenders: readonly ListedTender[], linesOf: ReadLines): LateStep[] {
  return tenders
    .flatMap(({ stream, summary }) => {
      const { code, name, sop: facts } = summary;
      const lines = lateLines(linesOf(facts));
      return lines.map(
        (line): LateStep => ({
          stream,
          code,
          name,
          line,
          due: line.dueAt === null ? '—' : formatDate(dateIn(line.dueAt, facts.zone)),
          done: line.doneAt === null ? null : formatDate(dateIn(line.doneAt, facts.zone)),
          search: fold(`${code} ${name} ${line.step.name} ${line.note?.explanation ?? ''}`),
        }),
      );
    })
    .sort((a, b) => rank(a) - rank(b) || ((a.line.dueAt ?? '') < (b.line.dueAt ?? '') ? -1 : 1));
}

function rank({ line }: LateStep): number {
  return line.state === 'late' ? 0 : 1;
}
