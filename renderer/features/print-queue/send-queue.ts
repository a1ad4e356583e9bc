import type { Desktop, DesktopRequest } from '#core/contract/desktop.ts';
import { assert } from '#core/shared/assert.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
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
  readonly keys: readonly DocumentKey[];
  readonly choiceOf: (key: DocumentKey) => QueueChoice;
  readonly layOut: (key: DocumentKey) => Promise<QueuedDocument | null>;
  readonly target: QueueTarget;
  readonly printer: PrinterChoice;
  /** In one PDF: each document begins on a fresh sheet when both sides are printed. */
  readonly freshSheets: boolean;
  /** Of the tender, for names of files. */
  readonly code: string;
  /** Of the whole, as a reader of the PDF shows it. */
  readonly title: string;
}

export interface QueueWorld {
  readonly desktop: Pick<Desktop, 'aboutApp' | 'printDocument' | 'renderPdf' | 'saveFile'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onOutcome: (key: DocumentKey, outcome: QueueOutcome) => void;
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
    count: queue.keys.length,
    // A printer takes its jobs in the order they were given.
    ahead: 1,
    signal,
    begin: async (index) => {
      const key = keyAt(queue, index);
      const laidOut = await queue.layOut(key);
      if (laidOut === null) return { key, outcome: GONE };
      const { copies } = queue.choiceOf(key);
      const job = isAsked ? {} : { job: { printer, copies, sides } };
      const answer = await desktop.printDocument({ ...laidOut.request, ...job });
      return { key, outcome: answer.ok ? answer.value.outcome : answer.error };
    },
    take: async ({ key, outcome }) => {
      onOutcome(key, outcome);
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
    count: queue.keys.length,
    ahead: AHEAD,
    signal,
    begin: async (index) => {
      const laidOut = await queue.layOut(keyAt(queue, index));
      if (laidOut === null) return { laidOut, fault: GONE };
      if (laidOut.pages !== null) return { laidOut, pdf: laidOut.pages };
      const answer = await desktop.renderPdf({ ...laidOut.request, ...collected.asked });
      return answer.ok ? { laidOut, pdf: answer.value.pdf } : { laidOut, fault: answer.error };
    },
    take: async (made, index) => {
      const key = keyAt(queue, index);
      if (made.fault !== undefined) {
        failed = made.fault;
        onOutcome(key, made.fault);
        return false;
      }
      await collected.add(made.laidOut, made.pdf, index);
      onOutcome(key, 'made');
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
    file: async () => ({ content: await pack.finish(), type: 'pdf', suggestedName: `dokumen-${queue.code}.pdf` }),
  };
}

async function collectFiles(queue: Queue): Promise<Collected> {
  const { packParts } = await import('#core/documents/zip.ts');
  const parts: Record<string, Uint8Array> = {};
  const digits = String(queue.keys.length).length;
  return {
    asked: {},
    add: async ({ model }, pdf, index) => {
      parts[`${String(index + 1).padStart(digits, '0')}-${model.kind}-${queue.code}.pdf`] = pdf;
    },
    file: async () => ({
      content: await packParts(parts),
      type: 'zip',
      suggestedName: `dokumen-${queue.code}.zip`,
    }),
  };
}

function keyAt({ keys }: Queue, index: number): DocumentKey {
  const key = keys[index];
  assert(key !== undefined, 'the run is as long as the queue');
  return key;
}
