/** Tenders in two files and two stages: offers are in, prices are not. */
import type { Dossier } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  withAllExamined,
  withFindings,
} from './dossier.ts';

export const OPENED = instant('2025-06-05T02:00:00.000Z');
export const FIXED = instant('2025-06-12T02:00:00.000Z');

/** An offer whose price file nobody has opened. */
export const UNOPENED = aBid({ offeredTotal: null });

/**
 * Goods by sistem nilai in two files, offered by `a`, `b` and `c`, `d` registered only; opened, nothing judged.
 */
export function aSealedDossier(parts: Parameters<typeof aDossier>[0] = {}): Dossier {
  const blank = aDossier();
  return aDossier({
    ruleSet: { id: 'perpres-46-2025', reason: null },
    bidders: [
      aBidder('a', { bid: UNOPENED }),
      aBidder('b', { bid: UNOPENED }),
      aBidder('c', { bid: UNOPENED }),
      aBidder('d'),
    ],
    requirements: [
      aRequirement('adm', 'administration', { listedAtOpening: true }),
      aRequirement('tek', 'technical', {
        scoring: { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('kual', 'qualification'),
      aRequirement('bukti', 'proof'),
    ],
    technicalThreshold: decimal('70'),
    terms: { ...blank.terms, technicalWeight: decimal('60'), priceWeight: decimal('40') },
    opening: { openedAt: OPENED, place: null, witnesses: [], remarks: null, bids: {} },
    ...parts,
    notice: {
      fiscalYear: 2025,
      kind: 'goods',
      method: 'scoring',
      submission: 'two-file',
      announcedAt: instant('2025-05-20T02:00:00.000Z'),
      ...parts.notice,
    },
  });
}

/** The same with file I judged: `a` and `b` pass the pass mark of 70, `c` does not. */
export function aJudgedDossier(parts: Parameters<typeof aDossier>[0] = {}): Dossier {
  const examined = withAllExamined(aSealedDossier(parts));
  const administered = withFindings(examined, { stages: ['administration'] });
  const good = withFindings(administered, { stages: ['technical'], bidders: ['a', 'b'], finding: met('80') });
  return withFindings(good, { stages: ['technical'], bidders: ['c'], finding: met('69.99') });
}

/** The command that fixes what {@link aJudgedDossier} comes to. */
export const FIX = {
  name: 'fixTechnicalResult',
  body: { fixedAt: FIXED, passed: ['a', 'b'].map(bidderId), note: null },
} as const;

/** The same with the technical result fixed: the prices of `a` and `b` may be opened. */
export function aFixedDossier(parts: Parameters<typeof aDossier>[0] = {}): Dossier {
  return { ...aJudgedDossier(parts), technicalResult: FIX.body };
}
