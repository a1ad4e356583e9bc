/** Working hours of an office: between which times of a working day a deadline may end. */

/** Times of day by the wall clock of the office, `HH:MM`; `opens` is before `closes`. */
export interface OfficeHours {
  readonly opens: string;
  readonly closes: string;
}

/** What offices studied work. Source  DOMAIN §5.2; a practice, not a clause: each office sets its own. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = { opens: '08:00', closes: '16:00' };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether both are times of day and the office opens before it closes. */
export function areOfficeHours({ opens, closes }: OfficeHours): boolean {
  // Times of one length sort as text.
  return TIME.test(opens) && TIME.test(closes) && opens < closes;
}
