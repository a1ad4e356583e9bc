/** What a file of open data is called before anyone renames it. Pure. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';

/** `ocds-rilis-2026-11-28.json`; one of practice tenders says so. */
export function openDataName(
  format: 'releases' | 'records',
  { at, zone, practice }: { readonly at: Instant; readonly zone: Zone; readonly practice: boolean },
): string {
  const parts = [practice ? 'latihan' : '', 'ocds', format === 'releases' ? 'rilis' : 'rekaman', dateIn(at, zone)];
  return `${parts.filter((part) => part !== '').join('-')}.json`;
}
