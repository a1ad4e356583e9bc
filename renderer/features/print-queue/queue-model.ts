import type { DesktopRequest } from '#core/contract/desktop.ts';
import type { PrintJob } from '#core/contract/printing.ts';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel, Paper } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import type { UnavailableReason } from '#core/documents/document-spec.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';

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
  const { model } = built.value;
  return {
    model,
    sheet: pageSize(fitToA4 ? { ...model.paper, size: 'a4' } : model.paper),
    request: {
      html: renderHtml(model, { fontCss, lang: office.markLanguage, fitToA4 }),
      paper: { size: fitToA4 ? 'a4' : size, orientation: model.paper.orientation },
    },
  };
}

function largerSize(size: Paper['size']): Paper['size'] {
  return size === 'a4' ? 'f4' : size;
}

/** The documents that can go out, in the order of the tender. */
export function chosenOf(
  keys: readonly DocumentKey[],
  states: ReadonlyMap<DocumentKey, QueueState>,
  choices: ReadonlyMap<DocumentKey, QueueChoice>,
): readonly DocumentKey[] {
  return keys.filter((key) => choices.get(key)?.isChosen === true && states.get(key)?.kind !== 'unavailable');
}
