/**
 * Releases of a tender as its log tells them. The log is walked event by event, and what went out once stays as it went out:
 *
 *   an event publishes something for the first time ──► a release at once, of the tender as its author had it
 *   an event changes what was told                  ──► a release once it has stood for an hour
 *   a moment set before comes                       ──► a release of that moment
 *
 * A release rests on what its author had seen and on time that has passed, and on nothing that comes later.
 */
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { addMinutes } from '#core/calendar/zone.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { EventHeader, Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { isSeen } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import { assert } from '#core/shared/assert.ts';
import { sameValue } from '#core/tender/canonical-state.ts';
import type { Committee, Dossier } from '#core/tender/model.ts';
import type { AnnouncedResult } from './awards.ts';
import { faultsOf, type ReleaseFault } from './check.ts';
import { withoutWhatIsHidden } from './held-back.ts';
import { type LoggedState, loggedTender, type LoggedTender, presentOf } from './logged-state.ts';
import type { Release } from './model.ts';
import { namesAnyOf } from './no-members.ts';
import { ocidOf } from './ocid.ts';
import type { Publication } from './publication.ts';
import { changedParts, type Publicity } from './publicity.ts';
import { publishedEvents, type PublishedEvent } from './published.ts';
import { idWordOf, releaseOf, type ReleaseHead, tagOf } from './release.ts';
import { createParts } from './shared-parts.ts';
import type { OcdsTime } from './source.ts';

type Recorded = RecordedEvent<TenderEvent>;

/** The events of a tender in their one order. */
export type Log = readonly Recorded[];

/** Why something public is in no release yet: it has not stood long enough, or nobody's event has seen it all together. */
export type Waiting = 'settling' | 'apart';

export interface LogReleases {
  /** Oldest first. */
  readonly releases: readonly Release[];
  readonly waiting: readonly Waiting[];
  /** What keeps the next release from going out. */
  readonly faults: readonly ReleaseFault[];
}

/**
 * What changes within this time goes out together: a list of bids typed in, or a slip set right at once, is one release.
 * Units  minutes.
 */
const SETTLING_MINUTES = 60;

/** Digits of an event's hash that stand in ids: no two events of a tender will ever share them. */
const HASH_DIGITS = 16;

/** Later than any moment a tender names: asked with it, the course of a tender tells what it still waits for, too. */
const EVER = '9999-12-31T00:00:00.000Z' as Instant;

const NOTHING: LogReleases = { releases: [], waiting: [], faults: [] };

const RESULTS: ReadonlySet<PublishedEvent['kind']> = new Set(['result', 'final']);

const EVERYTHING: ReadonlySet<Publicity> = new Set(['always', 'judged', 'decided', 'course']);

/** Releases up to now that may be known now; the events in their one order, to the last. */
export function releasesOfLog(events: Log, publication: Publication, time: OcdsTime): LogReleases {
  const log = loggedTender(events);
  if (log === null) return NOTHING;
  const made = everyReleaseOf(events, log, publication, time);
  const present = publishedEvents(log.present, time);
  return { ...made, releases: withoutWhatIsHidden(made.releases, log.present, present) };
}

/** Every release that went out up to now, also what is hidden since: to be shown to nobody as it is. */
export function everyReleaseOfLog(events: Log, publication: Publication, time: OcdsTime): LogReleases {
  const log = loggedTender(events);
  return log === null ? NOTHING : everyReleaseOf(events, log, publication, time);
}

function everyReleaseOf(events: Log, log: LoggedTender, publication: Publication, time: OcdsTime): LogReleases {
  const line = createLine(events, ocidOf(log.states[0]?.dossier ?? log.present, publication.prefix), time);
  for (const state of log.states) line.take(state);
  return line.end(log.present);
}

/** A state that may be told: the last one, with everything it publishes up to the end of time. */
interface Standing {
  readonly dossier: Dossier;
  readonly events: readonly PublishedEvent[];
  /** The event that led to it; where it was written apart from what was told, with those it is told with. */
  readonly headers: readonly EventHeader[];
  /** The same of the last event that changed anything a release can be made of: by it a moment that comes is called. */
  readonly basis: readonly EventHeader[];
}

/** A change of what was told, waiting to have stood long enough. */
interface Change extends Standing {
  readonly at: Instant;
  readonly settles: Instant;
}

interface Told extends Pick<Standing, 'headers'> {
  readonly release: Release;
  readonly at: Instant;
}

interface Line {
  readonly take: (state: LoggedState) => void;
  readonly end: (present: Dossier) => LogReleases;
}

