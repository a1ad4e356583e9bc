import { describe, expect, it } from 'vitest';
import type { NumberBlock } from '#core/documents/register/number-block.ts';
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice, type OfficeContext } from '#core/office/decide.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { unwrap } from '#test/support/unwrap.ts';

const ADMIN: OfficeContext = { actor: { name: 'Admin Contoh', role: 'admin' }, practice: false };
const BOOK = { series: 'bahp', year: 2026 };
const holder = { name: 'Kantor Kutai Barat', devices: ['a'.repeat(64) as DeviceId] };

function aBlock(from: number, to: number, other: Partial<NumberBlock> = {}): NumberBlock {
  return { ...BOOK, from, to, holder, ...other };
}

function give(block: NumberBlock, reason = 'Awal tahun'): OfficeCommand {
  return { name: 'giveNumberBlock', body: { ...block, reason } };
}

function note(from: number, to: number, reason: string | null): OfficeCommand {
  return { name: 'noteNumberGap', body: { ...BOOK, from, to, reason } };
}

function run(state: OfficeState | null, ...commands: readonly OfficeCommand[]): OfficeState {
  return commands.reduce<OfficeState>(
    (before, command) => unwrap(decideOffice(before, command, ADMIN)).reduce(applyToOffice, before),
    state ?? INITIAL_OFFICE,
  );
}

describe('blocks of numbers', () => {
  it('are given, made larger, and taken back; undo leads the same way', () => {
    const given = run(null, give(aBlock(51, 100)), give(aBlock(1, 50)));
    expect(given.numbers.blocks).toEqual([aBlock(1, 50), aBlock(51, 100)]);
    const commands = [
      give(aBlock(51, 120)),
      { name: 'withdrawNumberBlock', body: { ...BOOK, from: 1, reason: 'Laptop rusak' } },
    ] as const;
    const events: OfficeEvent[] = [];
    let state = given;
    for (const command of commands) {
      const decided = unwrap(decideOffice(state, command, ADMIN));
      events.push(...decided);
      state = decided.reduce(applyToOffice, state);
    }
    expect(state.numbers.blocks).toEqual([aBlock(51, 120)]);
    expect(run(state, ...(invertOffice(given, events) ?? []))).toEqual(given);
  });

  it('leave no event where nothing changes', () => {
    expect(unwrap(decideOffice(run(null, give(aBlock(1, 50))), give(aBlock(1, 50)), ADMIN))).toEqual([]);
  });

  it.each<[string, OfficeCommand, string]>([
    ['without a reason', give(aBlock(60, 70), ' '), 'number-reason-missing'],
    ['that ends before it begins', give(aBlock(60, 59)), 'number-range-wrong'],
    ['of nobody', give(aBlock(60, 70, { holder: { ...holder, name: ' ' } })), 'number-holder-missing'],
    ['that another holds part of', give(aBlock(50, 60)), 'number-block-overlaps'],
    [
      'that is not there to be taken back',
      { name: 'withdrawNumberBlock', body: { ...BOOK, from: 2, reason: 'x' } },
      'number-block-absent',
    ],
  ])('are refused: one %s', (_, command, kind) => {
    const state = run(null, give(aBlock(1, 50)));
    expect(decideOffice(state, command, ADMIN)).toMatchObject({ ok: false, error: { kind } });
  });

  it('of another year or series may hold the same numbers', () => {
    const state = run(
      null,
      give(aBlock(1, 50)),
      give(aBlock(1, 50, { year: 2027 })),
      give(aBlock(1, 50, { series: 'sppbj' })),
    );
    expect(state.numbers.blocks).toHaveLength(3);
  });

  it('are given by the LPSE, and by chair and secretary where an office works alone', () => {
    const may = (role: OfficeContext['actor']['role']) =>
      decideOffice(null, give(aBlock(1, 50)), { actor: { name: 'x', role }, practice: false }).ok;
    expect((['admin', 'chair', 'secretary', 'member', 'auditor'] as const).map(may)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('that two admins gave apart and overlap: one stands, the other is held', () => {
    const by = (dev: string, block: NumberBlock): RecordedEvent<OfficeEvent> => ({
      header: {
        dev: dev as DeviceId,
        n: 1,
        after: [],
        hash: '' as Hash,
        role: 'admin',
        actor: dev,
      } as unknown as EventHeader,
      event: { type: 'numberBlockGiven', tv: 1, body: { ...block, reason: 'Diminta' } },
    });
    const steps = mergeSteps(
      [by('a', aBlock(1, 50)), by('b', aBlock(40, 90)), by('c', aBlock(91, 99))],
      OFFICE_MERGE_RULES,
    );
    expect(steps.map(({ clash }) => clash !== null)).toEqual([false, true, false]);
    expect(steps.at(-1)?.after.numbers.blocks).toEqual([aBlock(1, 50), aBlock(91, 99)]);
  });

  it('are read back from their payload, and no other shape is', () => {
    const body = { ...aBlock(1, 50), reason: 'Awal tahun' };
    const kind = OFFICE_EVENT_KINDS['numberBlockGiven'];
    expect(kind?.read(body)).toEqual({ type: 'numberBlockGiven', tv: 1, body });
    expect(kind?.read({ ...body, from: 0 })).toBeNull();
    expect(kind?.read({ ...body, holder: { name: 'x', devices: ['y'] } })).toBeNull();
  });
});

describe('numbers nobody used', () => {
  it('have one reason each, which can be said otherwise and taken away', () => {
    const said = run(null, note(14, 16, 'Salah ketik'), note(14, 16, ' Dokumen batal '));
    expect(said.numbers.gaps).toEqual([{ ...BOOK, from: 14, to: 16, reason: 'Dokumen batal' }]);
    expect(run(said, note(14, 16, null))).toEqual(INITIAL_OFFICE);
    const changed = unwrap(decideOffice(said, note(14, 16, null), ADMIN));
    expect(run(run(said, note(14, 16, null)), ...(invertOffice(said, changed) ?? []))).toEqual(said);
  });

  it.each<[string, OfficeCommand, string]>([
    ['an empty reason', note(20, 20, ' '), 'number-reason-missing'],
    ['a range that is none', note(20, 19, 'x'), 'number-range-wrong'],
    ['part of another note', note(16, 20, 'x'), 'number-gap-overlaps'],
    ['a note that is not there', note(14, 15, null), 'number-gap-absent'],
  ])('refuse %s', (_, command, kind) => {
    const state = run(null, note(14, 16, 'Salah ketik'));
    expect(decideOffice(state, command, ADMIN)).toMatchObject({ ok: false, error: { kind } });
  });
});
