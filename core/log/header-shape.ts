/** The shape of every field of an event header, checked one by one so that the first wrong field can be named. */
import { isInstant } from '#core/calendar/zone.ts';
import type { EventHeader } from './envelope.ts';

/** Answers with the path of the first wrong value below `path`, or null when all is well. */
type Check = (value: unknown, path: string) => string | null;

/** Names of people, streams, boots: longer ones are an attack or a mistake. */
const MAX_NAME_LENGTH = 200;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;
const EVENT_TYPE = /^[a-z][A-Za-z0-9]{0,99}$/;
const ZONES: ReadonlySet<unknown> = new Set(['WIB', 'WITA', 'WIT']);

const hash = matching(SHA256_HEX);
const name = where(
  (value) => typeof value === 'string' && value !== '' && value.length <= MAX_NAME_LENGTH && value.isWellFormed(),
);
const count = where((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const number = where((value) => Number.isSafeInteger(value) && Number(value) >= 1);
const instant = where((value) => typeof value === 'string' && isInstant(value));

const FIRST_FIELDS: Readonly<Record<Exclude<keyof EventHeader, 'after'>, Check>> = {
  v: where((value) => value === 1 || value === 2),
  id: matching(UUID_V7),
  stream: name,
  dev: hash,
  n: number,
  prev: nullOr(hash),
  type: matching(EVENT_TYPE),
  tv: number,
  seen: nullOr(record({ seq: number, hash })),
  at: instant,
  tz: where((value) => ZONES.has(value)),
  boot: name,
  mono: count,
  actor: name,
  role: name,
  cert: nullOr(name),
  bh: hash,
  blobs: listOf(record({ sha256: hash, size: count, type: name })),
};

const SECOND_FIELDS: Readonly<Record<keyof EventHeader, Check>> = {
  ...FIRST_FIELDS,
  after: listOf(record({ dev: hash, n: number, hash })),
};

/** Every field of a header, in the order in which canonical JSON has them. */
export const HEADER_FIELDS: readonly string[] = Object.keys(SECOND_FIELDS).sort();

const firstHeader = record(FIRST_FIELDS);
const secondHeader = record(SECOND_FIELDS);

/**
 * The path of the first field that is missing, unknown or wrong (`n`, `seen.hash`, `blobs[2].size`), or null when the
 * value is a header. Only the first event of a device has no `prev`.
 */
export function faultyField(value: unknown): string | null {
  const isSecond = typeof value === 'object' && value !== null && Reflect.get(value, 'v') === 2;
  const fault = (isSecond ? secondHeader : firstHeader)(value, '');
  if (fault !== null) return fault;
  const header = value as EventHeader;
  if (!firstHasNoPrevious(header)) return 'prev';
  return hasOrderedCauses(header) ? null : 'after';
}

/** Other devices only, each once, by device: one way to write the same. */
function hasOrderedCauses({ dev, after = [] }: EventHeader): boolean {
  return after.every((cause, index) => cause.dev !== dev && (after[index - 1]?.dev ?? '') < cause.dev);
}

function firstHasNoPrevious({ n, prev }: EventHeader): boolean {
  return (n === 1) === (prev === null);
}

function where(holds: (value: unknown) => boolean): Check {
  return (value, path) => (holds(value) ? null : path);
}

function matching(pattern: RegExp): Check {
  return where((value) => typeof value === 'string' && pattern.test(value));
}

function nullOr(check: Check): Check {
  return (value, path) => (value === null ? null : check(value, path));
}

function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [index, item] of value.entries()) {
      const fault = check(item, `${path}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  };
}

function record(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
    const found = value as Readonly<Record<string, unknown>>;
    const prefix = path === '' ? '' : `${path}.`;
    for (const [field, check] of checks) {
      const fault = Object.hasOwn(found, field) ? check(found[field], prefix + field) : prefix + field;
      if (fault !== null) return fault;
    }
    const unknown = Object.keys(found).find((field) => !Object.hasOwn(fields, field));
    return unknown === undefined ? null : prefix + unknown;
  };
}
