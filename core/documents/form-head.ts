/** Controlled forms of an office, and where its committees initial. */
import type { DateOnly } from '#core/calendar/instant.ts';

/**
 * What the office's list of controlled forms says of a kind of document; empty where it says nothing.
 *
 * Source  DOMAIN §3.2: ISO-style controlled forms carry document number, revision, issue date and page.
 */
export interface ControlledForm {
  readonly number: string;
  readonly revision: string;
  readonly validFrom: DateOnly | null;
}

/** Where the committee initials a document. */
export const INITIALS_PLACES = ['pages', 'end'] as const;

export type InitialsPlace = (typeof INITIALS_PLACES)[number];

/** The lines at the left and right of the head of every page; the page number follows at the right. */
export interface FormHead {
  readonly left: readonly string[];
  readonly right: readonly string[];
}
