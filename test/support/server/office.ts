import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { RegistryEvent } from '#core/registry/events.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import { generateServerKey, readServerKey, type ServerKey } from '#server/key/server-key.ts';
import type { CentralLog, QuarantinedRow } from '#server/log/central-log.ts';
import { migrate } from '#server/storage/migrate.ts';
import { openStoredLog, type StoredLog } from '#server/storage/stored-log.ts';
import type { Store } from '#server/storage/tables.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { createWriter, type Writer } from './writer.ts';

export const NOW = '2026-11-24T01:00:00.000Z' as Instant;
const NEXT_YEAR = '2027-11-24T01:00:00.000Z' as Instant;

export function newServerKey(): ServerKey {
  const key = readServerKey(generateServerKey());
  if (key === null) throw new Error('no key');
  return key;
}

/** A founded log on a database, migrated if it has to be. */
export async function openLog(
  store: Store,
  key: ServerKey = newServerKey(),
  hasRoom: () => boolean = () => true,
): Promise<StoredLog> {
  unwrap(await migrate(store));
  return unwrap(await openStoredLog({ store, key, hasRoom }, { name: 'LPSE Kabupaten Contoh', now: NOW }));
}

/** An office with an admin, to which people with devices are added as the app does it. */
export interface TestOffice {
  readonly admin: Writer;
  /** The admin says something in the office stream. */
  readonly say: (...events: readonly Pick<RegistryEvent, 'type' | 'body'>[]) => Promise<void>;
  readonly addPerson: (name: string, role: Role, streams: readonly StreamId[]) => Promise<Writer & { person: string }>;
}

export async function foundOffice(log: StoredLog): Promise<TestOffice> {
  unwrap(
    await log.inOffice(NOW, async ({ say }) => {
      await say({ type: 'personSet', tv: 1, body: { person: 'p-admin', name: 'Wulan', nip: '', role: 'admin' } });
      await say({
        type: 'enrolmentOffered',
        tv: 1,
        body: { offer: 'o-admin', person: 'p-admin', codeHash: sha256Hex('kode p-admin'), validUntil: NEXT_YEAR },
      });
    }),
  );
  const adminDevice = await createTestDevice();
  const { serial } = await enrol(log, adminDevice, 'kode p-admin');
  const admin = createWriter(adminDevice, { name: 'Wulan', role: 'admin', cert: serial });

  const say: TestOffice['say'] = async (...events) => {
    const { verdicts } = unwrap(await log.push(OFFICE_STREAM, await admin.write(OFFICE_STREAM, ...events), NOW));
    const refused = verdicts.filter(({ kind }) => kind !== 'accepted');
    if (refused.length > 0) throw new Error(`the office refused ${JSON.stringify(refused)}`);
  };
  return {
    admin,
    say,
    addPerson: async (name, role, streams) => {
      const person = `p-${name}`;
      await say(
        { type: 'personSet', body: { person, name, nip: '', role: 'staff' } },
        {
          type: 'enrolmentOffered',
          body: { offer: `o-${name}`, person, codeHash: sha256Hex(`kode ${person}`), validUntil: NEXT_YEAR },
        },
        ...streams.map((stream) => ({ type: 'grantSet', body: { person, stream, role } }) as const),
      );
      const device = await createTestDevice();
      const certificate = await enrol(log, device, `kode ${person}`);
      return { ...createWriter(device, { name, role, cert: certificate.serial }), person };
    },
  };
}

/** Every head of a log. */
export async function headsOf(log: CentralLog): Promise<ReadonlyMap<StreamId, Cursor>> {
  const heads = new Map<StreamId, Cursor>();
  for await (const [stream, head] of log.heads(null)) heads.set(stream, head);
  return heads;
}

/** What a log keeps outside a stream, or outside all. */
export async function quarantinedIn(log: CentralLog, stream: StreamId | null): Promise<readonly QuarantinedRow[]> {
  const limit = { events: 1_000, text: 10_000_000 };
  return (await log.quarantined(stream === null ? null : [stream], null, limit)).rows;
}

async function enrol(log: CentralLog, device: TestDevice, code: string): Promise<{ readonly serial: string }> {
  return unwrap(
    await log.enrol(
      {
        codeHash: sha256Hex(code),
        dev: device.dev,
        key: encodeBase64Url(device.publicKey),
        exchangeKey: encodeBase64Url(new Uint8Array(32)),
      },
      NOW,
    ),
  );
}
