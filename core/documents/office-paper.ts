/** The frame of a paper of the office itself: letterhead, title, what it says, and who signs. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { plain } from './inline.ts';
import type { Block, DocumentModel, Signature } from './model.ts';
import type { OfficeSettings } from './office.ts';

export interface PrintedPaper {
  readonly office: OfficeSettings;
  readonly practice: boolean;
  readonly printedAt: Instant;
}

export interface PaperContent {
  /** Short Indonesian kind, for the name of its file. */
  readonly kind: string;
  readonly name: string;
  readonly title: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  readonly body: readonly Block[];
  /** The day it bears; null = it is not signed. */
  readonly on: DateOnly | null;
  readonly heading: readonly string[];
  readonly signatures: readonly { readonly name: string; readonly position: string }[];
}

export function officePaper(
  { office, practice, printedAt }: PrintedPaper,
  { kind, name, title, orientation, body, on, heading, signatures }: PaperContent,
): DocumentModel {
  const { lines, contact } = office.letterhead;
  const day = on === null ? null : formatDate(on);
  const rows = signatures.map(
    (each): Signature => ({ name: plain(each.name), position: each.position, employeeNumber: null }),
  );
  return {
    title: name,
    kind,
    paper: { ...office.paper, orientation },
    text: office.text,
    marks: practice ? ['practice'] : [],
    blocks: [
      ...(lines.length === 0 ? [] : [{ kind: 'letterhead', lines, contact } as const]),
      { kind: 'title', lines: title, number: null },
      ...body,
      ...(day === null || rows.length === 0
        ? []
        : [
            {
              kind: 'signatures',
              placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
              heading,
              rows,
            } as const,
          ]),
    ],
    footer: `${name} · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}
