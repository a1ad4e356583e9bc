/** What of the tenders found is new here, the same, different, or not to be imported. */
import { type Difference, diffDossier } from '#core/exchange/differences.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import type { ImportSource } from '#core/tender/events.ts';
import { withSafeguardsFromStart } from '#core/tender/new-tender-safeguards.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import type { FoundDossier } from './read-files.ts';

export type FoundState = 'new' | 'differs' | 'same' | 'refused';

/** Why a tender found cannot be imported. */
export type RefusedReason =
  /** Another file brings it too; that one is used. */
  | 'brought-twice'
  /** Made up for practice; the office takes only real ones. */
  | 'practice'
  /** Its parts contradict each other. */
  | 'inconsistent'
  /** It is here, and what is here cannot be read. */
  | 'unreadable-here';

/** A tender of the preview. */
export interface FoundTender {
  /** Unique in the preview: a tender brought twice has one stream. */
  readonly key: string;
  readonly stream: StreamId;
  /** Marked for the space it goes into. */
  readonly dossier: Dossier;
  readonly source: ImportSource;
  readonly state: FoundState;
  /** The tender as it stands here, where it differs. */
  readonly current: Dossier | null;
  /** Empty unless it differs. */
  readonly differences: readonly Difference[];
  readonly refused: RefusedReason | null;
  /** The place in the dossier that contradicts another, where it does. */
  readonly place: string | null;
}

/** What the space knows of tenders; the workspace, or a table in tests. */
export interface Here {
  readonly practice: boolean;
  readonly has: (stream: StreamId) => boolean;
  readonly read: (stream: StreamId) => Promise<Dossier | null>;
}

export interface CompareProgress {
  readonly done: number;
  readonly total: number;
}

/** Compares each tender found with what is here. Answers null when stopped. */
export async function compareWithHere(
  found: readonly FoundDossier[],
  here: Here,
  onProgress: (progress: CompareProgress) => Promise<void>,
  signal: AbortSignal,
): Promise<readonly FoundTender[] | null> {
  const tenders: FoundTender[] = [];
  const met = new Set<StreamId>();
  for (const [at, { dossier, source, withheld }] of found.entries()) {
    if (signal.aborted) return null;
    const stream = streamOf(dossier.notice);
    const ours = dossier.practice === here.practice ? dossier : { ...dossier, practice: here.practice };
    const marked = withSafeguardsFromStart(ours, source.kind);
    const about = { key: `${stream}-${at}`, stream, dossier: marked, source };
    // What is here says which of the withheld prices may be told.
    const compared = { ...(withheld ?? marked), practice: here.practice };
    const verdict = await judge({ before: dossier, marked, compared, source, stream }, here, met);
    // What cannot be imported must not keep another file's good one out.
    if (verdict.state !== 'refused') met.add(stream);
    tenders.push({ ...about, ...verdict });
    await onProgress({ done: at + 1, total: found.length });
  }
  return signal.aborted ? null : tenders;
}

type Verdict = Pick<FoundTender, 'state' | 'current' | 'differences' | 'refused' | 'place'>;

async function judge(
  one: {
    readonly before: Dossier;
    readonly marked: Dossier;
    readonly compared: Dossier;
    readonly source: ImportSource;
    readonly stream: StreamId;
  },
  here: Here,
  met: ReadonlySet<StreamId>,
): Promise<Verdict> {
  if (met.has(one.stream)) return refusedFor('brought-twice');
  if (one.before.practice && !here.practice) return refusedFor('practice');
  const [contradiction] = inconsistenciesOf(one.marked);
  if (contradiction !== undefined) return refusedFor('inconsistent', contradiction.path.join('/'));
  const untouched = { current: null, differences: [], refused: null, place: null };
  if (!here.has(one.stream)) return { ...untouched, state: 'new' };
  const current = await here.read(one.stream);
  if (current === null) return refusedFor('unreadable-here');
  const differences = diffDossier(current, one.compared, one.source.kind);
  if (differences.length === 0) return { ...untouched, state: 'same' };
  return { ...untouched, state: 'differs', current, differences };
}

function refusedFor(refused: RefusedReason, place: string | null = null): Verdict {
  return { state: 'refused', current: null, differences: [], refused, place };
}

/** How many of what the files bring, for the head of the preview. */
export interface FoundCounts {
  readonly tenders: number;
  readonly agencies: number;
  readonly stages: number;
  readonly bidders: number;
  readonly bids: number;
  /** Tenders whose winner is recorded or decided. */
  readonly results: number;
}

export function countFound(dossiers: readonly Dossier[]): FoundCounts {
  const bidders = dossiers.flatMap((dossier) => dossier.bidders);
  return {
    tenders: dossiers.length,
    agencies: new Set(dossiers.map(({ notice }) => notice.agency.code ?? notice.agency.name)).size,
    stages: dossiers.reduce((sum, { schedule }) => sum + schedule.length, 0),
    bidders: bidders.length,
    bids: bidders.filter(({ bid }) => bid !== null).length,
    results: dossiers.filter(({ decision, recorded }) => decision !== null || (recorded?.winner ?? null) !== null)
      .length,
  };
}
