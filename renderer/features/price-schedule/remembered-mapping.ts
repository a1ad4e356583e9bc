/** Remembers how the columns of a form were read, by the words of its header, for the next file of the same form. */
import { z } from 'zod';
import {
  COLUMN_ROLES,
  headerSignature,
  proposeMapping,
  type ScheduleMapping,
} from '#core/exchange/price-schedule/mapping.ts';
import type { Sheet } from '#core/exchange/price-schedule/sheet.ts';
import type { TextStore } from '#renderer/session/kept-screens.ts';

const STORED = 'meja-pokja.schedule-mappings';
/** A committee meets few forms; the oldest goes first. */
const MOST_FORMS = 30;

const column = z.int().nonnegative().nullable();
const mapping = z.object({
  columns: z.object({
    number: column,
    description: column,
    unit: column,
    volume: column,
    unitPrice: column,
    total: column,
  }),
  headerRow: z.int().nonnegative(),
  numberStyle: z.enum(['indonesian', 'english']),
});
const forms = z.array(z.object({ signature: z.string(), mapping }));

/** The mapping to begin with: the one used last for this header, else what the header's words propose. */
export function startMapping(sheet: Sheet, storage: TextStore): ScheduleMapping {
  const proposed = proposeMapping(sheet);
  const signature = proposed === null ? '' : headerSignature(sheet, proposed.headerRow);
  const known = readForms(storage).find((form) => form.signature === signature && signature !== '');
  // The same form may begin some rows lower in the next file.
  if (known && proposed) return { ...known.mapping, headerRow: proposed.headerRow };
  return proposed ?? { columns: NO_COLUMNS, headerRow: 0, numberStyle: 'indonesian' };
}

export function rememberMapping(sheet: Sheet, used: ScheduleMapping, storage: TextStore): void {
  const signature = headerSignature(sheet, used.headerRow);
  if (signature === '') return;
  const others = readForms(storage).filter((form) => form.signature !== signature);
  storage.setItem(STORED, JSON.stringify([...others, { signature, mapping: used }].slice(-MOST_FORMS)));
}

const NO_COLUMNS: ScheduleMapping['columns'] = {
  number: null,
  description: null,
  unit: null,
  volume: null,
  unitPrice: null,
  total: null,
};

/** What cannot be read is forgotten: the header's words propose a mapping all the same. */
function readForms(storage: TextStore): readonly { readonly signature: string; readonly mapping: ScheduleMapping }[] {
  try {
    const parsed = forms.safeParse(JSON.parse(storage.getItem(STORED) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** How many columns a sheet has, for choosing among them. */
export function columnCount(sheet: Sheet): number {
  return sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/** A mapping is usable once it knows where the words and at least one amount stand. */
export function isUsable({ columns }: ScheduleMapping): boolean {
  return columns.description !== null && COLUMN_ROLES.some((role) => isAmount(role) && columns[role] !== null);
}

function isAmount(role: (typeof COLUMN_ROLES)[number]): boolean {
  return role === 'unitPrice' || role === 'total' || role === 'volume';
}
