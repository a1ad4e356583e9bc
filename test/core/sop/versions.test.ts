import { describe, expect, it } from 'vitest';
import type { Role } from '#core/committee/role.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import { invertOffice } from '#core/office/invert.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { compareSteps } from '#core/sop/compare-steps.ts';
import type { SopStep } from '#core/sop/model.ts';
import { standardSteps } from '#core/sop/standard.ts';
import { stepsInForce } from '#core/sop/valid-steps.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

const ERA = 'perpres-46-2025';
const STANDARD = standardSteps(ERA);
const [FIRST, SECOND, ...REST] = STANDARD as readonly [SopStep, SopStep, ...SopStep[]];

function version(nr: number, steps: readonly SopStep[] | null, validFrom = '2026-01-01'): OfficeCommand {
  const body = {
    era: ERA,
    version: nr,
    validFrom: dateOnly(validFrom),
    steps,
    reason: 'Keputusan rapat UKPBJ',
  } as const;
  return { name: 'setSopVersion', body };
}

function decided(state: OfficeState, command: OfficeCommand, role: Role = 'secretary') {
  return decideOffice(state, command, { actor: { name: 'Dewi Lestari, S.E.', role }, practice: false });
}

function after(state: OfficeState, command: OfficeCommand): OfficeState {
  return unwrap(decided(state, command)).reduce<OfficeState>(applyToOffice, state);
}

function refusal(state: OfficeState, command: OfficeCommand, role: Role = 'secretary'): string {
  const answer = decided(state, command, role);
  return answer.ok ? 'ok' : `${answer.error.kind} ${answer.error.details['fault'] ?? ''}`.trim();
}

const SHORT = [{ ...FIRST, name: 'Penugasan oleh kepala UKPBJ' }, ...REST.slice(0, 3)].map((step) => ({
  ...step,
  limit: null,
}));

describe('versions of the steps', () => {
  const changed = after(INITIAL_OFFICE, version(1, SHORT));

  it('count for tenders from their day on; earlier ones keep the standard', () => {
    expect(stepsInForce(changed.sop, ERA, dateOnly('2026-03-01'))).toMatchObject({ steps: SHORT });
    expect(stepsInForce(changed.sop, ERA, dateOnly('2025-12-31'))).toEqual({ steps: STANDARD, version: null });
    expect(stepsInForce(changed.sop, 'perpres-12-2021', dateOnly('2026-03-01')).version).toBeNull();
  });

  it('go back to the standard by another version, and to the one before by undo', () => {
    const standardAgain = after(changed, version(2, null));
    expect(stepsInForce(standardAgain.sop, ERA, dateOnly('2026-03-01'))).toMatchObject({ steps: STANDARD });
    const events = unwrap(decided(changed, version(2, null)));
    const [undo] = invertOffice(changed, events) ?? [];
    if (undo === undefined) throw new Error('a version can be taken back');
    const undone = after(standardAgain, undo);
    expect(stepsInForce(undone.sop, ERA, dateOnly('2026-03-01')).steps).toEqual(SHORT);
    expect(refusal(undone, version(2, SHORT))).toBe('sop-version-taken');
    expect(refusal(undone, version(3, SHORT))).toBe('ok');
  });

  it.each<[string, readonly SopStep[], string]>([
    ['without a name', [{ ...FIRST, name: ' ' }], 'sop-steps-wrong name-missing'],
    ['of one id', [FIRST, { ...SECOND, id: FIRST.id, limit: null }], 'sop-steps-wrong id-twice'],
    ['whose time runs from nothing', [SECOND], 'sop-steps-wrong start-absent'],
    [
      'whose times run from each other',
      [
        { ...FIRST, limit: { kind: 'span', amount: 1, unit: 'hours', from: { kind: 'step', step: SECOND.id } } },
        SECOND,
      ],
      'sop-steps-wrong start-circular',
    ],
    [
      'of half a year of hours too many',
      [
        {
          ...FIRST,
          limit: { kind: 'span', amount: 400, unit: 'working-days', from: { kind: 'fact', fact: 'decided' } },
        },
      ],
      'sop-steps-wrong amount-wrong',
    ],
    ['that are none', [], 'sop-field-wrong'],
  ])('refuse steps %s', (_, steps, kind) => {
    expect(refusal(INITIAL_OFFICE, version(1, steps))).toBe(kind);
  });

  it('are for admin, chair and secretary', () => {
    for (const role of ['member', 'observer', 'auditor'] as const) {
      expect(refusal(INITIAL_OFFICE, version(1, SHORT), role)).toBe('not-your-role');
    }
    expect(refusal(INITIAL_OFFICE, version(1, SHORT), 'chair')).toBe('ok');
  });

  it('are compared step by step', () => {
    const moved = [SECOND, { ...FIRST, name: 'Nama lain' }, ...REST.slice(1)];
    expect(compareSteps(STANDARD, moved).map(({ kind }) => kind)).toEqual(['moved', 'changed', 'removed']);
    expect(compareSteps(moved, STANDARD).find(({ kind }) => kind === 'added')).toMatchObject({ step: REST[0] });
    expect(compareSteps(STANDARD, STANDARD)).toEqual([]);
  });
});
