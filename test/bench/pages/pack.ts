// The print queue as the app runs it, over the shell it runs in, with documents of the bench instead of a tender's.

import { renderHtml } from '#core/documents/html.ts';
import { pageSize } from '#core/documents/paper.ts';
import { ok } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { createDesktop } from '#renderer/desktop.ts';
import { sendQueue } from '#renderer/features/print-queue/send-queue.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { minutes } from '../minutes.ts';

declare global {
  interface Window {
    /** Makes a pack of so many documents with the letters given; milliseconds from the press of the button to the whole file. */
    packBench?: (count: number, fontCss: string) => Promise<number>;
  }
}

/** A document smaller than this has lost its letters or its text. */
const SMALLEST_DOCUMENT_BYTES = 20_000;

window.packBench = async (count, fontCss) => {
  const desktop = createDesktop('0.0.0');
  const startedAt = performance.now();
  let bytes = 0;
  let next = 0;
  const end = await sendQueue(
    {
      ids: Array.from({ length: count }, (): DocumentKey => 'bahp'),
      choiceOf: () => ({ isChosen: true, copies: 1, paper: 'f4' }),
      layOut: async () => {
        next += 1;
        const model = minutes(next);
        const html = renderHtml(model, { fontCss, lang: 'id' });
        return {
          model,
          tenderCode: '90000001000',
          pages: null,
          sheet: pageSize(model.paper),
          request: { html, paper: { size: 'f4', orientation: 'portrait' } },
        };
      },
      target: 'one-pdf',
      printer: { printer: null, sides: 'one', isAsked: false },
      freshSheets: false,
      fileName: 'dokumen-90000001000',
      title: 'Paket',
    },
    {
      desktop: {
        aboutApp: desktop.aboutApp,
        printDocument: desktop.printDocument,
        renderPdf: desktop.renderPdf,
        // Where it is put is a person's time and the disk's.
        saveFile: async ({ content }) => {
          bytes = content.length;
          return ok({ outcome: 'saved', path: 'paket.pdf' });
        },
      },
      clock: { now: () => instant('2026-11-23T02:42:00.000Z') },
      signal: new AbortController().signal,
      onOutcome: () => undefined,
    },
  );
  if (end.kind !== 'saved' || bytes < count * SMALLEST_DOCUMENT_BYTES) throw new Error(`no pack was made: ${end.kind}`);
  return performance.now() - startedAt;
};
