/** Releases as they go out: each named by its events, dated behind the one before it, and checked. */
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { EventHeader, Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Committee } from '#core/tender/model.ts';
import { faultsOf, type ReleaseFault } from './check.ts';
import type { Release } from './model.ts';
import { namesAnyOf } from './no-members.ts';

/** A release that went out. */
export interface Told {
  readonly release: Release;
  /** The event it rests on; where that was written apart from what was told before, with those it is told with. */
  readonly headers: readonly EventHeader[];
  readonly at: Instant;
}

export interface Outbox {
  /** Oldest first. */
  readonly told: readonly Told[];
  /** What kept the last release from going out; none once one did. */
  readonly faults: () => readonly ReleaseFault[];
  /** Nothing is kept back any more: what was faulty says again what was told. */
  readonly forgetFaults: () => void;
  /** Whoever ever sat in the committee is named in nothing that goes out from then on. */
  readonly seat: (committee: Committee) => void;
  readonly namesMember: (text: string) => boolean;
  readonly idOf: (word: string, headers: readonly EventHeader[]) => string;
  /** When a release goes out: never before the one it follows, as readers merge them by their dates. */
  readonly dateOf: (at: Instant, knownAt: Instant) => Instant;
  /** False where it has a fault, and stays here. */
  readonly letOut: (release: Release, headers: readonly EventHeader[], at: Instant) => boolean;
}

/** Digits of an event's hash that stand in ids: no two events of a tender will ever share them. */
const HASH_DIGITS = 16;

const SECOND_MS = 1000;

export function createOutbox(ocid: string): Outbox {
  const told: Told[] = [];
  const committees = new Set<Committee>();
  let namesMember = namesAnyOf(committees);
  let checked = new Set<unknown>();
  let faults: readonly ReleaseFault[] = [];
  const hashes = new Map<EventHeader, Hash>();

  return {
    told,
    faults: () => faults,
    forgetFaults: () => {
      faults = [];
    },
    seat: (committee) => {
      if (committees.has(committee)) return;
      committees.add(committee);
      namesMember = namesAnyOf(committees);
    },
    namesMember: (text) => namesMember(text),
    idOf: (word, headers) => `${ocid}-${word}-${hashOf(headers)}`,
    dateOf: (at, knownAt) => {
      const last = told.at(-1)?.at;
      if (last === undefined || at > last) return at;
      return knownAt > last ? knownAt : instantFromUnixMs(unixMsOf(last) + SECOND_MS);
    },
    letOut: (release, headers, at) => {
      faults = faultsOf([release], namesMember, checked);
      if (faults.length > 0) {
        // A list that was looked at may be the faulty one.
        checked = new Set();
        return false;
      }
      told.push({ release, headers, at });
      return true;
    },
  };

  /** The first digits of an event's hash, which lead to it where the log is there; of several events, of all their hashes. */
  function hashOf(headers: readonly EventHeader[]): string {
    const each = headers.map((header) => {
      const hash = hashes.get(header) ?? sha256Hex(canonicalJson(header));
      hashes.set(header, hash);
      return hash;
    });
    const [only] = each;
    return (each.length === 1 && only !== undefined ? only : sha256Hex(each.join(' '))).slice(0, HASH_DIGITS);
  }
}
