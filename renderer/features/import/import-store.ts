/**
 * Where an import stands. One store for the page: looking at a tender and coming back finds the preview as it was.
 *
 *   empty ──files──▶ reading ──▶ preview ──Impor──▶ importing ──▶ done
 *     ▲                │            │ ▲ zone, more files           │
 *     └────cancel──────┘            └─┘                            └──▶ empty
 */
import { createStore } from 'zustand/vanilla';
import type { Zone } from '#core/calendar/instant.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { withMoreFiles } from './chosen-files.ts';
import { type Choice, firstChoice, planOf } from './choice.ts';
import { type CompareProgress, compareWithHere, type FoundTender } from './compare.ts';
import type { ChosenFile, FilesReading, ReadProgress } from './read-files.ts';
import { type ImportProgress, type ImportReport, runImport } from './run-import.ts';
import { startReading } from './start-reading.ts';

/** Files that were read, and what of their tenders is new here. */
export interface Preview {
  readonly files: readonly ChosenFile[];
  readonly reading: FilesReading;
  readonly tenders: readonly FoundTender[];
}

/** Something to say about files that were not read. */
export type ImportNotice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing-dropped' }
  | { readonly kind: 'not-opened'; readonly code: string }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'reading-broke'; readonly code: string };

export type ImportState =
  | { readonly phase: 'empty'; readonly notice: ImportNotice | null }
  | {
      readonly phase: 'reading';
      readonly progress: ReadProgress | ({ readonly step: 'comparing'; readonly file: null } & CompareProgress);
    }
  | {
      readonly phase: 'preview';
      readonly preview: Preview;
      readonly choice: Choice;
      readonly notice: ImportNotice | null;
    }
  | { readonly phase: 'importing'; readonly progress: ImportProgress }
  | { readonly phase: 'done'; readonly report: ImportReport; readonly preview: Preview };

const EMPTY: ImportState = { phase: 'empty', notice: null };

export const importState = createStore<ImportState>()(() => EMPTY);

/** Ends whatever runs; a new one is made for each run. */
let stop = new AbortController();

/** What a cancelled reading goes back to. */
let beforeReading: ImportState = EMPTY;

type ImportWorkspace = Pick<Workspace, 'space' | 'device' | 'tenders' | 'readDossier' | 'addTenders' | 'openTender'>;

/** Reads files, beside those of the preview where there is one. */
export async function readMore(workspace: ImportWorkspace, files: readonly ChosenFile[]): Promise<void> {
  const state = importState.getState();
  if (state.phase === 'reading' || state.phase === 'importing') return;
  const before = state.phase === 'preview' ? state.preview.files : [];
  await read(workspace, withMoreFiles(before, files), null);
}

/** Reads the files of the preview again with another zone; what was left out of it stays left out. */
export async function readInZone(workspace: ImportWorkspace, zone: Zone): Promise<void> {
  const state = importState.getState();
  if (state.phase !== 'preview') return;
  const left = new Set(planOf(state.preview.tenders, state.choice).unchosen.map(({ key }) => key));
  await read(workspace, state.preview.files, zone);
  const again = importState.getState();
  if (again.phase !== 'preview') return;
  const tenders = new Set([...again.choice.tenders].filter((key) => !left.has(key)));
  importState.setState({ ...again, choice: { ...again.choice, tenders } });
}

export function choose(choice: Choice): void {
  const state = importState.getState();
  if (state.phase === 'preview') importState.setState({ ...state, choice });
}

/** Says on the screen why nothing was read; a preview stays. */
export function tell(notice: ImportNotice): void {
  const state = importState.getState();
  if (state.phase === 'preview') importState.setState({ ...state, notice });
  else if (state.phase === 'empty' || state.phase === 'done') importState.setState({ phase: 'empty', notice }, true);
}

export function cancelReading(): void {
  if (importState.getState().phase !== 'reading') return;
  stop.abort();
  leaveReading({ kind: 'cancelled' });
}

/** Nothing of an import stays; also when its space is left, so that the next one shows none of it. */
export function startAgain(): void {
  stop.abort();
  importState.setState(EMPTY, true);
}

/** Brings in what was chosen. Stopping keeps what is in. */
export async function importNow(workspace: ImportWorkspace): Promise<void> {
  const state = importState.getState();
  if (state.phase !== 'preview') return;
  const { preview, choice } = state;
  const plan = planOf(preview.tenders, choice);
  const { signal } = begin();
  const total = plan.bring.length;
  const step = total > 0 ? 'importing' : 'accepting';
  importState.setState({ phase: 'importing', progress: { step, done: 0, total } }, true);
  const showProgress = (progress: ImportProgress) => importState.setState({ phase: 'importing', progress }, true);
  const report = await runImport(workspace, plan, showProgress, signal);
  importState.setState({ phase: 'done', report, preview }, true);
}

export function stopImport(): void {
  stop.abort();
}

async function read(workspace: ImportWorkspace, files: readonly ChosenFile[], zone: Zone | null): Promise<void> {
  beforeReading = importState.getState();
  const { signal } = begin();
  const show = (progress: (ImportState & { readonly phase: 'reading' })['progress']) => {
    if (!signal.aborted) importState.setState({ phase: 'reading', progress }, true);
  };
  show({ step: 'reading', done: 0, total: files.length, file: files[0]?.name ?? null });
  const officeZone = workspace.device.settings.getState().office.zone;
  const running = startReading(files, { zone, officeZone }, show);
  signal.addEventListener('abort', running.cancel, { once: true });
  try {
    const reading = await running.reading;
    const here = new Set(workspace.tenders.getState().tenders.map(({ stream }) => stream));
    const tenders = await compareWithHere(
      reading.found,
      {
        practice: workspace.space === 'latihan',
        has: (stream) => here.has(stream),
        read: workspace.readDossier,
      },
      async (progress) => {
        show({ step: 'comparing', file: null, ...progress });
        await screenTurn();
      },
      signal,
    );
    if (tenders === null) return;
    const preview = { files, reading, tenders };
    importState.setState({ phase: 'preview', preview, choice: firstChoice(tenders), notice: null }, true);
  } catch (error) {
    // A bug in reading: told with its words for support, because nothing else on the screen would say so.
    const code = error instanceof Error ? error.message : String(error);
    if (!signal.aborted) leaveReading({ kind: 'reading-broke', code });
  }
}

function leaveReading(notice: ImportNotice): void {
  const preview = beforeReading.phase === 'preview' ? beforeReading : null;
  importState.setState(preview ? { ...preview, notice } : { phase: 'empty', notice }, true);
}

function begin(): AbortController {
  stop.abort();
  stop = new AbortController();
  return stop;
}

/** Longest the screen may wait for its turn while tenders are compared. */
const TURN_MS = 30;
let lastTurn = 0;

async function screenTurn(): Promise<void> {
  if (performance.now() - lastTurn < TURN_MS) return;
  await new Promise((resolve) => setTimeout(resolve));
  lastTurn = performance.now();
}
