import { describe, expect, it } from 'vitest';
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { upcast } from '#core/log/upcast.ts';
import { applyToOffice } from '#core/office/apply.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import type { NonconformityParts } from '#core/quality/model.ts';
import { stageOfNonconformity } from '#core/quality/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  actedOffice,
  after,
  CARRIED_OUT,
  change,
  CHAIR,
  close,
  decided,
  kindOf,
  MEMBER,
  nonconformityIn,
  raise,
  SECRETARY,
  verify,
} from './office.ts';

const stageIn = (state: OfficeState) => stageOfNonconformity(nonconformityIn(state));

describe('a nonconformity', () => {
  it('goes from cause over action and another person’s look to its end', () => {
    const raised = after(INITIAL_OFFICE, raise());
    expect(stageIn(raised)).toBe('analyse');
    const planned = after(raised, change({ ...CARRIED_OUT, doneOn: null }));
    expect(stageIn(planned)).toBe('act');
    const acted = after(planned, change({ doneOn: CARRIED_OUT.doneOn }));
    expect(stageIn(acted)).toBe('verify');
    const verified = after(acted, verify(), CHAIR, 'chair');
    expect(stageIn(verified)).toBe('close');
    expect(stageIn(after(verified, close(), CHAIR, 'chair'))).toBe('closed');
  });

  it('is not verified by its owner, however the name is written, nor in another name', () => {
    for (const by of [MEMBER, 'Budi Santoso', 'BUDI  SANTOSO, S.T., M.T.']) {
      expect(kindOf(actedOffice(), verify({ by }), by, 'member')).toBe('nonconformity-same-person');
    }
    expect(kindOf(actedOffice(), verify({ by: CHAIR }), SECRETARY)).toBe('quality-other-name');
  });

  it('is not verified before the owner is done, nor closed before somebody verified', () => {
    const raised = after(INITIAL_OFFICE, raise());
    expect(kindOf(raised, verify(), CHAIR, 'chair')).toBe('nonconformity-not-done');
    expect(kindOf(actedOffice(), close(), CHAIR, 'chair')).toBe('nonconformity-not-verified');
  });

  it('goes back to its owner where it did not help', () => {
    const again = after(actedOffice(), verify({ isEffective: false }), CHAIR, 'chair');
    expect(stageIn(again)).toBe('act');
    expect(nonconformityIn(again).verifications).toHaveLength(1);
    const better = after(again, change({ doneOn: CARRIED_OUT.dueOn }));
    expect(stageIn(after(better, verify(), CHAIR, 'chair'))).toBe('close');
  });

  it('does not change once somebody found that it helped, and opens again only with a reason', () => {
    const verified = after(actedOffice(), verify(), CHAIR, 'chair');
    expect(kindOf(verified, change({ rootCause: 'Lain' }))).toBe('nonconformity-verified');
    const closed = after(verified, close(), CHAIR, 'chair');
    expect(kindOf(closed, verify(), CHAIR, 'chair')).toBe('nonconformity-closed');
    const reopen = (reason: string | null) =>
      ({ name: 'closeNonconformity', body: { id: 'n1', closing: null, reason } }) as const;
    expect(kindOf(closed, reopen(null))).toBe('quality-reason-missing');
    expect(stageIn(after(closed, reopen('Terulang pada paket lain')))).toBe('close');
  });

  it('is raised once for one matter; withdrawn, the matter may be raised again', () => {
    const raised = after(INITIAL_OFFICE, raise());
    expect(kindOf(raised, raise('n2'))).toBe('nonconformity-raised-already');
    const withdrawn = after(raised, { name: 'withdrawNonconformity', body: { id: 'n1', reason: 'Salah paket' } });
    expect(kindOf(withdrawn, raise('n2'))).toBe('ok');
    expect(kindOf(raised, raise('n3', { kind: 'other' }))).toBe('ok');
  });

  it.each([
    ['a member', 'member', MEMBER, 'ok'],
    ['an observer', 'observer', 'Pengamat', 'not-your-role'],
    ['an auditor', 'auditor', 'Auditor', 'not-your-role'],
  ] as const)('may be raised by %s: %s', (_, role, name, kind) => {
    expect(kindOf(INITIAL_OFFICE, raise('n1', { kind: 'other' }, name), name, role)).toBe(kind);
  });

  it('is closed by those who keep the records, not by any member', () => {
    const verified = after(actedOffice(), verify(), CHAIR, 'chair');
    expect(kindOf(verified, close(MEMBER), MEMBER, 'member')).toBe('not-your-role');
  });

  it('is written back by undo, field by field', () => {
    const raised = after(INITIAL_OFFICE, raise());
    const events = unwrap(decided(raised, change(CARRIED_OUT)));
    const changed = events.reduce<OfficeState>(applyToOffice, raised);
    const [undo] = invertOffice(raised, events) ?? [];
    if (undo === undefined) throw new Error('a change can be taken back');
    expect(after(changed, undo).quality).toEqual(raised.quality);
  });

  it('is read back from a log as it was written', () => {
    for (const command of [raise(), change(CARRIED_OUT)]) {
      const state = command.name === 'raiseNonconformity' ? INITIAL_OFFICE : after(INITIAL_OFFICE, raise());
      for (const event of unwrap(decided(state, command))) {
        const { type, tv } = event;
        expect(unwrap(upcast(OFFICE_EVENT_KINDS, { type, tv, body: JSON.parse(JSON.stringify(event.body)) }))).toEqual(
          event,
        );
      }
    }
  });
});

