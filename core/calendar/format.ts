/** Days and moments in Indonesian notation, for screens and documents. */
import { dayPartsOf, weekdayOf } from './day.ts';
import type { DateOnly, Instant, Zone } from './instant.ts';
import { monthName, weekdayName } from './names.ts';
import { dateIn, zonedParts } from './zone.ts';

/** `23 November 2026`. */
export function formatDate(date: DateOnly): string {
  const { year, month, day } = dayPartsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** `23 November 2026 10.42 WITA`. */
export function formatDateTime(instant: Instant, zone: Zone): string {
  return `${formatDate(dateIn(instant, zone))} ${formatTime(instant, zone)}`;
}

/** `10.42 WITA`: hours and minutes with a point, as official Indonesian writes time; seconds are cut off. */
export function formatTime(instant: Instant, zone: Zone): string {
  const { hour, minute } = zonedParts(instant, zone);
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')} ${zone}`;
}

/** `Senin`. */
export function dayName(date: DateOnly): string {
  return weekdayName(weekdayOf(date));
}
