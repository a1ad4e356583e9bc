import type { DateOnly } from '#core/calendar/instant.ts';

/** By what someone may speak for a bidder: the deed that names them its director, or a power of attorney (surat kuasa). */
export interface Mandate {
  readonly paper: 'deed' | 'attorney';
  readonly number: string | null;
  readonly date: DateOnly | null;
}
