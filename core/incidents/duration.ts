/** How long something took, in Indonesian, for papers. */
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';

export interface Duration {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const MS_PER_MINUTE = 60_000;

/** Whole minutes, rounded up, as days, hours and minutes. */
export function durationOf(from: Instant, to: Instant): Duration {
  const all = Math.max(0, Math.ceil((unixMsOf(to) - unixMsOf(from)) / MS_PER_MINUTE));
  return { days: Math.floor(all / 1440), hours: Math.floor((all % 1440) / 60), minutes: all % 60 };
}

/** `1 hari 2 jam 30 menit`. */
export function durationText(from: Instant, to: Instant): string {
  const { days, hours, minutes } = durationOf(from, to);
  const parts = [
    ...(days > 0 ? [`${days} hari`] : []),
    ...(hours > 0 ? [`${hours} jam`] : []),
    ...(minutes > 0 || days + hours === 0 ? [`${minutes} menit`] : []),
  ];
  return parts.join(' ');
}
