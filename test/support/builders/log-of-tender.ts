// A log that leads to a tender, as one laptop would have written it: imported, corrected once, opened, assessed cell by cell,
// decided and announced.

import { type Instant } from '#core/calendar/instant.ts';
import { addMinutes } from '#core/calendar/zone.ts';
import type { DeviceId, EventHeader, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { canonicalDossier } from '#core/tender/canonical-state.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';

type Timed = readonly [at: Instant, event: TenderEvent];

const SOURCE = { kind: 'isb', files: ['tender.json'] } as const;

/** Events that end in that state, as far as the steps named above make it. */
export function logOfTender(dossier: Dossier): readonly RecordedEvent<TenderEvent>[] {
  const stream = streamOf(dossier.notice);
  return eventsOf(dossier).map(([at, event], index) => ({ header: headerOf(stream, index + 1, at, event), event }));
}

function eventsOf(dossier: Dossier): readonly Timed[] {
  const { notice, opening, decision, announcedResultAt } = dossier;
  const begunAt = notice.announcedAt ?? opening.openedAt ?? ('2026-01-05T01:00:00.000Z' as Instant);
  const openedAt = opening.openedAt;
  const setUp: readonly Timed[] = [
    [
      begunAt,
      { type: 'dossierImported', tv: 1, body: { source: SOURCE, dossier: canonicalDossier(beforeTheWork(dossier)) } },
    ],
    [addMinutes(begunAt, 60 * 24), nameCorrected(dossier)],
  ];
  if (openedAt === null) return setUp;
  const work = workOf(dossier).map((event, index): Timed => [addMinutes(openedAt, index + 1), event]);
  const decided: readonly Timed[] = decision === null ? [] : [[decision.decidedAt, decisionEvent(decision)]];
  const announced: readonly Timed[] =
    announcedResultAt === null
      ? []
      : [[announcedResultAt, { type: 'resultAnnounced', tv: 1, body: { announcedAt: announcedResultAt } }]];
  const { place, witnesses, remarks } = opening;
  const opened: Timed = [openedAt, { type: 'openingRecorded', tv: 1, body: { openedAt, place, witnesses, remarks } }];
  return [...setUp, opened, ...work, ...decided, ...announced];
}

function beforeTheWork(dossier: Dossier): Dossier {
  return {
    ...dossier,
    notice: { ...dossier.notice, name: `${dossier.notice.name} tahap` },
    opening: { openedAt: null, place: null, witnesses: [], remarks: null, bids: {} },
    findings: {},
    priceReviews: {},
    proofs: {},
    tieDecisions: [],
    decision: null,
    announcedResultAt: null,
  };
}

function nameCorrected({ notice: { name } }: Dossier): TenderEvent {
  const changes = [{ path: ['notice', 'name'], from: `${name} tahap`, to: name }];
  return { type: 'differencesAccepted', tv: 1, body: { source: SOURCE, changes } };
}

function workOf({ opening, findings, proofs, tieDecisions }: Dossier): readonly TenderEvent[] {
  const examined = Object.entries(opening.bids).map(
    ([bidder, each]): TenderEvent => ({
      type: 'bidExamined',
      tv: 1,
      body: { bidder: bidder as BidderId, opening: each },
    }),
  );
  const assessed = Object.entries(findings).flatMap(([requirement, cells]) =>
    Object.entries(cells).map(
      ([bidder, finding]): TenderEvent => ({
        type: 'requirementAssessed',
        tv: 1,
        body: { requirement: requirement as RequirementId, bidder: bidder as BidderId, finding },
      }),
    ),
  );
  const attended = Object.entries(proofs).map(
    ([bidder, attendance]): TenderEvent => ({
      type: 'proofAttended',
      tv: 1,
      body: { bidder: bidder as BidderId, attendance },
    }),
  );
  const tied = tieDecisions.map((body): TenderEvent => ({ type: 'tieDecided', tv: 1, body }));
  return [...examined, ...assessed, ...attended, ...tied];
}

function decisionEvent({ kind, ...body }: NonNullable<Dossier['decision']>): TenderEvent {
  return { type: kind === 'award' ? 'awardDecided' : 'failureDeclared', tv: 1, body } as TenderEvent;
}

function headerOf(stream: StreamId, n: number, at: Instant, { type, tv }: TenderEvent): EventHeader {
  return {
    v: 2,
    id: `${stream}-${n}` as EventId,
    stream,
    dev: 'a'.repeat(64) as DeviceId,
    n,
    prev: n === 1 ? null : ('b'.repeat(64) as Hash),
    after: [],
    type,
    tv,
    seen: null,
    at,
    tz: 'WITA',
    boot: 'boot',
    mono: n,
    actor: 'Rahmawati',
    role: 'chair',
    cert: null,
    bh: 'c'.repeat(64) as Hash,
    blobs: [],
  };
}
