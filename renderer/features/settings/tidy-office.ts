import type { Official, OfficeSettings } from '#core/documents/office.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';

type ByKind<Value> = Readonly<Partial<Record<DocumentKind, Value>>>;

/** Nothing typed means nothing set; blank lines at the edges are not lines of a letterhead. */
export function tidyOffice(office: OfficeSettings): OfficeSettings {
  return {
    ...office,
    letterhead: {
      lines: office.letterhead.lines.map((line) => line.trim()).filter((line) => line !== ''),
      contact: orNull(office.letterhead.contact),
    },
    city: orNull(office.city),
    copies: tidied(office.copies, (lines) => {
      const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
      return filled.length === 0 ? null : filled;
    }),
    numbering: tidied(office.numbering, orNull),
    closing: tidied(office.closing, orNull),
    budgetUser: tidyOfficial(office.budgetUser),
    budgetAuthority: tidyOfficial(office.budgetAuthority),
    unitHead: tidyOfficial(office.unitHead),
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

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
