/** Which addendum comes first: the day each bears decides, those without one come last. */
import { documentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { paperworkOf } from '#core/tender/paperwork-model.ts';
import { compareText } from '#core/tender/records.ts';

/** Later than any day: addenda nobody dated yet. */
const UNDATED = '9999-12-31';

/** Ids of the addenda, the first first. */
export function addendaInOrder(dossier: Dossier): readonly string[] {
  const dayOf = (id: string): string =>
    dossier.documents[documentKey({ kind: 'adendum', subject: id })]?.date ?? UNDATED;
  return Object.keys(paperworkOf(dossier).addenda).toSorted(
    (a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a, b),
  );
}
