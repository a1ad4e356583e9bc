import type { Brand } from '#core/shared/brand.ts';

/** A moment as ISO 8601 text in UTC with milliseconds, `2026-11-23T02:42:00.000Z`: sorts as text, means one thing everywhere. */
export type Instant = Brand<string, 'Instant'>;

/** A calendar day without a zone, `2026-11-23`. */
export type DateOnly = Brand<string, 'DateOnly'>;

/** The three zones of Indonesia: UTC+7, +8, +9, no summer time. East Kalimantan is WITA. */
export type Zone = 'WIB' | 'WITA' | 'WIT';
