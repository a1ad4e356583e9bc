/** The technical score of one bidder, by the same functions that score every bidder of a tender. */
import { z } from 'zod';
import { elementScoresOf, type HighestCount } from '#core/evaluation/element-scores.ts';
import { type Json, traceToJson } from '#core/evaluation/evaluation-json.ts';
import { scoreTotal } from '#core/evaluation/score-figures.ts';
import { scoreSheetOf } from '#core/evaluation/score-sheet.ts';
import { compareFractions, fractionOfDecimal, fractionText } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import { err, ok } from '#core/shared/result.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement, RuleSetId } from '#core/tender/model.ts';
import { filled, percentage, quantity, requirementId } from '#core/tender/schema-atoms.ts';
import { type ComputeKind, type ComputeRefusal, computeKind } from '../compute-kind.ts';
import { reachesThreshold } from '../threshold.ts';
import { rebase, type Rebasing } from './rebase.ts';

const BIDDER = 'peserta' as BidderId;
const HIGHEST = 'tertinggi' as BidderId;

const scale = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mark') }),
    z.strictObject({
      kind: z.literal('levels'),
      levels: z.array(z.strictObject({ label: filled, score: percentage })).min(1),
    }),
    z.strictObject({ kind: z.literal('share-of-highest') }),
    z.strictObject({ kind: z.literal('share-of-full'), full: quantity }),
    z.strictObject({ kind: z.literal('elements'), combine: z.enum(['weights', 'average']) }),
  ])
  .describe(
    'Cara menilai: nilai langsung, tingkat pedoman, jumlah terhadap jumlah tertinggi, jumlah terhadap jumlah penuh, atau dari sub-unsurnya.',
  );

const element = z.strictObject({
  id: requirementId,
  title: filled,
  weight: percentage.describe('Bobot dalam induknya, persen; yang seinduk berjumlah 100.'),
  threshold: percentage.nullable().describe('Ambang batas unsur ini; null jika tidak ada.'),
  parent: requirementId.nullable().describe('Unsur induk; null di puncak.'),
  scale,
  score: percentage.nullable().describe('Nilai 0 sampai 100, untuk "mark" dan "levels"; selain itu null.'),
  count: quantity
    .nullable()
    .describe('Jumlah peserta ini, untuk "share-of-highest" dan "share-of-full"; selain itu null.'),
  highest: quantity
    .nullable()
    .describe('Jumlah tertinggi di antara peserta, untuk "share-of-highest"; selain itu null.'),
});

type Element = z.output<typeof element>;

