// One PDF in the app against LibreOffice making one of the same document as a Word file, started anew for each: what an office
// without the app does.

import { renderDocx } from '#core/documents/docx/docx.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { openLibreOffice } from '#test/support/libre-office.ts';
import { interleave, type Suite, timed } from './bench.ts';
import { minutes, MINUTES_ROWS } from './minutes.ts';
import { withPrintApp } from './print-app.ts';

export const suite: Suite = async () => {
  const office = openLibreOffice();
  if (office === null) {
    console.error('LibreOffice (soffice) is not on this machine: not compared.');
    return [];
  }
  try {
    const docx = await renderDocx(minutes(), { lang: 'id', madeAt: instant('2026-11-23T02:42:00.000Z') });
    const samples = await withPrintApp(({ pack }) =>
      interleave({
        rounds: 5,
        warmUp: 1,
        work: () => pack(1),
        yardstick: () => timed(() => office.convert([{ name: 'dokumen.docx', bytes: docx }], 'pdf')),
      }),
    );
    return [
      {
        name: `one PDF in the app, minutes with ${MINUTES_ROWS} rows`,
        yardstick: 'LibreOffice, from the Word file',
        limit: { kind: 'ratio', atMost: 1 / 8 },
        samples,
      },
    ];
  } finally {
    office.close();
  }
};
