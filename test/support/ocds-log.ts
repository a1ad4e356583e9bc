// Tenders with a log for tests of open data: events of one laptop or several, each at a moment the test says.

import type { Instant } from '#core/calendar/instant.ts';
import type { Actor } from '#core/committee/role.ts';
import { inOrder } from '#core/log/order.ts';
import { releasesOfLog } from '#core/ocds/log-releases.ts';
import type { LogReleases } from '#core/ocds/release-line.ts';
import { UNREGISTERED } from '#core/ocds/publication.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { AT_YEAR_END } from './builders/ocds-time.ts';
import { aLaptop, type Recorded } from './laptops.ts';

/** A laptop whose clock the test sets. */
export interface TimedLaptop {
  readonly events: () => readonly Recorded[];
  readonly state: () => Dossier | null;
  /** Throws where the rules refuse: a test that means nothing must not pass. */
  readonly at: (moment: Instant, ...commands: readonly TenderCommand[]) => TimedLaptop;
  /** The same without complaint: answers with the refusal. */
  readonly try: (moment: Instant, command: TenderCommand, actor?: Actor) => string | null;
  readonly receive: (events: readonly Recorded[]) => void;
}

export function aTimedLaptop(name = 'a'): TimedLaptop {
  const laptop = aLaptop(name);
  const moments = new Map<string, Instant>();
  const attempt: TimedLaptop['try'] = (moment, command, actor) => {
    const refusal = laptop.give(command, actor);
    for (const { header } of laptop.events()) if (!moments.has(header.id)) moments.set(header.id, moment);
    return refusal;
  };
  const timed: TimedLaptop = {
    events: () =>
      laptop
        .events()
        .map(({ header, event }) => ({ header: { ...header, at: moments.get(header.id) ?? header.at }, event })),
    state: laptop.state,
    try: attempt,
    at: (moment, ...commands) => {
      for (const command of commands) {
        const refusal = attempt(moment, command);
        if (refusal !== null) throw new Error(`${command.name}: ${refusal}`);
      }
      return timed;
    },
    receive: (events) => {
      for (const { header } of events) if (!moments.has(header.id)) moments.set(header.id, header.at);
      laptop.receive(events);
    },
  };
  return timed;
}

export function importing(dossier: Dossier): TenderCommand {
  return { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
}

/** Corrects values of the announcement as a later import does. */
export function correcting(
  ...changes: readonly (readonly [path: string, from: unknown, to: unknown])[]
): TenderCommand {
  return {
    name: 'acceptDifferences',
    body: {
      source: { kind: 'isb', files: ['tender.json'] },
      changes: changes.map(([path, from, to]) => ({ path: path.split('.'), from, to })),
    },
  };
}

/** What is made of these events, given in any order. */
export function madeOf(
  events: readonly Recorded[],
  now: Instant = AT_YEAR_END,
  make: typeof releasesOfLog = releasesOfLog,
): LogReleases {
  const ordered = inOrder(events.map((each) => ({ ...each, seq: null })));
  const calendar = officeCalendarOf(INITIAL_OFFICE, 'WITA');
  return make(ordered, UNREGISTERED, { now, calendar });
}
