/** How the sources of this era are cited. */
import type { ProcurementKind } from '#core/tender/model.ts';

export const LAW = 'Perpres 54/2010 jo. 70/2012';
export const GUIDANCE = 'Perka LKPP 14/2012';
/** Kinds that are tendered; consultants are selected. */
export const TENDERED: readonly ProcurementKind[] = ['goods', 'works', 'integrated-works', 'other-services'];
