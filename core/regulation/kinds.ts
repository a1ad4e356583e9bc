/** Groups of procurement kinds that rules speak of together. */
import type { ProcurementKind } from '#core/tender/model.ts';

/** Everything that is tendered: all kinds but consulting. */
export const TENDERED: readonly ProcurementKind[] = ['goods', 'works', 'integrated-works', 'other-services'];

/** Consulting, by firms and by individuals: what is selected. */
export const CONSULTING: readonly ProcurementKind[] = ['consulting-firm', 'consulting-individual'];
