/** How the sources of this era are cited. */
import type { SourceKey } from '../../sources.ts';

export const LAW = 'Perpres 16/2018 jo. 12/2021 dan 46/2025';
/** Where the text of the law was read. */
export const SOURCE: SourceKey = 'perpres-46-2025-konsolidasi';
