/**
 * Settings, checked when read: one that does not parse counts as not set. Only the language lies in the clear, for the
 * lock screen; the others are sealed, for the person or for all people of the device.
 */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { ROLES } from '#core/committee/role.ts';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import { relayAddress } from '#core/contract/relay-door.ts';
import { serverAddress } from '#core/contract/server-door.ts';
import { hash } from '#core/contract/sync-verdict.ts';
import { cardShape } from '#core/exchange/card/card.ts';
import { DOCUMENT_FONTS } from '#core/documents/font.ts';
import { MARK_COLOURS } from '#core/documents/mark-colour.ts';
import { byKind, emblemShape, formShape, issuerLetterheadShape } from '#core/documents/office-shape.ts';
import { PARAGRAPH_SLOTS } from '#core/documents/paragraph-template.ts';
import type { ParagraphVersion } from '#core/documents/paragraph-versions.ts';
import { INITIALS_PLACES } from '#core/documents/form-head.ts';
import { EMPTY_OFFICE, ISSUER_ROLES, type OfficeSettings } from '#core/documents/office.ts';
import { NO_PUBLICATION } from '#core/ocds/publication.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import type { DeviceDatabase } from './device-database.ts';
import { openBytes, sealBytes } from './keyring/sealed-bytes.ts';

const IDENTITY = z.object({
  name: z.string().min(1),
  role: z.enum(ROLES),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
});

/** Who works at this device; every event carries the name and role. */
export type Identity = z.infer<typeof IDENTITY>;

const OFFICIAL = z.object({ name: z.string(), position: z.string(), employeeNumber: z.string().nullable() });

const OFFICE: z.ZodType<OfficeSettings> = z.object({
  letterhead: z.object({
    lines: z.array(z.string()).readonly(),
    contact: z.string().nullable(),
    emblem: emblemShape.exactOptional(),
  }),
  letterheads: z.partialRecord(z.enum(ISSUER_ROLES), issuerLetterheadShape).default({}),
  city: z.string().nullable(),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  paper: z.object({
    size: z.enum(PAPER_NAMES),
    orientation: z.enum(['portrait', 'landscape']),
    margins: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  text: z.object({ size: z.number(), spacing: z.number(), font: z.enum(DOCUMENT_FONTS).exactOptional() }),
  budgetUser: OFFICIAL.nullable(),
  budgetAuthority: OFFICIAL.nullable().default(null),
  unitHead: OFFICIAL.nullable().default(null),
  showsEmployeeNumbers: z.boolean(),
  copies: byKind(z.array(z.string()).readonly()),
  // Kept by an older app, settings lack them.
  numbering: byKind(z.string()).default({}),
  numberSeries: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        kinds: z.array(z.enum(DOCUMENT_KINDS)).readonly(),
        restart: z.enum(['yearly', 'never']),
        width: z.int().min(1).max(6),
        classification: z.string().nullable(),
      }),
    )
    .readonly()
    .default([]),
  numberSegments: z
    .object({ classification: z.string().nullable(), unit: z.string().nullable() })
    .default({ classification: null, unit: null }),
  opening: byKind(z.string()).default({}),
  basis: byKind(z.string()).default({}),
  closing: byKind(z.string()).default({}),
  forms: byKind(formShape).default({}),
  initials: byKind(z.enum(INITIALS_PLACES)).default({}),
  markLanguage: z.enum(['id', 'en']),
  markColour: z.enum(MARK_COLOURS).default('grey'),
  publication: z
    .object({
      prefix: z.string().nullable(),
      publisher: z.string().nullable(),
      scheme: z.string().nullable(),
      uid: z.string().nullable(),
      address: z.string().nullable(),
      license: z.string().nullable(),
    })
    .default(NO_PUBLICATION),
});

const INSTANT = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);

const PARAGRAPH_VERSION: z.ZodType<ParagraphVersion> = z.object({
  slot: z.enum(PARAGRAPH_SLOTS),
  kind: z.enum(DOCUMENT_KINDS),
  text: z.string().nullable(),
  at: INSTANT,
  by: z.string(),
  reason: z.string().nullable(),
});

/** Someone whose card was taken in on this device. */
const PERSON = z.object({
  card: cardShape,
  /** Names the key signed in before that of the card, each accepted by someone here. */
  otherNames: z.array(z.string()).readonly(),
  addedAt: INSTANT,
  /** Set when the key may sign nothing more; what it signed before stays. */
  revokedAt: INSTANT.nullable(),
});

/** A laptop of the office that was this one's relay: its key is pinned to where it is found. */
const RELAY = z.object({ address: relayAddress, card: cardShape, metAt: INSTANT });

export type KnownRelay = z.infer<typeof RELAY>;

