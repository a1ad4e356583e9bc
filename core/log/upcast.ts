/** Bringing payloads of earlier versions to the shape of today. Stored events never change; this happens at every read. */
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

/** Turns the payload of one version into that of the next. Pure; released ones are never edited. */
export type Upcaster = (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** What this build knows about one type of event. */
export interface EventKind<Event> {
  /** The payload version this build writes and applies. */
  readonly tv: number;
  /** The step up from each earlier version, `upcasters[1]` from 1 to 2; one for every version ever released. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** Makes an event of a payload of version `tv`; null when it has not the shape. */
  readonly read: (body: Readonly<Record<string, unknown>>) => Event | null;
}

/** Everything this build knows, by type of event. */
export type EventKinds<Event> = Readonly<Record<string, EventKind<Event>>>;

/** Why an event is kept but not applied by this build. The first two end with an update. */
export type UpcastFault = 'unknown-type' | 'newer-version' | 'unreadable-body';

/** A payload as stored, with its type and version. */
export interface StoredPayload {
  readonly type: string;
  readonly tv: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Reads a stored payload as an event of today, over as many versions as it takes. */
export function upcast<Event>(kinds: EventKinds<Event>, payload: StoredPayload): Result<Event, UpcastFault> {
  const kind = Object.hasOwn(kinds, payload.type) ? kinds[payload.type] : undefined;
  if (kind === undefined) return err('unknown-type');
  if (payload.tv > kind.tv) return err('newer-version');
  let { body } = payload;
  for (let version = payload.tv; version < kind.tv; version++) {
    const step = kind.upcasters[version];
    assert(step !== undefined, `${payload.type} has no step up from version ${version}`);
    body = step(body);
  }
  const event = kind.read(body);
  return event === null ? err('unreadable-body') : ok(event);
}