function createLine(log: Log, ocid: string, time: OcdsTime): Line {
  const told: Told[] = [];
  /** What was published, by kind and evaluation. */
  const known = new Map<string, PublishedEvent>();
  /** Results whose announcement was taken back and not made again, by evaluation. */
  const takenBack = new Map<number, AnnouncedResult>();
  const committees = new Set<Committee>();
  let namesMember = namesAnyOf(committees);
  const parts = createParts(ocid, (text) => namesMember(text));
  let checked = new Set<unknown>();
  const walked = new Set<Recorded>();
  const hashes = new Map<EventHeader, Hash>();
  let clock: Instant | null = null;
  let merged: Dossier | null = null;
  let standing: Standing | null = null;
  let change: Change | null = null;
  let faults: readonly ReleaseFault[] = [];

  return { take, end };

  function take({ recorded, dossier, at: happenedAt }: LoggedState): void {
    const { header } = recorded;
    // A device whose clock runs ahead has done it all the same.
    const at = happenedAt > time.now ? time.now : happenedAt;
    pass(at);
    clock = at;
    walked.add(recorded);
    // Nearly all events are assessments, and none of them publishes anything.
    if (recorded.event.type !== 'requirementAssessed') merged = null;
    if (!hasSeen(header, told.at(-1))) takeApart(dossier, header, at);
    else if (hasSeen(header, change)) takeNext(dossier, header, at);
    else {
      // Two changed it apart: the first stands, and something new goes out before either.
      const events = publishedEvents(dossier, { ...time, now: at });
      if (freshOf(events).length > 0) takeNext(dossier, header, at);
    }
  }

  /** An event whose author had everything that was told. */
  function takeNext(dossier: Dossier, header: EventHeader, at: Instant): void {
    const before = standing;
    const changed = before === null ? EVERYTHING : changedParts(before.dossier, dossier);
    const movesCourse = changed.has('always') || changed.has('decided') || changed.has('course');
    const isBasis = before === null || changed.has('always') || changed.has('decided') || changed.has('judged');
    const basis = isBasis ? [header] : before.basis;
    const next: Standing = {
      dossier,
      headers: [header],
      basis,
      events: before === null || movesCourse ? publishedEvents(dossier, ever()) : movedTo(dossier, before),
    };
    stand(next);
    if (changed.size === 0) return;
    const events = upTo(next.events, at);
    const tellsResult = RESULTS.has(events.at(-1)?.kind ?? 'tender');
    const isTold = changed.has('always') || (tellsResult && (changed.has('judged') || changed.has('decided')));
    if ((!movesCourse && !isTold) || hidesAgain(events)) return;
    if (movesCourse && announce(next, at)) return;
    if (told.length > 0 && isTold) change = changeOf(next, at);
  }

  /**
   * An event written apart from what was told. What it publishes for the first time is told with all that is known; what it
   * changes waits for an event whose author has seen both.
   */
  function takeApart(ofAuthor: Dossier, header: EventHeader, at: Instant): void {
    if (publishedEvents(ofAuthor, { ...time, now: at }).every((event) => known.has(keyOf(event)))) return;
    const dossier = everythingKnown();
    const headers = [header, ...(told.at(-1)?.headers ?? [])];
    const next = { dossier, headers, basis: headers, events: publishedEvents(dossier, ever()) };
    const events = upTo(next.events, at);
    const fresh = freshOf(events);
    if (fresh.length === 0 || hidesAgain(events)) return;
    stand(next);
    if (publish(fresh, headers, null)) change = null;
  }

  /** What all events so far lead to, whoever had which of them. */
  function everythingKnown(): Dossier {
    merged ??= presentOf(log.filter((each) => walked.has(each)));
    assert(merged !== null, 'an event was walked');
    return merged;
  }

  function stand(next: Standing): void {
    standing = next;
    const { committee } = next.dossier;
    if (committees.has(committee)) return;
    committees.add(committee);
    namesMember = namesAnyOf(committees);
  }

  function ever(): OcdsTime {
    return { ...time, now: EVER };
  }

  /** Lets time go by on the standing state: changes settle, and moments that were set before come. */
  function pass(until: Instant): void {
    for (;;) {
      if (standing === null) return;
      const isSettled = change !== null && change.settles <= until;
      const { events } = standing;
      const due = freshOf(upTo(events, isSettled ? (change?.settles ?? until) : until));
      if (due.length > 0 && !hidesAgain(events) && isAgreed(due)) {
        if (!publish(due, standing.basis, 'of-time')) return;
        change = null;
      } else if (isSettled) settle();
      else return;
    }
  }

  /** What comes by time alone has to follow from everything that is known, also from what was written apart. */
  function isAgreed(due: readonly PublishedEvent[]): boolean {
    const [header] = standing?.headers ?? [];
    const isAll = [...walked].every((each) => header !== undefined && isOrSeen(header, each.header));
    if (isAll) return true;
    const keys = new Set(publishedEvents(everythingKnown(), ever()).map(keyOf));
    return due.every((event) => keys.has(keyOf(event)));
  }

  /** Tells at once what an event publishes or takes back; false where that is nothing. */
  function announce(next: Standing, at: Instant): boolean {
    const { dossier, headers } = next;
    const events = upTo(next.events, at);
    const isTakenBack = takeBack(events, headers, at);
    const fresh = freshOf(events);
    if (fresh.length === 0) return isTakenBack;
    if (!publish(fresh, headers, null)) return true;
    const publishedAt = told.at(-1)?.at ?? at;
    const versions = Object.values(issuedOf(dossier)).flat();
    // Papers that went out behind what was published are told behind it.
    const isBehind = versions.some(({ issuedAt }) => issuedAt > publishedAt && issuedAt <= at);
    change = isBehind ? changeOf(next, at) : null;
    return true;
  }

  /** Cancels the award of a result that was announced and is no longer; false where there is none. */
  function takeBack(events: readonly PublishedEvent[], headers: readonly EventHeader[], at: Instant): boolean {
    const rounds = new Set(events.filter(({ kind }) => kind === 'result').map(({ round }) => round));
    const gone = [...known.values()].filter(({ kind, round }) => kind === 'result' && !rounds.has(round));
    const event = events.at(-1);
    if (gone.length === 0 || event === undefined) return false;
    for (const { dossier, at: announcedAt, round } of gone) {
      takenBack.set(round, { dossier, at: announcedAt, round, status: 'cancelled' });
      for (const kind of ['result', 'final'] as const) known.delete(keyOf({ kind, round }));
    }
    const word = idWordOf({ kind: 'withdrawal', round: gone.at(-1)?.round ?? 1 });
    const head = { id: idOf(word, headers), at: dateOf(at, at), tag: 'awardCancellation' } as const;
    if (tell(event, events.slice(0, -1), head, headers)) change = null;
    return true;
  }

  /** Tells the standing state's events one by one; false where one of them cannot go out. */
  function publish(
    fresh: readonly PublishedEvent[],
    headers: readonly EventHeader[],
    moment: 'of-time' | null,
  ): boolean {
    const events = standing?.events ?? [];
    for (const event of fresh) {
      if (event.kind === 'result') takenBack.delete(event.round);
      const before = events.slice(0, events.indexOf(event));
      const hadAward = told.some(({ release }) => release.awards !== undefined);
      // A holiday entered late moves such a moment: that makes another release, never the same with another date.
      const word = moment === null ? idWordOf(event) : `${idWordOf(event)}-${event.at.slice(0, 10)}`;
      const head = {
        id: idOf(word, headers),
        at: dateOf(event.at, clock ?? event.at),
        tag: tagOf(event, { isFirst: told.length === 0, hadAward }),
      };
      if (!tell(event, before, head, headers)) return false;
      for (const each of [...before, event]) known.set(keyOf(each), each);
    }
    return true;
  }

  /** Tells a change that has stood, if it says anything else than the last release. */
  function settle(): void {
    if (change === null) return;
    const { headers, at } = change;
    const changed = changedRelease(change, at);
    change = null;
    if (changed === null || !letOut({ ...changed.release, id: idOf('perubahan', headers) }, headers, dateOf(at, at)))
      return;
    for (const event of changed.events) if (known.has(keyOf(event))) known.set(keyOf(event), event);
  }

  /** The release a change would be, without its id, and what it tells of; null where it says what the last one said. */
  function changedRelease(
    { events: all }: Pick<Standing, 'events'>,
    at: Instant,
  ): { readonly release: Release; readonly events: readonly PublishedEvent[] } | null {
    const last = told.at(-1)?.release;
    // Moments that came since, and were told, belong to it.
    const events = all.filter((event) => event.at <= at || known.has(keyOf(event)));
    const event = events.at(-1);
    if (last === undefined || event === undefined || hidesAgain(events)) return null;
    const head = { id: '', at: dateOf(at, at), tag: 'tenderUpdate' } as const;
    const release = releaseOf(event, events.slice(0, -1), head, parts, [...takenBack.values()]);
    const { bids, awards, tender, buyer, parties } = release;
    const isOfAward = !sameValue(bids, last.bids) || !sameValue(awards, last.awards);
    if (isOfAward) {
      return { release: awards === undefined ? release : { ...release, tag: ['awardUpdate'] }, events };
    }
    const isAllSame =
      sameValue(tender, last.tender) && sameValue(buyer, last.buyer) && sameValue(parties, last.parties);
    return isAllSame ? null : { release, events };
  }

  /** Makes a release and lets it out; false where it has a fault. */
  function tell(
    event: PublishedEvent,
    before: readonly PublishedEvent[],
    head: ReleaseHead,
    headers: readonly EventHeader[],
  ): boolean {
    return letOut(releaseOf(event, before, head, parts, [...takenBack.values()]), headers, head.at);
  }

  /** Checks a release and lets it out; false where it has a fault. */
  function letOut(release: Release, headers: readonly EventHeader[], at: Instant): boolean {
    faults = faultsOf([release], namesMember, checked);
    if (faults.length > 0) {
      // A list that was looked at may be the faulty one.
      checked = new Set();
      return false;
    }
    told.push({ release, headers, at });
    return true;
  }

  /** Not told yet, and not overtaken by anything that was. */
  function freshOf(events: readonly PublishedEvent[]): readonly PublishedEvent[] {
    const last = events.findLastIndex((event) => known.has(keyOf(event)));
    return events.slice(last + 1);
  }

  /** Bids that were told of are not to be known again: names were hidden, or an opening was entered by mistake. */
  function hidesAgain(events: readonly PublishedEvent[]): boolean {
    const kinds = new Set(events.map(({ kind }) => kind));
    const isPriced = kinds.has('prices') || kinds.has('result');
    return [...known.values()].some(({ kind }) => {
      if (kind === 'prices') return !isPriced;
      return (kind === 'tender' || kind === 'opening') && !kinds.has(kind);
    });
  }

  /** When a release went out: never before the one it follows, as readers merge them by their dates. */
  function dateOf(at: Instant, knownAt: Instant): Instant {
    const last = told.at(-1)?.at;
    if (last === undefined || at > last) return at;
    return knownAt > last ? knownAt : instantFromUnixMs(unixMsOf(last) + 1000);
  }

  function idOf(word: string, headers: readonly EventHeader[]): string {
    return `${ocid}-${word}-${hashOf(headers, hashes)}`;
  }

  function end(present: Dossier): LogReleases {
    pass(time.now);
    return { releases: told.map(({ release }) => release), waiting: waiting(present), faults };
  }

  function waiting(present: Dossier): readonly Waiting[] {
    if (change !== null) return changedRelease(change, change.at) === null ? [] : ['settling'];
    if (clock === null || present === standing?.dossier) return [];
    const events = publishedEvents(present, time);
    return freshOf(events).length > 0 || changedRelease({ events }, clock) !== null ? ['apart'] : [];
  }
}

