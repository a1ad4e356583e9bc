/** What an exchange file is called: its name lies open on the stick, so it tells when it was made and nothing else. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { zonedParts } from '#core/calendar/zone.ts';

/** `bawa-20261127-104205.meja-usb` */
export function exchangeFileName(madeAt: Instant, zone: Zone): string {
  const { year, month, day, hour, minute, second } = zonedParts(madeAt, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `bawa-${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}${two(second)}.meja-usb`;
}
