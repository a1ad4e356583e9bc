/** Moments of releases: quick, because there are hundreds of thousands of them. */

/** RFC 3339 with its offset: without one a text is no moment, only what some clock showed. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

export function isMoment(text: string): boolean {
  return MOMENT.test(text);
}

/** Milliseconds since 1970 in UTC; null for a month, day or hour that no calendar has. */
export function momentMs(text: string): number | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
