// `evaluate` of the methods that compare scores, 7 bids against 60 scored elements each, every method in turn, against
// parsing the same dossiers from JSON.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, EvaluationMethod, Requirement } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  requirementId,
  rupiah,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { type Bench, interleave, timed } from './bench.ts';

const BIDS = 7;
const ELEMENTS = 60;
const TENDERS_EACH = 25;
const METHODS: readonly EvaluationMethod[] = [
  'lowest-price-threshold',
  'scoring',
  'life-cycle-cost',
  'quality',
  'quality-and-cost',
  'fixed-budget',
  'least-cost',
];

export const bench: Bench = {
  name: `evaluate ${METHODS.length} methods × ${TENDERS_EACH} tenders, ${BIDS} bids × ${ELEMENTS} elements`,
  yardstick: 'JSON.parse',
  limit: { kind: 'ratio', atMost: 3 },
  run: async () => {
    const tenders = METHODS.flatMap((method) => Array.from({ length: TENDERS_EACH }, (_, at) => tenderOf(method, at)));
    const texts = tenders.map((tender) => JSON.stringify(tender));
    return interleave({
      rounds: 9,
      work: async () => {
        // Parsed anew each round: an evaluation must not find anything left from the last one.
        const dossiers = texts.map(parse);
        return timed(() => dossiers.forEach(evaluateAndRead));
      },
      yardstick: async () => {
        const dossiers: Dossier[] = [];
        const taken = await timed(() => texts.forEach((text) => dossiers.push(parse(text))));
        if (dossiers.length !== texts.length) throw new Error('not everything was parsed');
        return taken;
      },
    });
  },
};

function parse(text: string): Dossier {
  return JSON.parse(text) as Dossier;
}

/** Evaluates, and reads every score as a screen would. */
function evaluateAndRead(tender: Dossier): void {
  const evaluation = evaluateDossier(tender);
  if (!evaluation.ok) throw new Error('every tender here can be evaluated');
  const ranked = evaluation.value.bids.filter(({ rank }) => rank !== null);
  if (ranked.length < BIDS / 2) throw new Error('every tender here has a ranking');
  const scores = ranked.reduce((sum, bid) => sum + (bid.technicalScore?.elements.size ?? 0), 0);
  if (scores !== ranked.length * (ELEMENTS + 6)) throw new Error(`${scores} scores`);
}

/** Six elements of ten parts each; one part is counted against the highest. Post-qualified, prices open. */
function tenderOf(method: EvaluationMethod, index: number): Dossier {
  const isGoods = method === 'scoring' || method === 'life-cycle-cost' || method === 'lowest-price-threshold';
  const ids = Array.from({ length: BIDS }, (_, at) => bidderId(`peserta-${at}`));
  const bidders = ids.map((id, at) =>
    aBidder(id, { total: 800_000_000 + ((at * 7919 + index * 104_729) % 90_000_000) }),
  );
  const blank = aDossier();
  const scored = elements();
  const tender = aDossier({
    ruleSet: { id: 'perpres-12-2021', reason: null },
    bidders,
    requirements: [aRequirement('adm'), aRequirement('kual', 'qualification'), ...scored],
    technicalThreshold: decimal('60'),
    terms: { ...blank.terms, technicalWeight: decimal('70'), priceWeight: decimal('30'), preference: 'not-applied' },
    notice: { kind: isGoods ? 'goods' : 'consulting-firm', method, submission: isGoods ? 'one-file' : 'two-file' },
  });
  const examined = withAllAttending(withFindings(withAllExamined(tender)));
  const findings = Object.fromEntries(
    scored
      .filter(({ scoring }) => scoring?.scale.kind !== 'elements')
      .map(({ id, scoring }, at) => [
        id,
        Object.fromEntries(ids.map((bidder, bid) => [bidder, findingOf(scoring?.scale.kind, at + bid + index)])),
      ]),
  );
  const { adm, kual } = examined.findings as Readonly<Record<string, Dossier['findings'][Requirement['id']]>>;
  return {
    ...examined,
    findings: {
      ...findings,
      ...(adm && { [requirementId('adm')]: adm }),
      ...(kual && { [requirementId('kual')]: kual }),
    },
    technicalResult: isGoods ? null : { fixedAt: instant('2021-06-12T02:00:00.000Z'), passed: ids, note: null },
    lifeCycleCosts: Object.fromEntries(
      ids.map((id, at) => [
        id,
        { years: [{ operation: rupiah(1_000_000 + at), maintenance: rupiah(500_000) }], residual: rupiah(100_000) },
      ]),
    ),
  };
}

function elements(): readonly Requirement[] {
  return Array.from({ length: 6 }, (_, at) => `unsur-${at}`).flatMap((id, at) => {
    const weight = decimal(['16.66', '16.66', '16.67', '16.67', '16.67', '16.67'][at] ?? '0');
    const scale = { kind: 'elements', combine: 'weights' } as const;
    const top = aRequirement(id, 'technical', { scoring: { weight, threshold: null, parent: null, scale } });
    const parts = Array.from({ length: 10 }, (_, part) => {
      const counted = at === 0 && part === 0;
      return aRequirement(`${id}-${part}`, 'technical', {
        scoring: {
          weight: decimal('10'),
          threshold: null,
          parent: top.id,
          scale: { kind: counted ? 'share-of-highest' : 'mark' },
        },
      });
    });
    return [top, ...parts];
  });
}

function findingOf(kind: string | undefined, seed: number): Finding {
  if (kind === 'share-of-highest') return { ...met(), quantity: decimal(1 + (seed % 7)) };
  return met(`${65 + (seed % 34)}.${1 + (seed % 9)}`);
}
