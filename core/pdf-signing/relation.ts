/** What a file that came back has to do with the one that went out. Nothing is taken from the one into the other. */
import { ok, type Result } from '#core/shared/result.ts';
import type { PdfRelation } from '#core/tender/signing-model.ts';
import type { SigningEngine } from './engine.ts';
import { openPdf, type PdfFault } from './open-pdf.ts';
import { readOpenedPdf, type SignedPdf } from './read-signed-pdf.ts';
import { findPageDifference } from './same-pages.ts';

export interface RelatedPdf {
  readonly relation: PdfRelation;
  readonly file: SignedPdf;
  /** Of ours. */
  readonly ownPages: number;
}

/** The words of each page, in their order; hands in what is too heavy for those who need it not. */
export type ReadWords = (file: Uint8Array) => Promise<readonly string[]>;

/**
 * Compares a file with the PDF that went out.
 *
 * Shapes  `ours` is one that opens.   Fails   as `openPdf`, of the file that came back.
 */
export async function relatePdf(
  { ours, theirs }: { readonly ours: Uint8Array; readonly theirs: Uint8Array },
  { engine, readWords }: { readonly engine: SigningEngine; readonly readWords: ReadWords },
): Promise<Result<RelatedPdf, PdfFault>> {
  const own = await openPdf(ours);
  if (!own.ok) return own;
  const opened = await openPdf(theirs);
  if (!opened.ok) return opened;
  const file = await readOpenedPdf(theirs, opened.value, engine);
  const ownPages = own.value.getPageCount();
  const difference = findPageDifference(own.value, opened.value);
  const relate = async (): Promise<PdfRelation> => {
    const continues = beginsWith(theirs, ours);
    if (continues && theirs.length === ours.length) return 'identical';
    if (difference === null) return continues ? 'continued' : 'rewritten';
    const [before, after] = [await readWords(ours), await readWords(theirs)];
    return relateWords(before, after, { continues });
  };
  return ok({ relation: await relate(), file, ownPages });
}

/** Pages compared by their words, of files whose pages are not drawn the same. */
function relateWords(
  ours: readonly string[],
  theirs: readonly string[],
  { continues }: { readonly continues: boolean },
): PdfRelation {
  const shared = Math.min(ours.length, theirs.length);
  const pairs = Array.from({ length: shared }, (_, index) => [wordsOf(ours[index]), wordsOf(theirs[index])] as const);
  if (!pairs.every(([own, other]) => holdsAll(other, own))) return continues ? 'changed' : 'different';
  if (theirs.length < ours.length) return 'fewer-pages';
  if (continues) return 'changed';
  if (theirs.length > ours.length) return 'more-pages';
  return pairs.every(([own, other]) => own.length === other.length) ? 'redrawn' : 'added-to';
}

function wordsOf(page = ''): readonly string[] {
  return page
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether all these words stand there in this order, whatever stands between them. */
function holdsAll(page: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of page) if (at < words.length && word === words[at]) at += 1;
  return at === words.length;
}

function beginsWith(file: Uint8Array, start: Uint8Array): boolean {
  return file.length >= start.length && start.every((byte, index) => byte === file[index]);
}
