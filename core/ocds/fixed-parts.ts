/** What all releases of a tender say alike, as long as nothing of it is corrected. */
import type { Dossier } from '#core/tender/model.ts';
import { unitOf } from './bids.ts';
import { awardCriteriaOf, criteriaOf, type FixedBy, selectionCriteriaOf } from './criteria.ts';
import { filled } from './filled.ts';
import type { Criterion, Item, Lot } from './model.ts';
import { LOT_ID } from './ocid.ts';

export interface FixedParts {
  readonly items: readonly Item[];
  readonly criteria: readonly Criterion[];
  readonly selectionCriteria: Lot['selectionCriteria'] | null;
  readonly awardCriteria: Lot['awardCriteria'] | null;
}

export function fixedPartsOf(dossier: FixedBy & Pick<Dossier, 'pricing'>): FixedParts {
  return {
    items: itemsOf(dossier),
    criteria: criteriaOf(dossier),
    selectionCriteria: selectionCriteriaOf(dossier),
    awardCriteria: awardCriteriaOf(dossier),
  };
}

/** Whether two states have the very same of these parts. */
export function haveSameFixedParts(a: Dossier, b: Dossier): boolean {
  return (
    a.notice.method === b.notice.method &&
    a.requirements === b.requirements &&
    a.technicalThreshold === b.technicalThreshold &&
    a.pricing === b.pricing &&
    a.terms === b.terms
  );
}

/** What is procured; the owner's unit prices are secret and never in it. */
function itemsOf({ pricing }: Pick<Dossier, 'pricing'>): readonly Item[] {
  return pricing.ownerLines.map(({ id, number, description, unit, volume }) =>
    filled<Item>({
      id,
      description: description === '' ? number : description,
      quantity: Number(volume),
      unit: unitOf(unit, null),
      relatedLot: LOT_ID,
    }),
  );
}
