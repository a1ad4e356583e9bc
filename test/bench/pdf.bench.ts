// One PDF in the app, asked for by the page and handed back to it, against the same browser printing the same HTML from one
// page. The app runs under the Electron double, so the way between page and main process is the double's, not Electron's.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '#core/documents/html.ts';
import { assembleApp, TINY_PAGE } from '#test/support/assemble-app.ts';
import { startChromium } from '#test/support/electron-double/chromium.ts';
import { startApp } from '#test/support/electron-double/launch.ts';
import { fontCss } from './bench-fonts.ts';
import { type Bench, interleave, timed } from './bench.ts';
import { minutes, MINUTES_ROWS } from './minutes.ts';

/** Anything smaller has lost its fonts or its text. */
const SMALLEST_PDF_BYTES = 10_000;

/** From the page's question to the bytes in its hand, milliseconds. */
const PRINT_IN_PAGE = `(async () => {
  const startedAt = performance.now();
  const answer = await window.desktop.renderPdf({ html: window.html, paper: { size: 'f4', orientation: 'portrait' } });
  const taken = performance.now() - startedAt;
  if (!answer.ok || answer.value.pdf.byteLength < ${SMALLEST_PDF_BYTES}) throw new Error('no document was printed');
  return taken;
})()`;

export const bench: Bench = {
  name: `one PDF in the app, minutes with ${MINUTES_ROWS} rows on F4`,
  yardstick: 'bare Chromium, page reused',
  limit: { kind: 'ratio', atMost: 1.5 },
  run: async () => {
    const html = renderHtml(minutes(), { fontCss: fontCss(), lang: 'id' });
    const profiles = [temporaryFolder(), temporaryFolder()] as const;
    const assembled = assembleApp(TINY_PAGE);
    const app = await startApp(assembled.folder, profiles[0]);
    const chromium = await startChromium(profiles[1]);
    try {
      const bare = await chromium.context.newPage();
      await app.tell({ do: 'begin-anew', query: 'bench' });
      await app.tell({ do: 'run-in-page', expression: `window.html = ${JSON.stringify(html)}; undefined` });
      return await interleave({
        rounds: 21,
        warmUp: 3,
        work: async () => Number(await app.tell({ do: 'run-in-page', expression: PRINT_IN_PAGE })),
        yardstick: () =>
          timed(async () => {
            await bare.setContent(html, { waitUntil: 'load' });
            const pdf = await bare.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true });
            if (pdf.byteLength < SMALLEST_PDF_BYTES) throw new Error('no document was printed');
          }),
      });
    } finally {
      await Promise.all([app.kill(), chromium.close()]);
      assembled.remove();
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'meja-bench-'));
}
