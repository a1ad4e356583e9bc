import { EMBLEM_HEIGHTS } from '#core/documents/emblem.ts';
import { ISSUER_ROLES, type Official, type OfficeSettings } from '#core/documents/office.ts';
import type { SeriesSettings } from '#core/documents/register/number-series.ts';
import { isAddress, isPrefix, type PublicationSettings } from '#core/ocds/publication.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';

type ByKind<Value> = Readonly<Partial<Record<DocumentKind, Value>>>;

/** Nothing typed means nothing set; blank lines at the edges are not lines of a letterhead. */
export function tidyOffice(office: OfficeSettings): OfficeSettings {
  const [top, right, bottom, left] = office.paper.margins;
  const { emblem } = office.letterhead;
  const { least, most } = EMBLEM_HEIGHTS;
  return {
    ...office,
    letterhead: {
      lines: office.letterhead.lines.map((line) => line.trim()).filter((line) => line !== ''),
      contact: orNull(office.letterhead.contact),
      ...(emblem === undefined
        ? {}
        : { emblem: { ...emblem, height: within(Math.round(emblem.height), least, most) } }),
    },
    letterheads: tidyLetterheads(office.letterheads),
    city: orNull(office.city),
    paper: {
      ...office.paper,
      margins: [within(top, 0, 100), within(right, 0, 100), within(bottom, 0, 100), within(left, 0, 100)],
    },
    text: { ...office.text, size: within(office.text.size, 6, 24), spacing: within(office.text.spacing, 1, 3) },
    copies: tidied(office.copies, (lines) => {
      const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
      return filled.length === 0 ? null : filled;
    }),
    ...tidyNumbering(office),
    opening: tidied(office.opening, orNull),
    basis: tidied(office.basis, orNull),
    closing: tidied(office.closing, orNull),
    forms: tidied(office.forms, (form) => {
      const number = form.number.trim();
      return number === '' ? null : { ...form, number, revision: form.revision.trim() };
    }),
    budgetUser: tidyOfficial(office.budgetUser),
    budgetAuthority: tidyOfficial(office.budgetAuthority),
    unitHead: tidyOfficial(office.unitHead),
    publication: tidyPublication(office.publication),
  };
}

/** What is no prefix or address cannot go into a file. */
function tidyPublication(publication: PublicationSettings): PublicationSettings {
  const { prefix, publisher, scheme, uid, address, license } = publication;
  const only = (text: string | null, fits: (text: string) => boolean): string | null => {
    const typed = orNull(text);
    return typed !== null && fits(typed) ? typed : null;
  };
  return {
    prefix: only(prefix, isPrefix),
    publisher: orNull(publisher),
    scheme: orNull(scheme),
    uid: orNull(uid),
    address: only(address, isAddress),
    license: only(license, isAddress),
  };
}

/** Without lines an official has no letterhead of their own. */
function tidyLetterheads(letterheads: OfficeSettings['letterheads']): OfficeSettings['letterheads'] {
  const tidy = ISSUER_ROLES.flatMap((role) => {
    const set = letterheads[role];
    const lines = set?.lines.map((line) => line.trim()).filter((line) => line !== '') ?? [];
    return set === undefined || lines.length === 0 ? [] : [[role, { ...set, lines, contact: orNull(set.contact) }]];
  });
  return Object.fromEntries(tidy);
}

/** How numbers are made; a series nobody named or that has no kinds is none. */
export function tidyNumbering({
  numbering,
  numberSeries,
  numberSegments,
}: SeriesSettings): Pick<OfficeSettings, 'numbering' | 'numberSeries' | 'numberSegments'> {
  return {
    numbering: tidied(numbering, orNull),
    numberSeries: numberSeries
      .filter(({ name, kinds }) => name.trim() !== '' && kinds.length > 0)
      .map((series) => ({
        ...series,
        name: series.name.trim(),
        width: within(Math.round(series.width), 1, 6),
        classification: orNull(series.classification),
      })),
    numberSegments: { classification: orNull(numberSegments.classification), unit: orNull(numberSegments.unit) },
  };
}

/** What is left empty is as it is without the office. */
function tidied<Value>(byKind: ByKind<Value>, tidy: (value: Value) => Value | null): ByKind<Value> {
  const kept: Partial<Record<DocumentKind, Value>> = {};
  for (const kind of DOCUMENT_KINDS) {
    const value = byKind[kind];
    const tidyValue = value === undefined ? null : tidy(value);
    if (tidyValue !== null) kept[kind] = tidyValue;
  }
  return kept;
}

function tidyOfficial(official: Official | null): Official | null {
  if (official === null || official.name.trim() === '') return null;
  return { ...official, employeeNumber: orNull(official.employeeNumber) };
}

/** What is being typed may be outside what a page can be. */
function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
