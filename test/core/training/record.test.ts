import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeState } from '#core/office/model.ts';
import { decideOffice } from '#core/office/decide.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { percentOf, type TrainingRecord } from '#core/training/record.ts';
import { unwrap } from '#test/support/unwrap.ts';

const RECORD: TrainingRecord = {
  person: 'Siti Rahmah',
  exercise: 'exactly-80',
  version: 1,
  score: { right: 5, of: 7 },
  at: '2026-11-28T01:00:00.000Z' as Instant,
};

function decided(state: OfficeState | null, record: TrainingRecord, role: 'secretary' | 'trainee' = 'secretary') {
  const context = { actor: { name: 'Dewi', role }, practice: false };
  return decideOffice(state, { name: 'recordTraining', body: record }, context);
}

function recorded(...records: readonly TrainingRecord[]): OfficeState {
  let state: OfficeState | null = null;
  for (const record of records) for (const event of unwrap(decided(state, record))) state = applyToOffice(state, event);
  if (state === null) throw new Error('nothing was recorded');
  return state;
}

describe('a record of training', () => {
  it('stands in the office in order of handing in, and told twice stands once', () => {
    const later = { ...RECORD, person: 'Budi', at: '2026-11-28T02:00:00.000Z' as Instant };
    expect(recorded(later, RECORD, later).training).toEqual([RECORD, later]);
  });

  it('is a fact: it is not taken back', () => {
    expect(invertOffice(null, unwrap(decided(null, RECORD)))).toBeNull();
  });

  it('is not written into the true office by trainees', () => {
    expect(decided(null, RECORD, 'trainee')).toMatchObject({ ok: false, error: { kind: 'not-your-role' } });
  });

  it.each<[string, Partial<TrainingRecord>]>([
    ['without a name', { person: ' ' }],
    ['with more right than there were', { score: { right: 8, of: 7 } }],
    ['of no version', { version: 0 }],
  ])('is refused %s', (_, parts) => {
    expect(decided(null, { ...RECORD, ...parts })).toMatchObject({ error: { kind: 'training-record-wrong' } });
  });

  it('is read back from its payload, and no other shape is', () => {
    const kind = OFFICE_EVENT_KINDS['trainingRecorded'];
    expect(kind?.read({ ...RECORD })).toEqual({ type: 'trainingRecorded', tv: 1, body: RECORD });
    expect(kind?.read({ ...RECORD, at: 'kemarin' })).toBeNull();
  });

  it('says 100 percent of nothing less than all', () => {
    expect([percentOf({ right: 199, of: 200 }), percentOf({ right: 7, of: 7 })]).toEqual([99, 100]);
  });
});
