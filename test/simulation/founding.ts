/** The office every history begins with: a server, an admin, people with one device each, two tenders and who may what in them. */
import type { Instant } from '#core/calendar/instant.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, EventId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { eventHash, type HeaderDraft } from '#core/log/seal.ts';
import { uuidV7 } from '#core/log/uuid.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { RegistryEvent } from '#core/registry/events.ts';
import { SERVER_ROLE } from '#core/registry/rights.ts';
import { keyNamed, readable, type SimKey, sealWith } from './sealing.ts';

export const TENDERS = ['tender-1', 'tender-2'] as const satisfies readonly string[];
export const OFFICE = OFFICE_STREAM;
export const SERVER_KEY: SimKey = keyNamed('server');
export const SERVER_ID: Hash = sha256Hex(SERVER_KEY.publicKey);
/** The clock of the server, and when the certificates of some devices end. */
export const NOW = '2026-11-27T00:00:00.000Z' as Instant;
const SOON = '2027-06-01T00:00:00.000Z' as Instant;
const FAR = '2036-01-01T00:00:00.000Z' as Instant;
export const AFTER_SOON = '2030-01-01T00:00:00.000Z' as Instant;

export interface SimPerson {
  readonly person: string;
  readonly name: string;
  readonly key: SimKey;
}

/** Events of the founding have lower numbers of their own making, those of histories this and higher ones. */
export const FIRST_SALT = 1_000;

/** The people of a history; the first is the admin, the second the chair of the first tender. */
export function peopleOf(count: number): readonly SimPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    person: `p${index}`,
    name: `Orang ${index}`,
    key: keyNamed(`person-${index}`),
  }));
}

/** What an event needs beside its place. */
export interface Wording {
  readonly type: string;
  readonly tv?: number;
  readonly payload: unknown;
  readonly role: string;
  readonly actor: string;
  readonly at?: Instant;
}

export interface Writing extends Wording {
  readonly key: SimKey;
  readonly stream: StreamId;
  readonly n: number;
  readonly prev: Hash | null;
  readonly after: HeaderDraft['after'];
  /** What makes its id. */
  readonly salt: number;
}

export function sealWriting(writing: Writing): SealedEvent {
  const { key, stream, n, prev, after, type, tv = 1, payload, role, actor, at = NOW, salt } = writing;
  const draft: HeaderDraft = {
    id: idOf(key.dev, salt),
    stream,
    dev: key.dev,
    n,
    prev,
    after,
    type,
    tv,
    seen: null,
    at,
    tz: 'WITA',
    boot: 'b',
    mono: salt,
    actor,
    role,
    cert: null,
    blobs: [],
  };
  return sealWith(key, draft, payload);
}

/** Unlike for unlike numbers and devices; chance has no part in it. */
function idOf(dev: DeviceId, salt: number): EventId {
  const random = Uint8Array.from({ length: 10 }, (_, index) =>
    index < 5 ? dev.charCodeAt(index) : Math.floor(salt / 2 ** (8 * (index - 5))) & 255,
  );
  return uuidV7(1_790_000_000_000 + salt, random) as EventId;
}

const foundings = new Map<number, readonly SealedEvent[]>();

/** The office stream as it stands when devices are enrolled and the first grants are given. */
export function foundingOf(count: number): readonly SealedEvent[] {
  const known = foundings.get(count);
  if (known !== undefined) return known;
  const people = peopleOf(count);
  const events: SealedEvent[] = [];
  const add = (key: SimKey, by: { role: string; actor: string }, { type, body }: RegistryEvent): void => {
    const own = events.filter((each) => readable(OFFICE, each).header.dev === key.dev);
    const other = events.findLast((each) => readable(OFFICE, each).header.dev !== key.dev);
    const last = own.at(-1);
    const cause = other && readable(OFFICE, other);
    events.push(
      sealWriting({
        ...by,
        key,
        stream: OFFICE,
        n: own.length + 1,
        prev: last ? eventHash(last) : null,
        after: cause ? [{ dev: cause.header.dev, n: cause.header.n, hash: cause.hash }] : [],
        type,
        payload: body,
        salt: events.length,
      }),
    );
  };
  const server = { role: SERVER_ROLE, actor: 'LPSE' };
  const founded = { key: encodeBase64Url(SERVER_KEY.publicKey), name: 'LPSE' };
  add(SERVER_KEY, server, { type: 'serverFounded', tv: 1, body: founded });
  for (const [index, { person, name, key }] of people.entries()) {
    const role = index === 0 ? 'admin' : 'staff';
    add(SERVER_KEY, server, { type: 'personSet', tv: 1, body: { person, name, nip: '', role } });
    const ends = index % 3 === 2 ? SOON : FAR;
    const raw = encodeBase64Url(key.publicKey);
    const device = {
      offer: person,
      person,
      dev: key.dev,
      key: raw,
      exchangeKey: raw,
      serial: person,
      validUntil: ends,
    };
    add(SERVER_KEY, server, { type: 'deviceEnrolled', tv: 1, body: device });
  }
  const [admin] = people;
  if (admin === undefined) throw new Error('a history has people');
  for (const { person, stream, role } of FIRST_GRANTS) {
    if (!people.some((each) => each.person === person)) continue;
    const body = { person, stream: stream as StreamId, role };
    add(admin.key, { role: 'admin', actor: admin.name }, { type: 'grantSet', tv: 1, body });
  }
  foundings.set(count, events);
  return events;
}

export const FIRST_GRANTS = [
  { person: 'p1', stream: TENDERS[0], role: 'chair' },
  { person: 'p2', stream: TENDERS[0], role: 'member' },
  { person: 'p3', stream: TENDERS[0], role: 'member' },
  { person: 'p1', stream: TENDERS[1], role: 'member' },
  { person: 'p4', stream: TENDERS[1], role: 'chair' },
] as const;
