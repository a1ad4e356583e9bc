import type { Desktop, DesktopRequest } from '#core/contract/desktop.ts';
import { assert } from '#core/shared/assert.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { QueueFault } from './queue-fault-text.ts';
import type { PrinterChoice, QueueChoice, QueuedDocument, QueueTarget } from './queue-model.ts';
import { runInOrder } from './run-in-order.ts';

/** What became of one document. `shown`: the dialog was there, and nobody tells what was chosen in it. */
export type QueueOutcome = 'printed' | 'shown' | 'made' | 'cancelled' | QueueFault;

/** What became of the whole. */
export type QueueEnd =
  | { readonly kind: 'printed' }
  /** Each dialog was there; nobody tells what was chosen in one of them or all. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: QueueFault };

export interface Queue {
  /** Of its documents, in order. */
  readonly ids: readonly string[];
  readonly choiceOf: (id: string) => QueueChoice;
  readonly layOut: (id: string) => Promise<QueuedDocument | null>;
  readonly target: QueueTarget;
  readonly printer: PrinterChoice;
  /** In one PDF: each document begins on a fresh sheet when both sides are printed. */
  readonly freshSheets: boolean;
  /** Of the file, without its ending. */
  readonly fileName: string;
  /** Of the whole, as a reader of the PDF shows it. */
  readonly title: string;
}

export interface QueueWorld {
  readonly desktop: Pick<Desktop, 'aboutApp' | 'printDocument' | 'renderPdf' | 'saveFile'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onOutcome: (id: string, outcome: QueueOutcome) => void;
}

/** As many as the shell lays out at once, and one that waits. */
const AHEAD = 3;

/** Sends the documents where they go, one behind the other; the first that fails ends it, so that none is left out unseen. */
export function sendQueue(queue: Queue, world: QueueWorld): Promise<QueueEnd> {
  return queue.target === 'printer' ? print(queue, world) : save(queue, world);
}

async function print(queue: Queue, { desktop, signal, onOutcome }: QueueWorld): Promise<QueueEnd> {
  const { printer, sides, isAsked } = queue.printer;
  const told: { end: QueueEnd } = { end: { kind: 'printed' } };
  const run = await runInOrder({
    count: queue.ids.length,
    // A printer takes its jobs in the order they were given.
    ahead: 1,
    signal,
    begin: async (index) => {
      const id = idAt(queue, index);
      const laidOut = await queue.layOut(id);
      if (laidOut === null) return { id, outcome: GONE };
      const { copies } = queue.choiceOf(id);
      const job = isAsked ? {} : { job: { printer, copies, sides } };
      const answer = await desktop.printDocument({ ...laidOut.request, ...job });
      return { id, outcome: answer.ok ? answer.value.outcome : answer.error };
    },
    take: async ({ id, outcome }) => {
      onOutcome(id, outcome);
      if (typeof outcome !== 'string') told.end = { kind: 'failed', fault: outcome };
      else if (outcome === 'cancelled') told.end = { kind: 'cancelled' };
      else if (outcome === 'shown') told.end = { kind: 'shown' };
      return told.end.kind === 'printed' || told.end.kind === 'shown';
    },
  });
  return run.isCancelled && told.end.kind !== 'failed' ? { kind: 'cancelled' } : told.end;
}

async function save(queue: Queue, { desktop, clock, signal, onOutcome }: QueueWorld): Promise<QueueEnd> {
  const about = await desktop.aboutApp({});
  const madeBy = about.ok ? `${about.value.name} ${about.value.version}` : 'Meja Pokja';
  const collected = await (queue.target === 'one-pdf' ? collectPack(queue, madeBy, clock) : collectFiles(queue));
  let failed: QueueFault | null = null;
  const run = await runInOrder({
    count: queue.ids.length,
    ahead: AHEAD,
    signal,
    begin: async (index) => {
      const laidOut = await queue.layOut(idAt(queue, index));
      if (laidOut === null) return { laidOut, fault: GONE };
      if (laidOut.pages !== null) return { laidOut, pdf: laidOut.pages };
      const answer = await desktop.renderPdf({ ...laidOut.request, ...collected.asked });
      return answer.ok ? { laidOut, pdf: answer.value.pdf } : { laidOut, fault: answer.error };
    },
    take: async (made, index) => {
      const id = idAt(queue, index);
      if (made.fault !== undefined) {
        failed = made.fault;
        onOutcome(id, made.fault);
        return false;
      }
      await collected.add(made.laidOut, made.pdf, index);
      onOutcome(id, 'made');
      return true;
    },
  });
  if (failed !== null) return { kind: 'failed', fault: failed };
  if (run.isCancelled) return { kind: 'cancelled' };
  const answer = await desktop.saveFile(await collected.file());
  if (!answer.ok) return { kind: 'failed', fault: answer.error };
  return answer.value.outcome === 'saved' ? { kind: 'saved', path: answer.value.path } : { kind: 'cancelled' };
}

/** Another window took away what the document tells of. */
const GONE: QueueFault = { kind: 'print-failed', reason: 'document-gone' };

interface Collected {
  /** How each PDF is asked for. */
  readonly asked: Pick<DesktopRequest<'renderPdf'>, 'isPart'>;
  readonly add: (document: QueuedDocument, pdf: Uint8Array, index: number) => Promise<void>;
  readonly file: () => Promise<Parameters<Desktop['saveFile']>[0]>;
}

async function collectPack(queue: Queue, madeBy: string, clock: Clock): Promise<Collected> {
  const { beginPdfPack } = await import('#core/pdf/pdf-pack.ts');
  const pack = await beginPdfPack({
    title: queue.title,
    madeBy,
    madeAtMs: Date.parse(clock.now()),
    freshSheets: queue.freshSheets,
  });
  return {
    asked: { isPart: true },
    add: ({ model, sheet }, pdf) => pack.add({ title: model.title, pdf, sheet }),
    file: async () => ({ content: await pack.finish(), type: 'pdf', suggestedName: `${queue.fileName}.pdf` }),
  };
}

async function collectFiles(queue: Queue): Promise<Collected> {
  const { packParts } = await import('#core/documents/zip.ts');
  const parts: Record<string, Uint8Array> = {};
  const digits = String(queue.ids.length).length;
  return {
    asked: {},
    add: async ({ model, tenderCode }, pdf, index) => {
      parts[`${String(index + 1).padStart(digits, '0')}-${model.kind}-${tenderCode}.pdf`] = pdf;
    },
    file: async () => ({
      content: await packParts(parts),
      type: 'zip',
      suggestedName: `${queue.fileName}.zip`,
    }),
  };
}

function idAt({ ids }: Queue, index: number): string {
  const id = ids[index];
  assert(id !== undefined, 'the run is as long as the queue');
  return id;
}
