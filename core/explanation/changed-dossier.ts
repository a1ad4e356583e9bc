/** A dossier with one thing otherwise, sharing all the rest: for asking what would follow. Nothing here is recorded. */
import type { DecimalText } from '#core/money/text.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';

/** The dossier as if this had been found. */
export function withFinding(dossier: Dossier, requirement: RequirementId, bidder: BidderId, finding: Finding): Dossier {
  const ofRequirement = { ...dossier.findings[requirement], [bidder]: finding };
  return { ...dossier, findings: { ...dossier.findings, [requirement]: ofRequirement } };
}

/** The dossier as if the document had given technique and price these shares, percent. */
export function withWeights(dossier: Dossier, technicalWeight: DecimalText, priceWeight: DecimalText): Dossier {
  return { ...dossier, terms: { ...dossier.terms, technicalWeight, priceWeight } };
}
