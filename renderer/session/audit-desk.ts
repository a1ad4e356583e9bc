/** What lies open on the auditor's desk: archives and receipts, for as long as the page lives. Nothing of them is stored. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { judgeReceipts } from '#core/audit/receipts.ts';
import { type ReceiptFile, readReceiptFile } from '#core/sync/receipt-file.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import type { BroughtReceipt } from '#core/audit/checks.ts';
import { type ArchiveProgress, type AuditedArchive, readAuditedArchive } from './audited-archive.ts';

export interface OpenedArchive {
  readonly id: string;
  readonly fileName: string;
  /** Units  bytes. */
  readonly size: number;
  readonly state:
    | { readonly phase: 'waiting' }
    | ArchiveProgress
    | ({ readonly phase: 'read' } & AuditedArchive)
    /** Words of the browser. */
    | { readonly phase: 'not-read'; readonly code: string };
}

/** An archive whose reading has ended well, whatever its checks say. */
export type ReadArchive = OpenedArchive & { readonly state: { readonly phase: 'read' } & AuditedArchive };

export interface BroughtFile {
  readonly fileName: string;
  /** Null where it is no receipt file; `code` says why. */
  readonly receipt: ReceiptFile | null;
  readonly code: string | null;
}

export interface DeskView {
  readonly archives: readonly OpenedArchive[];
  readonly receipts: readonly BroughtFile[];
}

export interface AuditDesk {
  readonly view: StoreApi<DeskView>;
  /** Opens archives one after the other; those that lie open already are left alone. Answers when all were read. */
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly openReceipts: (files: readonly File[]) => Promise<void>;
  /** Takes an archive off the desk; one that is being read is cut off. */
  readonly close: (id: string) => void;
  readonly closeReceipts: () => void;
}

/** Longer is no receipt.   Units  bytes. */
const MAX_RECEIPT_BYTES = 100_000;

export function createAuditDesk(): AuditDesk {
  const view = createStore<DeskView>()(() => ({ archives: [], receipts: [] }));
  let queue: Promise<void> = Promise.resolve();
  const isOpen = (id: string): boolean => view.getState().archives.some((each) => each.id === id);
  const show = (id: string, state: OpenedArchive['state']): void =>
    view.setState(({ archives }) => ({
      archives: archives.map((each) => (each.id === id ? { ...each, state } : each)),
    }));

  return {
    view,
    open: async (files) => {
      const fresh = new Map(files.map((file) => [idOf(file), file]));
      for (const id of fresh.keys()) if (isOpen(id)) fresh.delete(id);
      const added = [...fresh].map(
        ([id, { name, size }]): OpenedArchive => ({ id, fileName: name, size, state: { phase: 'waiting' } }),
      );
      view.setState(({ archives }) => ({ archives: [...archives, ...added] }));
      // One after the other: each may stand in memory with all its events.
      queue = readAll(queue, fresh);
      await queue;
    },
    openReceipts: async (files) => {
      const read = await Promise.all(files.map(readReceipt));
      view.setState(({ receipts }) => ({
        receipts: [...receipts.filter(({ fileName }) => read.every((each) => each.fileName !== fileName)), ...read],
      }));
    },
    close: (id) => view.setState(({ archives }) => ({ archives: archives.filter((each) => each.id !== id) })),
    closeReceipts: () => view.setState({ receipts: [] }),
  };

  /** Never rejects: what cannot be read is shown as such. */
  async function readAll(before: Promise<void>, files: ReadonlyMap<string, File>): Promise<void> {
    await before;
    for (const [id, file] of files) await read(id, file);
  }

  async function read(id: string, file: File): Promise<void> {
    const isCancelled = (): boolean => !isOpen(id);
    if (isCancelled()) return;
    try {
      const audited = await readAuditedArchive(file, { onProgress: (progress) => show(id, progress), isCancelled });
      if (audited !== null) show(id, { phase: 'read', ...audited });
    } catch (error) {
      show(id, { phase: 'not-read', code: error instanceof DOMException ? error.name : String(error) });
    }
  }
}

/** The archives that were read to their end. */
export function readArchives({ archives }: Pick<DeskView, 'archives'>): readonly ReadArchive[] {
  return archives.filter((each): each is ReadArchive => each.state.phase === 'read');
}

/** The receipts on the desk, held against the streams of one archive. */
export async function receiptsIn(
  { receipts }: Pick<DeskView, 'receipts'>,
  { state: { archive } }: ReadArchive,
): Promise<readonly BroughtReceipt[]> {
  const verify = createVerify();
  const judged = await Promise.all(
    receipts.map(async ({ fileName, receipt }) => ({
      file: fileName,
      judged: receipt === null ? [] : await judgeReceipts(receipt, archive.streams, verify),
    })),
  );
  return judged.filter(({ judged: each }) => each.length > 0);
}

async function readReceipt(file: File): Promise<BroughtFile> {
  const { name: fileName } = file;
  if (file.size > MAX_RECEIPT_BYTES) return { fileName, receipt: null, code: 'not-a-receipt-file' };
  try {
    const read = readReceiptFile(await file.text());
    return read.ok ? { fileName, receipt: read.value, code: null } : { fileName, receipt: null, code: read.error.kind };
  } catch (error) {
    return { fileName, receipt: null, code: error instanceof DOMException ? error.name : String(error) };
  }
}

/** The same file chosen twice is one. */
function idOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}