/** Whether the author of an event had all of what stands behind something. */
function hasSeen(header: EventHeader, something: Pick<Standing, 'headers'> | null | undefined): boolean {
  return (something?.headers ?? []).every((each) => isOrSeen(header, each));
}

function isOrSeen(header: EventHeader, other: EventHeader): boolean {
  return (header.dev === other.dev && header.n === other.n) || isSeen(header, other);
}

function changeOf(standing: Standing, at: Instant): Change {
  return { ...standing, at, settles: addMinutes(at, SETTLING_MINUTES) };
}

/** The events of a state where nothing that decides on them changed since. */
function movedTo(dossier: Dossier, before: Standing): readonly PublishedEvent[] {
  return before.events.map((event) => (event.dossier === before.dossier ? { ...event, dossier } : event));
}

function keyOf({ kind, round }: Pick<PublishedEvent, 'kind' | 'round'>): string {
  return `${kind} ${round}`;
}

function upTo(events: readonly PublishedEvent[], at: Instant): readonly PublishedEvent[] {
  return events.filter((event) => event.at <= at);
}

/** The first digits of an event's hash, which lead to it where the log is there; of several events, of all their hashes. */
function hashOf(headers: readonly EventHeader[], hashes: Map<EventHeader, Hash>): string {
  const each = headers.map((header) => {
    const known = hashes.get(header) ?? sha256Hex(canonicalJson(header));
    hashes.set(header, known);
    return known;
  });
  const [only] = each;
  return (each.length === 1 && only !== undefined ? only : sha256Hex(each.join(' '))).slice(0, HASH_DIGITS);
}
