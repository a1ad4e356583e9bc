import type { TFunction } from 'i18next';
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long until a moment, in the two largest units that say something: `2 hari 3 jam`, `5 jam 12 menit`. */
export function showCountdown(t: TFunction, now: Instant, at: Instant): string {
  const left = unixMsOf(at) - unixMsOf(now);
  if (left <= 0) return t('time.past');
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days > 0) return t('time.days', { days, hours });
  if (hours > 0) return t('time.hours', { hours, minutes });
  return t('time.minutes', { minutes: Math.max(1, minutes) });
}
