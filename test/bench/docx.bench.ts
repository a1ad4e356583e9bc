// One Word file, against the same document rendered to HTML: what it costs to write all the XML and pack it.

import { buildDocument } from '#core/documents/build.ts';
import { renderDocx } from '#core/documents/docx/docx.ts';
import { renderHtml } from '#core/documents/html.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anExtremeDossier, inputOf } from '#test/core/documents/dossiers.ts';
import { type Bench, interleave, timed } from './bench.ts';

/** Anything smaller has lost its text. */
const SMALLEST_DOCX_BYTES = 8_000;

export const bench: Bench = {
  name: 'one Word file, evaluation minutes of ten pages',
  yardstick: 'the same as HTML',
  limit: { kind: 'ratio', atMost: 12, p99AtMostMs: 30 },
  run: async () => {
    const { model } = unwrap(buildDocument('baep', inputOf(anExtremeDossier())));
    const madeAt = instant('2026-11-23T02:42:00.000Z');
    return interleave({
      rounds: 200,
      warmUp: 20,
      work: () =>
        timed(async () => {
          const docx = await renderDocx(model, { lang: 'id', madeAt });
          if (docx.length < SMALLEST_DOCX_BYTES) throw new Error('no document was written');
        }),
      yardstick: () => timed(() => renderHtml(model, { fontCss: '', lang: 'id' })),
    });
  },
};
