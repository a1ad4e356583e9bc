/**
 * What the office stream says of people, their devices and what they may do: told by the LPSE's admins, and by the server where
 * it alone can know. A released event never changes shape: add a version and an upcaster.
 */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { ROLES } from '#core/committee/role.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { kindsByShape } from '#core/log/kinds-by-shape.ts';
import type { EventKinds } from '#core/log/upcast.ts';

const instant = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);
const words = z.string().trim().min(1).max(200);
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as Hash);
const device = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as DeviceId);
const stream = words.transform((text) => text as StreamId);
/** Raw 32 bytes, base64url. */
const key = z.string().refine((text) => decodeBase64Url(text)?.length === 32);
/** A person of the office, by a name nobody sees: what people are called may change. */
const person = z.string().min(1).max(100);
const reason = z.string().trim().min(1).max(2_000);

/** What someone is to the whole office. Staff do only what a grant lets them; the others read, or keep, everything. */
export const OFFICE_ROLES = ['staff', 'admin', 'auditor'] as const;

/** What someone can be to one tender. An admin is one to the whole office, a trainee to none that is real. */
export const TASKS = ['chair', 'secretary', 'member', 'observer', 'auditor'] as const;

/** So many tenders in one event, and so many people in one committee: no event grows beyond what a batch carries. */
export const MAX_HANDED_OUT = 200;
const MAX_COMMITTEE = 50;

const SHAPES = {
  /** The first event of a server: its key, from which its id follows. By the server. */
  serverFounded: z.strictObject({ key, name: words }),
  /** A person is added, or changed: name, role. By an admin; the first admin by the server. */
  personSet: z.strictObject({ person, name: words, nip: z.string().max(30), role: z.enum(OFFICE_ROLES) }),
  /** A one-time code for one device of a person; only its hash is told. By an admin; the first by the server. */
  enrolmentOffered: z.strictObject({ offer: words, person, codeHash: hash, validUntil: instant }),
  enrolmentWithdrawn: z.strictObject({ offer: words, reason }),
  /** A device showed the code and proved its key. This event is its certificate. By the server. */
  deviceEnrolled: z.strictObject({
    offer: words,
    person,
    dev: device,
    key,
    exchangeKey: key,
    serial: words,
    validUntil: instant,
  }),
  /** A device proved its key again before or after its certificate ended. By the server. */
  deviceRenewed: z.strictObject({ dev: device, serial: words, validUntil: instant }),
  deviceRevoked: z.strictObject({ dev: device, reason }),
  /** What the server had of a revoked device in each stream: later numbers wait for the chair. By the server. */
  revocationTaken: z.strictObject({
    dev: device,
    after: z.array(z.strictObject({ stream, n: z.int().nonnegative() })).readonly(),
  }),
  /** What a person is to one tender; null ends it. */
  grantSet: z.strictObject({ person, stream, role: z.enum(ROLES).nullable() }),
  /**
   * Tenders are handed out: the committee of each, whole, takes the place of whoever had a task there; one without people takes
   * its tender back. The reason is empty where nobody had the tender before.
   */
  tendersHandedOut: z.strictObject({
    tenders: z
      .array(
        z.strictObject({
          stream,
          committee: z
            .array(z.strictObject({ person, role: z.enum(TASKS) }))
            .max(MAX_COMMITTEE)
            .readonly(),
        }),
      )
      .min(1)
      .max(MAX_HANDED_OUT)
      .readonly(),
    reason: z.string().trim().max(2_000),
  }),
} as const;

export type RegistryEventType = keyof typeof SHAPES;

export type RegistryEventBodies = { readonly [Type in RegistryEventType]: z.infer<(typeof SHAPES)[Type]> };

export type RegistryEvent = {
  readonly [Type in RegistryEventType]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: RegistryEventBodies[Type];
  };
}[RegistryEventType];

/** Events only the server makes. */
export const SERVER_EVENTS: ReadonlySet<string> = new Set<RegistryEventType>([
  'serverFounded',
  'deviceEnrolled',
  'deviceRenewed',
  'revocationTaken',
]);

/** Everything this build knows of a registry, by type of event. */
export const REGISTRY_EVENT_KINDS: EventKinds<RegistryEvent> = kindsByShape(SHAPES);