/** The central server this person's device is enrolled at. */
const SERVER = z.object({
  address: serverAddress,
  /** SHA-256 of its key; the key raw, base64url. */
  id: hash,
  key: z.string(),
  epoch: z.int().min(1),
  name: z.string(),
  person: z.string(),
  role: z.string(),
  serial: z.string(),
  validUntil: z.iso.datetime(),
});

export type ServerLink = z.infer<typeof SERVER>;

const LANGUAGE = z.enum(['id', 'en']).catch('id');

export type Language = z.infer<typeof LANGUAGE>;

const SCHEMAS = {
  identity: IDENTITY.nullable().catch(null),
  server: SERVER.nullable().catch(null),
  /** The newest first. */
  relays: z.array(RELAY).readonly().catch([]),
  office: OFFICE.catch(EMPTY_OFFICE),
  /** Earlier wordings of paragraphs in those settings, the newest last. */
  paragraphVersions: z.array(PARAGRAPH_VERSION).readonly().catch([]),
  /** Cells of the SPSE table ticked off, by code and version of the tender: ids and column codes only. */
  spseTicks: z.record(z.string(), z.array(z.string())).catch({}),
  /** People of other devices, by their cards. */
  people: z.array(PERSON).readonly().catch([]),
  /** How screens were left, as texts only they can read. */
  screens: z.record(z.string(), z.string()).catch({}),
  /** Minutes without a key or the mouse after which the app locks. */
  idleMinutes: z.int().min(1).max(120).catch(10),
  /** Nothing is exchanged with the server until the person goes on. */
  syncPaused: z.boolean().catch(false),
  /** The person pays for every byte: records only, asked for seldom. */
  metered: z.boolean().catch(false),
} as const;

/** What all people of the device share; the rest belongs to the person. */
const SHARED: ReadonlySet<SettingName> = new Set<SettingName>(['office', 'paragraphVersions', 'people']);

export type SettingName = keyof typeof SCHEMAS;
export type SettingValue<Name extends SettingName> = z.infer<(typeof SCHEMAS)[Name]>;

/** Seals settings for the person, and those all share for the device. */
export interface SettingKeys {
  readonly account: string;
  readonly personal: CryptoKey;
  readonly shared: CryptoKey;
}

const DEVICE = 'device';

export type Settings = { readonly [Name in SettingName]: SettingValue<Name> };

/** Every setting; one that was never kept, or does not read, is as on a new device. */
export async function readSettings(db: DeviceDatabase, keys: SettingKeys): Promise<Settings> {
  const names = Object.keys(SCHEMAS) as SettingName[];
  const read = await Promise.all(names.map(async (name) => [name, await readSetting(db, keys, name)] as const));
  // Each value was read by the schema of its name.
  return Object.fromEntries(read) as Settings;
}

export async function readSetting<Name extends SettingName>(
  db: DeviceDatabase,
  keys: SettingKeys,
  name: Name,
): Promise<SettingValue<Name>> {
  const { owner, key, place } = placeOf(keys, name);
  const row = await db.sealedSettings.get([owner, name]);
  const opened = row === undefined ? null : await openBytes(key, place, row.sealed);
  const value: unknown = opened === null ? null : JSON.parse(new TextDecoder().decode(opened));
  return SCHEMAS[name].parse(value) as SettingValue<Name>;
}

export async function writeSetting<Name extends SettingName>(
  db: DeviceDatabase,
  keys: SettingKeys,
  name: Name,
  value: SettingValue<Name>,
): Promise<void> {
  const { owner, key, place } = placeOf(keys, name);
  const sealed = await sealBytes(key, place, new TextEncoder().encode(JSON.stringify(value)));
  await db.sealedSettings.put({ owner, name, sealed });
}

/** Read before anyone has unlocked. */
export async function readLanguage(db: DeviceDatabase): Promise<Language> {
  return LANGUAGE.parse((await db.settings.get('language'))?.value);
}

export async function writeLanguage(db: DeviceDatabase, language: Language): Promise<void> {
  await db.settings.put({ name: 'language', value: language });
}

/**
 * Takes over what lay in the clear before there were accounts, for the first one; afterwards it is gone.
 */
export async function sealOldSettings(db: DeviceDatabase, keys: SettingKeys): Promise<void> {
  for (const name of ['identity', 'office', 'spseTicks'] as const) {
    const row = await db.settings.get(name);
    if (row === undefined) continue;
    await writeSetting(db, keys, name, SCHEMAS[name].parse(row.value));
    await db.settings.delete(name);
  }
}

function placeOf(keys: SettingKeys, name: SettingName): { owner: string; key: CryptoKey; place: string } {
  const owner = SHARED.has(name) ? DEVICE : keys.account;
  return { owner, key: SHARED.has(name) ? keys.shared : keys.personal, place: `settings/${owner}/${name}` };
}
