import { formatDate, formatTime } from '#core/calendar/format.ts';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';

/** Today's by the hour, others by the day: short enough to stand on screen always. */
export function oldestText(oldest: Instant, now: Instant, zone: Zone): string {
  const day = dateIn(oldest, zone);
  return day === dateIn(now, zone) ? formatTime(oldest, zone) : formatDate(day);
}
