import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { upcast } from '#core/log/upcast.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { STANDARD_RULE } from '#core/retention/model.ts';
import { standingOf } from '#core/retention/standing.ts';
import { mayBeCarriedOut, tombstoneOf, tombstonesOf } from '#core/retention/tombstone.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  aDate,
  after,
  approve,
  aTender,
  CHAIR,
  decided,
  hold,
  propose,
  proposedOffice,
  SECRETARY,
  startClock,
} from './retention.ts';

const tender = aTender(1);
const DEV = 'e'.repeat(64) as DeviceId;

function carryOut(streams: readonly StreamId[], by = CHAIR, dev = DEV): OfficeCommand {
  const at = '2026-11-30T01:00:00.000Z' as Instant;
  return { name: 'carryOutDestruction', body: { number: '045/1', done: { dev, by, at, streams } } };
}

function kindOf(state: OfficeState, command: OfficeCommand, name = SECRETARY, role: Role = 'secretary'): string {
  const answer = decided(state, command, name, role);
  return answer.ok ? 'ok' : answer.error.kind;
}

describe('a destruction list', () => {
  it('leads from the due tender over another person to a tombstone', () => {
    const proposed = proposedOffice();
    const standing = (state: OfficeState) =>
      standingOf(state.retention, { stream: tender.stream, status: 'finished' }, aDate('2026-11-30'));
    expect(standing(proposed)).toBe('proposed');
    expect(tombstoneOf(proposed.retention, tender.stream)).toBeNull();
    const approved = after(proposed, approve(), CHAIR, 'chair');
    expect(standing(approved)).toBe('approved');
    const gone = after(approved, carryOut([tender.stream]), CHAIR, 'chair');
    expect(standing(gone)).toBe('destroyed');
    expect(tombstoneOf(gone.retention, tender.stream)).toMatchObject({
      number: '045/1',
      tender: { code: tender.code, name: tender.name },
      approval: { by: { name: CHAIR }, letter: '045/77/UKPBJ' },
      carriedOut: [{ dev: DEV, by: CHAIR }],
    });
    expect([...tombstonesOf(gone.retention).keys()]).toEqual([tender.stream]);
  });

  it('is not approved by whoever proposed it, however the name is written', () => {
    const proposed = proposedOffice();
    for (const by of [SECRETARY, 'Dewi Lestari', 'DEWI  LESTARI, S.E., M.M.']) {
      expect(kindOf(proposed, approve({ by }), by, 'chair')).toBe('destruction-same-person');
    }
  });

  it('is not approved in the name of somebody else', () => {
    expect(kindOf(proposedOffice(), approve({ by: CHAIR }), SECRETARY)).toBe('destruction-other-name');
    const started = after(INITIAL_OFFICE, startClock(tender, '2024-02-29'));
    expect(kindOf(started, propose(started, [tender], { by: CHAIR }))).toBe('destruction-other-name');
  });

  it.each<[string, (state: OfficeState) => OfficeCommand, string]>([
    ['a letter', () => approveWith({ letter: ' ' }), 'retention-field-wrong'],
    ['a position', () => approveWith({ by: { name: CHAIR, position: '' } }), 'retention-field-wrong'],
    ['a day after the proposal', () => approve({ on: '2026-11-27' }), 'destruction-before-proposal'],
  ])('is not approved without %s', (_, command, kind) => {
    const proposed = proposedOffice();
    expect(kindOf(proposed, command(proposed), CHAIR, 'chair')).toBe(kind);
  });

  it('takes no tender before its day, without a clock, or told otherwise than it is', () => {
    const started = after(INITIAL_OFFICE, startClock(tender, '2024-12-01'));
    expect(kindOf(started, propose(started, [tender]))).toBe('destruction-not-due');
    expect(kindOf(INITIAL_OFFICE, propose(INITIAL_OFFICE, [tender]))).toBe('destruction-not-due');
    const due = after(INITIAL_OFFICE, startClock(tender, '2024-01-01'));
    const forged = propose(INITIAL_OFFICE, [tender]);
    expect(kindOf(due, forged)).toBe('destruction-not-due');
  });

  it('has a number of its own, and its tenders stand on no other', () => {
    const proposed = proposedOffice();
    const other = after(proposed, startClock(aTender(2), '2020-01-01'));
    expect(kindOf(other, propose(other, [aTender(2)], { number: ' 045/1' }))).toBe('destruction-number-taken');
    expect(kindOf(other, propose(other, [tender], { number: '045/2' }))).toBe('retention-listed');
    expect(kindOf(other, propose(other, [aTender(2), aTender(2)], { number: '045/2' }))).toBe('retention-field-wrong');
  });

  it('holds its tenders to the clock they had, until it is withdrawn with a reason', () => {
    const proposed = proposedOffice();
    expect(kindOf(proposed, startClock(tender, '2025-01-01'))).toBe('retention-listed');
    const withdraw = (reason: string): OfficeCommand => ({
      name: 'withdrawDestruction',
      body: { number: '045/1', reason },
    });
    expect(kindOf(proposed, withdraw(''))).toBe('retention-reason-missing');
    const withdrawn = after(proposed, withdraw('Masih dipakai pemeriksa'));
    expect(kindOf(withdrawn, approve(), CHAIR, 'chair')).toBe('destruction-withdrawn');
    expect(tombstoneOf(withdrawn.retention, tender.stream)).toBeNull();
  });

  it('is stopped by a hold, before its approval and after it', () => {
    const held = after(proposedOffice(), hold(tender));
    expect(kindOf(held, approve(), CHAIR, 'chair')).toBe('destruction-held');
    const approved = after(proposedOffice(), approve(), CHAIR, 'chair');
    const stopped = after(approved, hold(tender));
    const [list] = stopped.retention.lists;
    expect(list && mayBeCarriedOut(stopped.retention, list)).toEqual([]);
    expect(kindOf(stopped, carryOut([tender.stream]), CHAIR, 'chair')).toBe('destruction-held');
    expect(tombstoneOf(stopped.retention, tender.stream)).toBeNull();
  });

  it('is carried out only once approved, only for its tenders, and told once a device', () => {
    expect(kindOf(proposedOffice(), carryOut([tender.stream]), CHAIR, 'chair')).toBe('destruction-not-approved');
    const approved = after(proposedOffice(), approve(), CHAIR, 'chair');
    expect(kindOf(approved, carryOut([aTender(9).stream]), CHAIR, 'chair')).toBe('destruction-absent');
    const gone = after(approved, carryOut([tender.stream]), CHAIR, 'chair');
    expect(unwrap(decided(gone, carryOut([tender.stream]), CHAIR, 'chair'))).toEqual([]);
    expect(kindOf(gone, { name: 'withdrawDestruction', body: { number: '045/1', reason: 'x' } })).toBe(
      'destruction-begun',
    );
    expect(kindOf(gone, hold(tender))).toBe('retention-destroyed');
  });
});

