import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upcast } from '#core/log/upcast.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { isVerified, stageOfNonconformity } from '#core/quality/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { CARRIED_OUT, change, CHAIR, close, MEMBER, raise, SECRETARY, verify } from './office.ts';

const id = fc.constantFrom('n1', 'n2');
const text = fc.constantFrom(null, 'Satu', 'Dua');

const command: fc.Arbitrary<OfficeCommand> = fc.oneof(
  id.map((each) => raise(each, { kind: 'other' })),
  { weight: 4, arbitrary: id.map((each) => change(CARRIED_OUT, each)) },
  fc.tuple(id, text).map(([each, rootCause]) => change({ rootCause }, each)),
  fc
    .tuple(id, fc.constantFrom(SECRETARY, CHAIR, MEMBER), fc.boolean())
    .map(([each, by, isEffective]) => verify({ id: each, by, isEffective })),
  id.map((each) => close(CHAIR, each)),
  fc.tuple(id, text).map(
    ([each, reason]): OfficeCommand => ({
      name: 'closeNonconformity',
      body: { id: each, closing: null, reason },
    }),
  ),
  fc.tuple(id, text).map(
    ([each, reason]): OfficeCommand => ({
      name: 'withdrawNonconformity',
      body: { id: each, reason },
    }),
  ),
  fc.constantFrom('c1', 'c2').chain((each) =>
    fc.option(fc.constantFrom('certificate' as const, 'training' as const)).map(
      (kind): OfficeCommand => ({
        name: 'recordCompetence',
        body: {
          id: each,
          record:
            kind === null
              ? null
              : {
                  person: MEMBER,
                  employeeNumber: null,
                  kind,
                  title: 'PBJ',
                  number: null,
                  issuer: null,
                  date: dateOnly('2026-01-02'),
                  validUntil: null,
                },
        },
      }),
    ),
  ),
);

const actor = fc.constantFrom(SECRETARY, CHAIR, MEMBER).map((name) => ({ name, role: 'chair' as const }));

describe('the quality records of an office over a random history', () => {
  it('read back from their log as they were, can be taken back, and close nothing nobody else verified', () => {
    let written = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(command, actor), { minLength: 10, maxLength: 60 }), (asked) => {
        let state: OfficeState = INITIAL_OFFICE;
        for (const [each, by] of asked) {
          const decided = decideOffice(state, each, { actor: by, practice: false });
          if (!decided.ok) continue;
          const next = decided.value.reduce<OfficeState>(applyToOffice, state);
          for (const event of decided.value) {
            const { type, tv } = event;
            const body = JSON.parse(JSON.stringify(event.body));
            expect(unwrap(upcast(OFFICE_EVENT_KINDS, { type, tv, body }))).toEqual(event);
          }
          const back = invertOffice(state, decided.value);
          for (const inverse of back ?? []) {
            const answer = decideOffice(next, inverse, { actor: by, practice: false });
            if (!answer.ok || each.name === 'raiseNonconformity') continue;
            expect(answer.value.reduce<OfficeState>(applyToOffice, next).quality).toEqual(state.quality);
          }
          state = next;
          written += decided.value.length;
          for (const record of Object.values(state.quality.nonconformities)) {
            if (stageOfNonconformity(record) === 'closed') expect(isVerified(record)).toBe(true);
            expect(record.verifications.every((verification) => verification.by !== record.owner)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
    // Some 510 on the average: commands that are all refused would prove nothing.
    expect(written).toBeGreaterThan(250);
  });
});
