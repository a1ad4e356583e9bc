/**
 * Releases of a tender as its log tells them. The log is walked event by event, and what went out once stays as it went out:
 *
 *   an event publishes something for the first time ──► a release at once, of the tender as its author had it
 *   an event changes what was told                  ──► a release once it has stood for an hour
 *   a moment set before comes                       ──► a release of that moment
 *
 * A release rests on what its author had seen and on time that has passed, and on nothing that comes later.
 */
import type { Instant } from '#core/calendar/instant.ts';
import { addMinutes } from '#core/calendar/zone.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import { isSeen } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { assert } from '#core/shared/assert.ts';
import { sameValue } from '#core/tender/canonical-state.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ReleaseFault } from './check.ts';
import { createKnownEvents, keyOf } from './known-events.ts';
import { type LoggedState, presentOf } from './logged-state.ts';
import type { Release } from './model.ts';
import { createOutbox } from './outbox.ts';
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

/** Later than any moment a tender names: asked with it, the course of a tender tells what it still waits for, too. */
const EVER = '9999-12-31T00:00:00.000Z' as Instant;

const RESULTS: ReadonlySet<PublishedEvent['kind']> = new Set(['result', 'final']);

const EVERYTHING: ReadonlySet<Publicity> = new Set(['always', 'judged', 'decided', 'course']);

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

export interface ReleaseLine {
  readonly take: (state: LoggedState) => void;
  readonly end: (present: Dossier) => LogReleases;
}

/** Walks a log; its states are given in the order of time. */
export function createReleaseLine(log: Log, ocid: string, time: OcdsTime): ReleaseLine {
  const outbox = createOutbox(ocid);
  const { told } = outbox;
  const known = createKnownEvents();
  const parts = createParts(ocid, outbox.namesMember);
  const walked = new Set<Recorded>();
  let clock: Instant | null = null;
  let merged: Dossier | null = null;
  let standing: Standing | null = null;
  let change: Change | null = null;

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
      if (known.freshOf(events).length > 0) takeNext(dossier, header, at);
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
    if ((!movesCourse && !isTold) || known.areHiddenBy(events)) return;
    if (movesCourse && announce(next, at)) return;
    if (told.length > 0 && isTold) change = changeOf(next, at);
  }

  /**
   * An event written apart from what was told. What it publishes for the first time is told with all that is known; what it
   * changes waits for an event whose author has seen both.
   */
  function takeApart(ofAuthor: Dossier, header: EventHeader, at: Instant): void {
    if (publishedEvents(ofAuthor, { ...time, now: at }).every((event) => known.has(event))) return;
    const dossier = everythingKnown();
    const headers = [header, ...(told.at(-1)?.headers ?? [])];
    const next = { dossier, headers, basis: headers, events: publishedEvents(dossier, ever()) };
    const events = upTo(next.events, at);
    const fresh = known.freshOf(events);
    if (fresh.length === 0 || known.areHiddenBy(events)) return;
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
    outbox.seat(next.dossier.committee);
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
      const due = known.freshOf(upTo(events, isSettled ? (change?.settles ?? until) : until));
      if (due.length > 0 && !known.areHiddenBy(events) && isAgreed(due)) {
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
    const fresh = known.freshOf(events);
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
    const event = events.at(-1);
    const round = event === undefined ? null : known.takeBack(events);
    if (event === undefined || round === null) return false;
    const word = idWordOf({ kind: 'withdrawal', round });
    const head = { id: outbox.idOf(word, headers), at: outbox.dateOf(at, at), tag: 'awardCancellation' } as const;
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
      if (event.kind === 'result') known.announceAgain(event.round);
      const before = events.slice(0, events.indexOf(event));
      const hadAward = told.some(({ release }) => release.awards !== undefined);
      // A holiday entered late moves such a moment: that makes another release, never the same with another date.
      const word = moment === null ? idWordOf(event) : `${idWordOf(event)}-${event.at.slice(0, 10)}`;
      const head = {
        id: outbox.idOf(word, headers),
        at: outbox.dateOf(event.at, clock ?? event.at),
        tag: tagOf(event, { isFirst: told.length === 0, hadAward }),
      };
      if (!tell(event, before, head, headers)) return false;
      known.add([...before, event]);
    }
    return true;
  }

  /** Tells a change that has stood, if it says anything else than the last release. */
  function settle(): void {
    if (change === null) return;
    const { headers, at } = change;
    const changed = changedRelease(change, at);
    change = null;
    if (changed === null) {
      outbox.forgetFaults();
      return;
    }
    const release = { ...changed.release, id: outbox.idOf('perubahan', headers) };
    if (!outbox.letOut(release, headers, outbox.dateOf(at, at))) return;
    known.renew(changed.events);
  }

  /** The release a change would be, without its id, and what it tells of; null where it says what the last one said. */
  function changedRelease(
    { events: all }: Pick<Standing, 'events'>,
    at: Instant,
  ): { readonly release: Release; readonly events: readonly PublishedEvent[] } | null {
    const last = told.at(-1)?.release;
    // Moments that came since, and were told, belong to it.
    const events = all.filter((event) => event.at <= at || known.has(event));
    const event = events.at(-1);
    if (last === undefined || event === undefined || known.areHiddenBy(events)) return null;
    const head = { id: '', at: outbox.dateOf(at, at), tag: 'tenderUpdate' } as const;
    const release = releaseOf(event, events.slice(0, -1), head, parts, known.takenBack());
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
    return outbox.letOut(releaseOf(event, before, head, parts, known.takenBack()), headers, head.at);
  }

  function end(present: Dossier): LogReleases {
    pass(time.now);
    return {
      releases: told.map(({ release }) => release),
      waiting: waiting(present),
      faults: change === null ? outbox.faults() : [],
    };
  }

  function waiting(present: Dossier): readonly Waiting[] {
    if (change !== null) return changedRelease(change, change.at) === null ? [] : ['settling'];
    if (clock === null || present === standing?.dossier) return [];
    const events = publishedEvents(present, time);
    return known.freshOf(events).length > 0 || changedRelease({ events }, clock) !== null ? ['apart'] : [];
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

function upTo(events: readonly PublishedEvent[], at: Instant): readonly PublishedEvent[] {
  return events.filter((event) => event.at <= at);
}
