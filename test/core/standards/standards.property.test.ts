import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { EventHeader, Hash, StreamId } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { upcast } from '#core/log/upcast.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import type { Score } from '#core/standards/model.ts';
import type { StandardKey } from '#core/standards/service-standards.ts';
import { sumOfScores, standingsOf } from '#core/standards/standing.ts';
import { aDay, aGap, aPolicy, assess, decided, setEvidence, setGap, setPolicy, someEvidence } from './standards.ts';

const standard = fc.constantFrom<StandardKey>('policy', 'continuity', 'users');
const day = fc.constantFrom('2026-01-10', '2026-05-20', '2026-11-01');
const id = fc.constantFrom('a', 'b');
const reason = fc.constantFrom(null, 'Diperbaiki');
const score = fc.constantFrom<Score>(0, 1, 2, 3, 4);
const STREAM = '9000001/1' as StreamId;
const SHA = 'cd'.repeat(32) as Hash;

function incident(what: string): OfficeCommand {
  const startedAt = '2026-03-05T02:00:00.000Z' as Instant;
  const facts = { endedAt: null, reportedTo: null, resolution: null, prevention: null, recordedBy: 'Siti' };
  return { name: 'recordIncident', body: { id: 'g', incident: { kind: 'spse', what, startedAt, ...facts } } };
}

const command: fc.Arbitrary<OfficeCommand> = fc.oneof(
  fc.tuple(standard, fc.constantFrom('1', '2'), day).map(([key, version, on]) => setPolicy(key, aPolicy(version, on))),
  fc.tuple(standard, day, score, reason).map(([key, on, points, why]) => assess(key, on, points, why)),
  fc.tuple(id, standard, day, reason).map(([gap, key, due, why]) => setGap(gap, aGap(key, due), why)),
  fc.tuple(id, reason).map(([gap, why]) => setGap(gap, null, why)),
  fc
    .tuple(id, standard, fc.boolean(), reason)
    .map(([of, key, file, why]) => setEvidence(of, someEvidence(key, file), why)),
  fc.constantFrom('Galat 504', 'Lambat').map(incident),
  fc.tuple(fc.constantFrom('Dinyalakan ulang', null), reason).map(
    ([resolution, why]): OfficeCommand => ({
      name: 'changeIncident',
      body: { id: 'g', parts: { resolution }, reason: why },
    }),
  ),
  fc
    .constantFrom(null, 'Ternyata listrik')
    .map((why): OfficeCommand => ({ name: 'withdrawIncident', body: { id: 'g', reason: why } })),
  fc.boolean().map((isHit): OfficeCommand => {
    const tender = {
      stream: STREAM,
      code: '9000001',
      name: 'Jembatan',
      agency: 'Dinas',
      zone: 'WITA',
      schedule: [],
    } as const;
    return { name: 'setIncidentTender', body: { id: 'g', stream: STREAM, tender: isHit ? tender : null } };
  }),
  fc.boolean().map((isThere): OfficeCommand => {
    const file = { name: 'layar.png', size: 3, sha256: SHA };
    return { name: 'setIncidentFile', body: { id: 'g', sha256: SHA, file: isThere ? file : null } };
  }),
);

/** Without lists that were emptied again, which read as none. */
function contentOf({ standards, incidents }: OfficeState): unknown {
  const filled = (lists: object) => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return {
    ...standards,
    policies: filled(standards.policies),
    assessments: filled(standards.assessments),
    incidents: incidents.incidents,
  };
}

describe('whatever people say of standards and incidents', () => {
  it('can be read back, replayed to the same state, and undone to the state before', () => {
    let undone = 0;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        let state: OfficeState = INITIAL_OFFICE;
        const recorded: RecordedEvent<OfficeEvent>[] = [];
        for (const each of commands) {
          const answer = decided(state, each);
          if (!answer.ok || answer.value.length === 0) continue;
          const before = state;
          for (const event of answer.value) {
            const { type, tv, body } = event;
            expect(upcast(OFFICE_EVENT_KINDS, { type, tv, body: { ...body } })).toMatchObject({ ok: true });
            const header = { dev: 'a', n: recorded.length + 1, after: [], role: 'admin', actor: 'a' };
            recorded.push({ header: header as unknown as EventHeader, event });
            state = applyToOffice(state, event);
          }
          const back = invertOffice(before, answer.value) ?? [];
          const reverted = back.reduce<OfficeState>((from, step) => {
            const taken = decided(from, step);
            expect(taken.ok).toBe(true);
            return taken.ok ? taken.value.reduce<OfficeState>(applyToOffice, from) : from;
          }, state);
          // What was recorded stays readable, and does not count.
          if (each.name === 'recordIncident') expect(reverted.incidents.incidents['g']?.withdrawn).not.toBeNull();
          else expect(contentOf(reverted)).toEqual(contentOf(before));
          undone += 1;
        }
        const replayed = mergeSteps(recorded, OFFICE_MERGE_RULES);
        expect(replayed.every(({ clash }) => clash === null)).toBe(true);
        expect(contentOf(replayed.at(-1)?.after ?? INITIAL_OFFICE)).toEqual(contentOf(state));
      }),
      { numRuns: 400 },
    );
    expect(undone).toBeGreaterThan(500);
  });

  it('never counts a standard without an assessment, and no sum is beyond what is possible', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 15 }), day, (commands, today) => {
        const state = commands.reduce<OfficeState>((before, each) => {
          const answer = decided(before, each);
          return answer.ok ? answer.value.reduce<OfficeState>(applyToOffice, before) : before;
        }, INITIAL_OFFICE);
        const assessments = standingsOf(state.standards, aDay(today)).map(({ assessment }) => assessment);
        const { sum, most, assessed } = sumOfScores(assessments);
        expect(assessed).toBe(assessments.filter((each) => each !== null).length);
        expect(sum).toBeLessThanOrEqual(most);
        expect(assessments.every((each) => each === null || each.on <= today)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
