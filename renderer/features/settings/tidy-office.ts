import type { OfficeSettings } from '#core/documents/office.ts';

/** Nothing typed means nothing set; blank lines at the edges are not lines of a letterhead. */
export function tidyOffice(office: OfficeSettings): OfficeSettings {
  const user = office.budgetUser;
  return {
    ...office,
    letterhead: {
      lines: office.letterhead.lines.map((line) => line.trim()).filter((line) => line !== ''),
      contact: orNull(office.letterhead.contact),
    },
    city: orNull(office.city),
    budgetUser: user && user.name.trim() !== '' ? { ...user, employeeNumber: orNull(user.employeeNumber) } : null,
  };
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
