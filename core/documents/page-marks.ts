/** What an office may want at the edges of every page: the head of a controlled form, boxes for initials at the foot. */
import { formatDate } from '#core/calendar/format.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { ControlledForm, FormHead } from './form-head.ts';
import type { DocumentModel } from './model.ts';
import type { OfficeSettings } from './office.ts';

/** Boxes for initials, millimetres. */
export const INITIALS_BOX = { width: 11, height: 6 } as const;

/** Beyond this a footer has no room for their boxes. */
const MOST_INITIALS = 9;

/** Margins of at least so many millimetres hold the head of a form, and a foot with boxes. */
const LEAST_TOP_MM = 20;
const LEAST_BOTTOM_MM = 24;

/** What stands at the edges of the pages of a document of that kind, as parts of its model; margins give it its room. */
export function pageMarks(
  { forms, initials, paper }: OfficeSettings,
  kind: DocumentKind,
  members: number,
): Pick<DocumentModel, 'paper' | 'form' | 'initials'> {
  const form = forms[kind];
  const isInitialled = initials[kind] === 'pages' && members > 0;
  const [top, right, bottom, left] = paper.margins;
  const roomAbove = form === undefined ? top : Math.max(top, LEAST_TOP_MM);
  const roomBelow = isInitialled ? Math.max(bottom, LEAST_BOTTOM_MM) : bottom;
  return {
    paper: { ...paper, margins: [roomAbove, right, roomBelow, left] },
    ...(form === undefined ? {} : { form: formHead(form) }),
    ...(isInitialled ? { initials: Math.min(MOST_INITIALS, members) } : {}),
  };
}

/** The colour of the mark, where the office chose one. */
export function markColour({ markColour: colour }: OfficeSettings): Pick<DocumentModel, 'markColour'> {
  return colour === 'grey' ? {} : { markColour: colour };
}

function formHead({ number, revision, validFrom }: ControlledForm): FormHead {
  return {
    left: [`No. dokumen: ${number}`, ...(revision === '' ? [] : [`Revisi: ${revision}`])],
    right: validFrom === null ? [] : [`Berlaku: ${formatDate(validFrom)}`],
  };
}
