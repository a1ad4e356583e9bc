// A pack of a hundred documents as the print queue makes it, from laying out to the bytes of one PDF/A file, against the same
// browser printing the same documents one by one from one page, and nothing more. Shown for each document.

import { renderHtml } from '#core/documents/html.ts';
import { fontCss } from './bench-fonts.ts';
import { type Bench, interleave, timed } from './bench.ts';
import { minutes, MINUTES_ROWS } from './minutes.ts';
import { withPrintApp } from './print-app.ts';

const DOCUMENTS = 100;
/** Before the first pack is measured: windows open, code is warm. */
const WARM_UP = 10;

export const bench: Bench = {
  name: `a document of a pack of ${DOCUMENTS} in one PDF, minutes with ${MINUTES_ROWS} rows`,
  yardstick: 'bare Chromium, page reused, one by one',
  // 60 ms where the bare browser takes 92.
  limit: { kind: 'ratio', atMost: 60 / 92 },
  run: () =>
    withPrintApp(async ({ pack, bare }) => {
      const letters = fontCss();
      const print = async (number: number): Promise<void> => {
        await bare.setContent(renderHtml(minutes(number), { fontCss: letters, lang: 'id' }), { waitUntil: 'load' });
        await bare.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true });
      };
      await pack(WARM_UP);
      for (let number = 0; number < WARM_UP; number += 1) await print(number);
      return interleave({
        rounds: 4,
        warmUp: 0,
        work: async () => (await pack(DOCUMENTS)) / DOCUMENTS,
        yardstick: async () => {
          const taken = await timed(async () => {
            for (let number = 1; number <= DOCUMENTS; number += 1) await print(number);
          });
          return taken / DOCUMENTS;
        },
      });
    }),
};
