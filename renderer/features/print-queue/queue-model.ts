import type { DateOnly } from '#core/calendar/instant.ts';
import type { DesktopRequest } from '#core/contract/desktop.ts';
import type { PrintJob } from '#core/contract/printing.ts';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import { type HtmlOptions, renderHtml } from '#core/documents/html.ts';
import type { DocumentModel, Paper } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import type { UnavailableReason } from '#core/documents/document-spec.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';

/** One line of the queue. */
export interface QueueItem {
  /** Of the document among all in the queue. */
  readonly id: string;
  readonly name: string;
  /** Whose document it is, where there are those of several tenders. */
  readonly tender: string | null;
  readonly date: DateOnly | null;
  /** How far it is, in words. */
  readonly state: string;
  /** False where it cannot be made. */
  readonly isThere: boolean;
  readonly isComplete: boolean;
  /** What went out keeps its paper. */
  readonly isIssued: boolean;
}

/** How far a document is. */
export type QueueState =
  | { readonly kind: 'missing'; readonly count: number }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

/** The sheet a document goes on; the last shrinks what is laid out for a larger one. */
export type QueuePaper = Paper['size'] | 'a4-fitted';

/** What a person chose for one document. */
export interface QueueChoice {
  readonly isChosen: boolean;
  readonly copies: number;
  readonly paper: QueuePaper;
}

/** Where the chosen documents go. */
export type QueueTarget = 'printer' | 'one-pdf' | 'pdfs';

/** Which printer, and how both sides of the paper are used. */
export interface PrinterChoice {
  readonly printer: PrintJob['printer'];
  readonly sides: PrintJob['sides'];
  /** The dialog of the system is shown for each document, and says all of it instead. */
  readonly isAsked: boolean;
}

/** A document as it is printed, or null where it cannot be made. */
export interface QueuedDocument {
  readonly model: DocumentModel;
  /** Of its tender, for names of files. */
  readonly tenderCode: string;
  /** The pages as they went out, where they were kept and are wanted as they are. */
  readonly pages: Uint8Array | null;
  readonly request: Pick<DesktopRequest<'renderPdf'>, 'html' | 'paper'>;
  /** What it is printed on, millimetres. */
  readonly sheet: { readonly width: number; readonly height: number };
}

/** Lays a document out for the sheet that was chosen. */
export function queueDocument(
  key: DocumentKey,
  input: DocumentInput,
  { paper, fontCss }: { readonly paper: QueuePaper; readonly fontCss: string },
): QueuedDocument | null {
  const { office } = input;
  const fitToA4 = paper === 'a4-fitted';
  const size = fitToA4 ? largerSize(office.paper.size) : paper;
  const built = buildDocument(key, { ...input, office: { ...office, paper: { ...office.paper, size } } });
  if (!built.ok) return null;
  const { code: tenderCode } = input.dossier.notice;
  return layOut(built.value.model, { tenderCode, fitToA4, fontCss, lang: office.markLanguage });
}

/** Lays out what went out, on the paper it went out on. */
export function queueIssued(
  model: DocumentModel,
  { paper, ...rest }: { readonly paper: QueuePaper; readonly tenderCode: string } & HtmlOptions,
): QueuedDocument {
  return layOut(model, { ...rest, fitToA4: paper === 'a4-fitted' });
}

function layOut(
  model: DocumentModel,
  { tenderCode, ...options }: HtmlOptions & { readonly fitToA4: boolean; readonly tenderCode: string },
): QueuedDocument {
  const { size, orientation } = model.paper;
  return {
    model,
    tenderCode,
    pages: null,
    sheet: pageSize(options.fitToA4 ? { ...model.paper, size: 'a4' } : model.paper),
    request: { html: renderHtml(model, options), paper: { size: options.fitToA4 ? 'a4' : size, orientation } },
  };
}

function largerSize(size: Paper['size']): Paper['size'] {
  return size === 'a4' ? 'f4' : size;
}

/** The documents that go out, in the order of the queue. */
export function chosenOf(
  items: readonly QueueItem[],
  choiceOf: (item: QueueItem) => QueueChoice,
): readonly QueueItem[] {
  return items.filter((item) => item.isThere && choiceOf(item).isChosen);
}
