/** How the sources of this era are cited. */
import type { SourceKey } from '../../sources.ts';

export const LAW = 'Perpres 16/2018';
export const GUIDANCE = 'PerLKPP 9/2018';
/** Where the text of the law was read. */
export const SOURCE: SourceKey = 'perpres-16-2018';
