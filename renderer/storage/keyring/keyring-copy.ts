/**
 * The device's tables as one text, kept by the shell beside the journal: without the wrapped keys nothing of the journal
 * could be opened. It says no more than the tables do: bundles are wrapped, settings sealed.
 */
import { liveQuery } from 'dexie';
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import type { AccountRow, DeviceDatabase, PublicKeyRow, SealedSettingRow, SettingRow } from '../device-database.ts';

interface KeyringRows {
  readonly accounts: readonly AccountRow[];
  readonly publicKeys: readonly PublicKeyRow[];
  readonly settings: readonly SettingRow[];
  readonly sealedSettings: readonly SealedSettingRow[];
}

const bytes = z.string().transform((text, context) => {
  const read = decodeBase64Url(text);
  if (read !== null) return read;
  context.addIssue('no base64url');
  return z.NEVER;
});
const dev = z.string().transform((text) => text as DeviceId);
const instant = z.string().transform((text) => text as Instant);
const content: z.ZodType<KeyringRows & { readonly v: 1 }> = z.object({
  v: z.literal(1),
  accounts: z.array(
    z.object({
      id: z.string(),
      mark: z.string(),
      dev,
      publicKey: bytes,
      exchangeKey: bytes,
      cost: z.object({ salt: bytes, memoryKiB: z.int(), passes: z.int() }),
      bound: z.boolean(),
      wrapped: bytes,
      recovery: z.object({ wrapped: bytes, madeAt: instant }).nullable(),
      tries: z.object({ failed: z.int(), lastAt: instant.nullable() }),
    }),
  ),
  publicKeys: z.array(z.object({ dev, publicKey: bytes })),
  settings: z.array(z.object({ name: z.string(), value: z.unknown() })),
  sealedSettings: z.array(z.object({ owner: z.string(), name: z.string(), sealed: bytes })),
});

/** Calls at once and after every change, also by another window; never for a device that nobody works on. */
export function watchKeyring(
  db: DeviceDatabase,
  on: { readonly change: (text: string) => void; readonly fault: (error: unknown) => void },
): () => void {
  const watching = liveQuery(() => readRows(db)).subscribe({
    next: (rows) => {
      if (rows.accounts.length > 0) on.change(writeKeyring(rows));
    },
    error: on.fault,
  });
  return () => watching.unsubscribe();
}

/** Puts a copy into tables that hold nobody. Throws for a text that is no copy: nobody must be taken for a new device. */
export async function restoreKeyring(db: DeviceDatabase, text: string): Promise<void> {
  const { accounts, publicKeys, settings, sealedSettings } = content.parse(JSON.parse(text));
  await db.transaction('rw', db.tables, async () => {
    if ((await db.accounts.count()) > 0) return;
    await db.accounts.bulkPut(accounts);
    await db.publicKeys.bulkPut(publicKeys);
    await db.settings.bulkPut(settings);
    await db.sealedSettings.bulkPut(sealedSettings);
  });
}

function readRows(db: DeviceDatabase): Promise<KeyringRows> {
  return db.transaction('r', db.tables, async () => {
    const [accounts, publicKeys, settings, sealedSettings] = await Promise.all([
      db.accounts.toArray(),
      db.publicKeys.toArray(),
      db.settings.toArray(),
      db.sealedSettings.toArray(),
    ]);
    return { accounts, publicKeys, settings, sealedSettings };
  });
}

function writeKeyring(rows: KeyringRows): string {
  return JSON.stringify({ v: 1, ...rows }, (_key, value: unknown) =>
    value instanceof Uint8Array ? encodeBase64Url(value) : value,
  );
}