/** Kinds by name. */
export const TECHNICAL_KINDS = {
  'technical-score': computeKind(
    'Nilai teknis satu peserta dari pohon unsur dan sub-unsur berbobot, dengan ambang batas.',
    {
      elements: z.array(element).min(1).describe('Unsur dan sub-unsur, dalam urutan apa pun.'),
      threshold: percentage.nullable().describe('Ambang batas nilai teknis; null jika tidak ada.'),
    },
    ({ elements, threshold }, ruleSet) => {
      const strange = refuseElements(elements);
      if (strange !== null) return err(strange);
      const dossier = standIn(ruleSet.id, elements, threshold);
      const sheet = scoreSheetOf('technical', dossier.requirements, threshold);
      if (sheet.oddSum !== null) {
        const happened = `Bobot unsur yang seinduk berjumlah ${fractionText(sheet.oddSum)}, bukan 100.`;
        return err({ path: ['elements'], happened, clause: null });
      }
      const highest = new Map(elements.flatMap(highestOf));
      const scores = elementScoresOf(dossier, sheet, highest, BIDDER);
      const total = scoreTotal({ dossier, ruleSet, sheet, highest, bidder: BIDDER, scores });
      if (total === null) {
        const happened = 'Ada unsur di puncak yang tidak dapat dihitung: sub-unsurnya tidak ada.';
        return err({ path: ['elements'], happened, clause: null });
      }
      const below = sheet.nodes.filter(({ id, threshold: mark }) => {
        const score = scores.byElement.get(id);
        return mark !== null && score !== undefined && !reachesThreshold(ruleSet, score, mark);
      });
      const reaches = threshold === null ? null : reachesThreshold(ruleSet, total.exact, fractionOfDecimal(threshold));
      const result: Json = {
        value: total.total,
        shown: total.shown,
        reachesThreshold: reaches,
        belowElementThreshold: below.map(({ id }) => id),
        elements: [...total.elements].map(
          ([id, figure]): Json => ({
            id,
            total: figure.total,
            shown: figure.shown,
            trace: traceToJson(figure.trace()),
          }),
        ),
      };
      return ok({ result: rebase(result, REBASINGS), trace: rebase(traceToJson(total.trace()), REBASINGS) });
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;

const REBASINGS: readonly Rebasing[] = [
  [/^dossier:\/requirements\/(.+)\/scoring\//, 'input:/elements/$1/'],
  [/^dossier:\/findings\/(.+)\/peserta\/score$/, 'input:/elements/$1/score'],
  [/^dossier:\/findings\/(.+)\/peserta\/quantity$/, 'input:/elements/$1/count'],
  [/^dossier:\/findings\/(.+)\/tertinggi\/quantity$/, 'input:/elements/$1/highest'],
  [/^dossier:\/technicalThreshold$/, 'input:/threshold'],
  [/^evaluation:\/bids\/peserta\/technicalScore\//, 'result:/'],
];

/** What contradicts itself among the elements; null when nothing does. */
function refuseElements(elements: readonly Element[]): ComputeRefusal | null {
  for (const [index, each] of elements.entries()) {
    const happened = whatIsWrong(each, elements.slice(0, index), elements);
    if (happened !== null) return { path: ['elements', index, happened.field], happened: happened.words, clause: null };
  }
  return null;
}

function whatIsWrong(
  { id, parent, scale, score, count, highest }: Element,
  before: readonly Element[],
  all: readonly Element[],
): { readonly field: keyof Element; readonly words: string } | null {
  if (before.some((each) => each.id === id)) return { field: 'id', words: `Unsur "${id}" ditulis lebih dari sekali.` };
  const above = all.find((each) => each.id === parent);
  if (parent !== null && above?.scale.kind !== 'elements') {
    return { field: 'parent', words: `Induk "${parent}" tidak ada, atau tidak dinilai dari sub-unsur.` };
  }
  if (parent !== null && leadsBack(id, all)) {
    return { field: 'parent', words: `Unsur "${id}" menjadi induk dirinya sendiri.` };
  }
  const marked = scale.kind === 'mark' || scale.kind === 'levels';
  const counted = scale.kind === 'share-of-highest' || scale.kind === 'share-of-full';
  if (marked !== (score !== null)) return { field: 'score', words: valueWords('score', scale.kind, marked) };
  if (counted !== (count !== null)) return { field: 'count', words: valueWords('count', scale.kind, counted) };
  const compared = scale.kind === 'share-of-highest';
  if (compared !== (highest !== null)) return { field: 'highest', words: valueWords('highest', scale.kind, compared) };
  if (scale.kind === 'levels' && !scale.levels.some((level) => level.score === score)) {
    return { field: 'score', words: `Nilai ${score} bukan nilai salah satu tingkat pedoman.` };
  }
  return count !== null && highest !== null && isMore(count, highest)
    ? { field: 'highest', words: `highest (${highest}) lebih rendah daripada count (${count}).` }
    : null;
}

function valueWords(field: string, kind: string, needed: boolean): string {
  return needed
    ? `${field} kosong, padahal cara menilainya "${kind}".`
    : `${field} berisi, padahal cara menilainya "${kind}".`;
}

/** Whether the parents of an element lead back to it. */
function leadsBack(id: RequirementId, all: readonly Element[]): boolean {
  const seen = new Set<RequirementId>();
  for (let at: RequirementId | null = id; at !== null; at = all.find((each) => each.id === at)?.parent ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function isMore(count: DecimalText, highest: DecimalText): boolean {
  return compareFractions(fractionOfDecimal(count), fractionOfDecimal(highest)) > 0;
}

function highestOf({ id, highest }: Element): readonly (readonly [RequirementId, HighestCount])[] {
  return highest === null ? [] : [[id, { bidder: HIGHEST, count: fractionOfDecimal(highest) }]];
}

/** A dossier of one bidder and the one with the highest counts, with nothing but what is scored. */
function standIn(id: RuleSetId, elements: readonly Element[], threshold: DecimalText | null): Dossier {
  const nobody = { code: '', name: '', agency: '', institution: '', fiscalYear: 0 };
  const empty = emptyDossier({ ...nobody, practice: false, zone: 'WITA', ruleSet: id });
  const requirements = elements.map(
    ({ id: requirement, title, weight, threshold: mark, parent, scale }): Requirement => ({
      id: requirement,
      stage: 'technical',
      title,
      clause: null,
      listedAtOpening: false,
      scoring: {
        weight,
        threshold: mark,
        parent,
        scale,
      },
    }),
  );
  const findings = Object.fromEntries(
    elements.map(({ id: requirement, score, count, highest }) => [
      requirement,
      { [BIDDER]: findingOf(score, count), [HIGHEST]: findingOf(null, highest) },
    ]),
  );
  return { ...empty, requirements, findings, technicalThreshold: threshold };
}

function findingOf(score: DecimalText | null, count: DecimalText | null): Finding {
  const counted = count === null ? {} : { quantity: count };
  return { result: 'met', score, reason: null, clause: null, evidence: [], ...counted };
}