/** Each by another person of the device, having seen only what is named. */
function by(dev: string, n: number, event: OfficeEvent, seen: Readonly<Record<string, number>> = {}) {
  const known = Object.entries(seen).map(([of, at]) => ({ dev: of as DeviceId, n: at, hash: '' as Hash }));
  const header = {
    dev: dev as DeviceId,
    n,
    after: known,
    role: 'secretary',
    actor: SECRETARY,
  } as unknown as EventHeader;
  return { header, event } satisfies RecordedEvent<OfficeEvent>;
}

function eventOf(command: Parameters<typeof decided>[1], state: OfficeState = INITIAL_OFFICE): OfficeEvent {
  const [event] = unwrap(decided(state, command));
  if (event === undefined) throw new Error('an event came of it');
  return event;
}

describe('two people who write one nonconformity apart', () => {
  const raised = after(INITIAL_OFFICE, raise());
  const first = by('a', 1, eventOf(raise()));
  const seen = { a: 1 };
  const write = (parts: Partial<NonconformityParts>) => eventOf(change(parts), raised);

  it('both stand where they wrote different fields', () => {
    const events = [
      first,
      by('a', 2, write({ rootCause: 'Reviu terburu-buru' }), seen),
      by('b', 1, write({ owner: MEMBER, dueOn: CARRIED_OUT.dueOn }), seen),
    ];
    const steps = mergeSteps(events, OFFICE_MERGE_RULES);
    expect(steps.map(({ clash }) => clash)).toEqual([null, null, null]);
    expect(nonconformityIn(steps.at(-1)?.after ?? null)).toMatchObject({
      rootCause: 'Reviu terburu-buru',
      owner: MEMBER,
      dueOn: CARRIED_OUT.dueOn,
    });
  });

  it('keep the first wording of one field, and the other is told as held back', () => {
    const events = [
      first,
      by('a', 2, write({ rootCause: 'Reviu terburu-buru' }), seen),
      by('b', 1, write({ rootCause: 'Tidak ada daftar periksa' }), seen),
    ];
    const steps = mergeSteps(events, OFFICE_MERGE_RULES);
    expect(steps.map(({ clash }) => clash?.kind ?? null)).toEqual([null, null, 'differs']);
    expect(nonconformityIn(steps.at(-1)?.after ?? null).rootCause).toBe('Reviu terburu-buru');
  });

  it('lose nothing where both raised another matter under one number', () => {
    const events = [first, by('b', 1, eventOf(raise('n2', { kind: 'other' })))];
    const state = mergeSteps(events, OFFICE_MERGE_RULES).at(-1)?.after ?? null;
    expect(nonconformityIn(state, 'n1').number).toBe(nonconformityIn(state, 'n2').number);
  });
});
