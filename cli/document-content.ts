/** A document as the file a person asked for by its ending. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instantOf } from '#core/calendar/zone.ts';
import { renderDocx } from '#core/documents/docx/docx.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import { documentFontCss, fontOf } from '#core/documents/font.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import { workingBook } from '#core/documents/xlsx/working-book.ts';
import { renderXlsx } from '#core/documents/xlsx/xlsx.ts';
import { ok, type Result } from '#core/shared/result.ts';
import { printPdf } from '#cli/print-pdf.ts';
import type { Failure } from '#cli/terminal.ts';
import { wrongUsage } from '#cli/usage.ts';

/** Endings of files a document can be written as. */
export const DOCUMENT_FORMS = ['.html', '.pdf', '.docx', '.xlsx'] as const;

export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

export interface MadeDocument {
  readonly model: DocumentModel;
  readonly input: DocumentInput;
}

/** Fails   with the words of the printer, and for a workbook of anything but the working paper. */
export async function documentContent(
  form: DocumentForm,
  { model, input }: MadeDocument,
): Promise<Result<string | Uint8Array, Failure>> {
  const lang = input.office.markLanguage;
  const madeAt = instantOf(input.today, '00:00', input.dossier.notice.zone);
  switch (form) {
    case '.html':
      return ok(htmlOf(model, lang));
    case '.pdf':
      return printPdf(htmlOf(model, lang), pageSize(model.paper));
    case '.docx':
      return ok(await renderDocx(model, { lang, madeAt }));
    case '.xlsx': {
      const book = model.kind === 'kertas-kerja' ? workingBook(input) : null;
      return book?.ok ? ok(await renderXlsx(book.value, { madeAt })) : { ok: false, error: NO_WORKBOOK };
    }
  }
}

const NO_WORKBOOK = wrongUsage('Hanya kertas-kerja yang dapat ditulis sebagai .xlsx.');

/** The document's letters as data inside the page, so that the file stands alone. */
function htmlOf(model: DocumentModel, lang: DocumentInput['office']['markLanguage']): string {
  const files = new URL('./files/', import.meta.resolve(`${fontOf(model.text).source}/package.json`));
  const fontCss = documentFontCss(
    (file) => `data:font/woff2;base64,${readFileSync(fileURLToPath(new URL(file, files))).toString('base64')}`,
    model.text,
  );
  return renderHtml(model, { fontCss, lang });
}