describe('the clock of a tender', () => {
  it('is changed only with a reason, and runs by a schedule that is there', () => {
    const started = after(INITIAL_OFFICE, startClock(tender, '2024-01-01'));
    expect(kindOf(started, startClock(tender, '2024-02-01'))).toBe('retention-reason-missing');
    const clock = { rule: 'tidak-ada', startedOn: aDate('2024-01-01'), evidence: 'x' };
    const body = { tender, clock, reason: null };
    expect(kindOf(INITIAL_OFFICE, { name: 'setRetentionClock', body })).toBe('retention-rule-absent');
    const remove: OfficeCommand = {
      name: 'setRetentionRule',
      body: { id: STANDARD_RULE.id, rule: null, reason: 'JRA daerah berlaku' },
    };
    expect(kindOf(started, remove)).toBe('retention-rule-used');
    expect(after(INITIAL_OFFICE, remove).retention.rules).toEqual([]);
  });

  it('is taken back like any other change, which an approval is not', () => {
    const events = unwrap(decided(INITIAL_OFFICE, startClock(tender, '2024-01-01')));
    expect(invertOffice(INITIAL_OFFICE, events)).toMatchObject([{ name: 'setRetentionClock', body: { clock: null } }]);
    const proposed = proposedOffice();
    expect(invertOffice(proposed, unwrap(decided(proposed, approve(), CHAIR, 'chair')))).toBeNull();
  });
});

describe('events of archives', () => {
  it('are read back as they were written', () => {
    const archive = {
      seal: 'b'.repeat(64) as Hash,
      fileName: 'paket.meja.gz',
      bytes: 10,
      events: 2,
      attachments: 1,
      leftOut: 0,
      head: { [DEV]: { n: 2, hash: 'c'.repeat(64) as Hash } },
      madeAt: '2026-11-28T01:00:00.000Z' as Instant,
    };
    const due = after(INITIAL_OFFICE, startClock(tender, '2024-01-01'));
    const approved = after(proposedOffice(), approve(), CHAIR, 'chair');
    const commands: readonly [OfficeState, OfficeCommand, string?, Role?][] = [
      [INITIAL_OFFICE, { name: 'recordArchive', body: { tender, archive } }],
      [INITIAL_OFFICE, startClock(tender, '2024-01-01')],
      [INITIAL_OFFICE, hold(tender)],
      [due, propose(due, [tender])],
      [proposedOffice(), approve(), CHAIR, 'chair'],
      [approved, carryOut([tender.stream]), CHAIR, 'chair'],
    ];
    for (const [state, ...given] of commands) {
      const [event] = unwrap(decided(state, ...given));
      expect(event && upcast(OFFICE_EVENT_KINDS, JSON.parse(JSON.stringify(event)))).toEqual({
        ok: true,
        value: event,
      });
    }
  });
});

function approveWith(change: object): OfficeCommand {
  const command = approve();
  if (command.name !== 'approveDestruction') return command;
  return { ...command, body: { ...command.body, approval: { ...command.body.approval, ...change } } };
}
