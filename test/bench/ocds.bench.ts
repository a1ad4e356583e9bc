// A season of 967 tenders as a package of OCDS releases, each replayed from its log and checked, against writing the same
// releases as JSON.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { createOcdsExport } from '#core/ocds/export.ts';
import type { Release } from '#core/ocds/model.ts';
import { UNREGISTERED } from '#core/ocds/publication.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { logOfTender } from '#test/support/builders/log-of-tender.ts';
import { type Bench, interleave, timed } from './bench.ts';

const TENDERS = 967;
const NOW = instant('2026-12-31T05:00:00.000Z');

export const bench: Bench = {
  name: `OCDS releases of ${TENDERS} tenders`,
  yardstick: 'JSON.stringify',
  limit: { kind: 'ratio', atMost: 3 },
  run: async () => {
    const dossiers = [...practiceSeason({ seed: 'bench', tenders: TENDERS })];
    const logs = dossiers.map(logOfTender);
    if (!dossiers.every((dossier) => evaluateDossier(dossier).ok)) throw new Error('every tender here is evaluated');
    const calendar = officeCalendarOf(INITIAL_OFFICE, 'WITA');
    const write = (): string => {
      const file = createOcdsExport({
        format: 'releases',
        publication: UNREGISTERED,
        practice: true,
        time: { publishedAt: NOW, zone: 'WITA' },
        calendarOf: () => calendar,
      });
      const parts = dossiers.flatMap((dossier, index) => {
        const made = file.add(dossier, logs[index] ?? null);
        if (made.kind !== 'written') throw new Error(`${made.code}: ${made.kind}`);
        return made.texts;
      });
      return [file.head, ...parts, file.end].join('');
    };
    const { releases } = JSON.parse(write()) as { readonly releases: readonly Release[] };
    return interleave({
      rounds: 7,
      work: () => timed(write),
      yardstick: () => timed(() => JSON.stringify(releases)),
    });
  },
};
