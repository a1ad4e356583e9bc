import type { Attendee, DocumentChange, MeetingPoint } from '#core/tender/paperwork-model.ts';

/** Nothing but spaces is nothing. */
export function filledOrNull(text: string | null): string | null {
  return text?.trim() || null;
}

/** Rows in which nobody is named were begun and left. */
export function tidyAttendees(rows: readonly Attendee[]): readonly Attendee[] {
  return rows.flatMap(({ name, position, organisation, phone }) =>
    name.trim() === ''
      ? []
      : [
          {
            name: name.trim(),
            position: filledOrNull(position),
            organisation: filledOrNull(organisation),
            phone: filledOrNull(phone),
          },
        ],
  );
}

export function tidyPoints(rows: readonly MeetingPoint[]): readonly MeetingPoint[] {
  return rows.flatMap(({ topic, by, text, answer }) =>
    text.trim() === ''
      ? []
      : [{ topic: filledOrNull(topic), by: filledOrNull(by), text: text.trim(), answer: filledOrNull(answer) }],
  );
}

export function tidyChanges(rows: readonly DocumentChange[]): readonly DocumentChange[] {
  return rows.flatMap(({ clause, was, becomes }) =>
    clause.trim() === '' ? [] : [{ clause: clause.trim(), was: was.trim(), becomes: becomes.trim() }],
  );
}
