/** Carries a plan out: new tenders in batches, accepted differences through the session of each tender. */
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { AddReport } from '#renderer/session/add-tenders.ts';
import type { ExecuteRefusal } from '#renderer/session/tender-session.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { type Plan } from './choice.ts';
import type { FoundTender } from './compare.ts';
import { acceptanceOf } from './difference-lines.ts';

export interface ImportProgress {
  readonly step: 'importing' | 'accepting';
  readonly done: number;
  readonly total: number;
}

/** What an import came to. */
export interface ImportReport {
  readonly add: AddReport;
  readonly accepted: readonly { readonly tender: FoundTender; readonly count: number }[];
  readonly refused: readonly { readonly tender: FoundTender; readonly refusal: ExecuteRefusal }[];
  /** Tenders whose turn did not come before the import stopped. */
  readonly notReached: readonly FoundTender[];
  readonly plan: Plan;
}

export async function runImport(
  workspace: Pick<Workspace, 'addTenders' | 'openTender'>,
  plan: Plan,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportReport> {
  const sources = new Map<Dossier, FoundTender['source']>(plan.bring.map(({ dossier, source }) => [dossier, source]));
  const total = plan.bring.length;
  const add = await workspace.addTenders(sources.keys(), {
    sourceOf: (dossier) => sources.get(dossier) ?? { kind: 'manual', files: [] },
    onProgress: ({ done }) => onProgress({ step: 'importing', done, total }),
    signal,
  });
  const accepted: { tender: FoundTender; count: number }[] = [];
  const refused: { tender: FoundTender; refusal: ExecuteRefusal }[] = [];
  const reached = new Set<StreamId>([...add.added, ...add.present]);
  const refusedCodes = new Set(add.refused.map(({ code }) => code));
  for (const [at, { tender, keys }] of plan.accept.entries()) {
    if (signal.aborted || add.fault !== null) break;
    onProgress({ step: 'accepting', done: at, total: plan.accept.length });
    const session = workspace.openTender(tender.stream);
    const release = session.hold();
    const outcome = await session.execute(acceptanceOf(tender.source, tender.differences, keys));
    release();
    reached.add(tender.stream);
    if (outcome.ok) accepted.push({ tender, count: keys.size });
    else refused.push({ tender, refusal: outcome.error });
  }
  const wanted = [...plan.bring, ...plan.accept.map(({ tender }) => tender)];
  const notReached = wanted.filter(
    ({ stream, dossier }) => !reached.has(stream) && !refusedCodes.has(dossier.notice.code),
  );
  return { add, accepted, refused, notReached, plan };
}
