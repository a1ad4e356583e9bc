/** Settings of this device, checked when read: a row that does not parse counts as not set. */
import { z } from 'zod';
import { ROLES } from '#core/committee/role.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import type { DeviceDatabase } from './device-database.ts';

const IDENTITY = z.object({
  name: z.string().min(1),
  role: z.enum(ROLES),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
});

/** Who works at this device; every event carries the name and role. */
export type Identity = z.infer<typeof IDENTITY>;

const OFFICIAL = z.object({ name: z.string(), position: z.string(), employeeNumber: z.string().nullable() });
const COPIES = z.array(z.string()).readonly().exactOptional();

const OFFICE: z.ZodType<OfficeSettings> = z.object({
  letterhead: z.object({ lines: z.array(z.string()).readonly(), contact: z.string().nullable() }),
  city: z.string().nullable(),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  paper: z.object({
    size: z.enum(['f4', 'a4']),
    orientation: z.enum(['portrait', 'landscape']),
    margins: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  text: z.object({ size: z.number(), spacing: z.number() }),
  budgetUser: OFFICIAL.nullable(),
  showsEmployeeNumbers: z.boolean(),
  copies: z.object({
    bapp: COPIES,
    baep: COPIES,
    bahp: COPIES,
    penetapan: COPIES,
    pengumuman: COPIES,
  }),
  markLanguage: z.enum(['id', 'en']),
});

const SCHEMAS = {
  identity: IDENTITY.nullable().catch(null),
  language: z.enum(['id', 'en']).catch('id'),
  office: OFFICE.catch(EMPTY_OFFICE),
  /** Cells of the SPSE table ticked off, by code and version of the tender: ids and column codes only. */
  spseTicks: z.record(z.string(), z.array(z.string())).catch({}),
} as const;

export type SettingName = keyof typeof SCHEMAS;
export type SettingValue<Name extends SettingName> = z.infer<(typeof SCHEMAS)[Name]>;

export async function readSetting<Name extends SettingName>(
  db: DeviceDatabase,
  name: Name,
): Promise<SettingValue<Name>> {
  const row = await db.settings.get(name);
  return SCHEMAS[name].parse(row?.value ?? null) as SettingValue<Name>;
}

export async function writeSetting<Name extends SettingName>(
  db: DeviceDatabase,
  name: Name,
  value: SettingValue<Name>,
): Promise<void> {
  await db.settings.put({ name, value });
}
