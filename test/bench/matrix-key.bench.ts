// A key in the matrix of 60 requirements × 170 bidders: a finding entered, or the cell left for the next one.

import type { Dossier } from '#core/tender/model.ts';
import { aBidder, aDossier, aRequirement, withAllExamined } from '#test/support/builders/dossier.ts';
import { type Bench } from './bench.ts';
import { importAndOpen, signIn, withApp } from './bench-app.ts';
import { BARE_KEY, openBarePage, timeKeys, watchKeys } from './key-to-paint.ts';

const REQUIREMENTS = 60;
const BIDDERS = 170;

/** As a person works who knows the keys: M enters "met" and goes one down; arrows lead to the next bid. */
const KEYS: readonly string[] = [
  ...Array.from({ length: 50 }, () => 'm'),
  'ArrowRight',
  ...Array.from({ length: 30 }, () => 'ArrowUp'),
  ...Array.from({ length: 30 }, () => 'm'),
];

export const bench: Bench = {
  name: `key in the matrix of ${REQUIREMENTS} × ${BIDDERS}, to paint`,
  yardstick: BARE_KEY,
  limit: { kind: 'p95', atMostMs: 50 },
  run: () =>
    withApp((app) =>
      app.start(async (page) => {
        await signIn(app, page);
        await importAndOpen(app, page, crowdedTender());
        await page.getByRole('gridcell').nth(1).click();
        await watchKeys(page, '[role="grid"]');
        const bare = await openBarePage(page.context());
        const work: number[] = [];
        const yardstick: number[] = [];
        for (const key of KEYS) {
          work.push(...(await timeKeys(page, [key])));
          yardstick.push(...(await timeKeys(bare, [key])));
        }
        return { work, yardstick };
      }),
    ),
};

function crowdedTender(): Dossier {
  const requirements = Array.from({ length: REQUIREMENTS }, (_, index) =>
    aRequirement(`adm-${index}`, 'administration', { title: `Persyaratan administrasi nomor ${index + 1}` }),
  );
  const bidders = Array.from({ length: BIDDERS }, (_, index) =>
    aBidder(`p-${index}`, { name: `CV Contoh Peserta ${index + 1}`, total: 800_000_000 + index * 500_000 }),
  );
  return withAllExamined(aDossier({ practice: true, requirements, bidders }));
}
