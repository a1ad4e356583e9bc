import { describe, expect, it } from 'vitest';
import { evaluate } from '#core/evaluation/evaluate.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  cellState,
  copyDown,
  copyFromAbove,
  countCells,
  earlierReasons,
  keepColumns,
  keepRows,
  MET,
  matrixColumns,
  matrixRows,
  meetOpenCells,
  openRows,
} from '#renderer/features/matrix/matrix-model.ts';
import { aBidder, aDossier, aRequirement, bidderId, requirementId } from '#test/support/builders/dossier.ts';

const NOT_MET: Finding = {
  result: 'not-met',
  score: null,
  reason: 'Masa berlaku 45 hari',
  clause: 'IKP 28',
  evidence: [],
};

/** Five readable bids, three requirements of administration and one of each later stage. */
function dossier(findings: Dossier['findings'] = {}): Dossier {
  const totals = [800_000_000, 810_000_000, 820_000_000, 830_000_000, 840_000_000];
  const bidders = totals.map((total, index) => aBidder(`b${index + 1}`, { total }));
  const base = aDossier({
    bidders,
    requirements: [
      aRequirement('a1'),
      aRequirement('a2'),
      aRequirement('a3'),
      aRequirement('t1', 'technical'),
      aRequirement('k1', 'qualification'),
      aRequirement('p1', 'proof'),
    ],
    findings,
  });
  return {
    ...base,
    opening: {
      ...base.opening,
      bids: Object.fromEntries(bidders.map(({ id }) => [id, { condition: 'complete', missing: [], note: null }])),
    },
  };
}

function rulesOf(state: Dossier): RuleSet {
  const ruleSet = ruleSetById(state.ruleSet.id);
  assert(ruleSet, 'the builder names a known rule set');
  return ruleSet;
}

function evaluated(state: Dossier): Evaluation {
  const evaluation = evaluate(state, rulesOf(state));
  assert(evaluation.ok, 'the builder makes a supported tender');
  return evaluation.value;
}

function columnsOf(state: Dossier, stage: 'administration' | 'technical' = 'administration') {
  return matrixColumns(state, evaluated(state), stage);
}

function rowsOf(state: Dossier, stage: RequirementStage) {
  return matrixRows(state, stage, evaluated(state), rulesOf(state));
}

const all = (finding: Finding) =>
  Object.fromEntries(['a1', 'a2', 'a3'].map((id) => [requirementId(id), { [bidderId('b1')]: finding }]));

describe('the matrix', () => {
  it('opens the columns of the three lowest bids and closes the others as not called', () => {
    const columns = columnsOf(dossier());
    expect(columns.map(({ bidder, access }) => [bidder, access.kind])).toEqual([
      ['b1', 'open'],
      ['b2', 'open'],
      ['b3', 'open'],
      ['b4', 'not-called'],
      ['b5', 'not-called'],
    ]);
  });

  it('opens the next bid when one of the three failed', () => {
    const columns = columnsOf(dossier({ [requirementId('a1')]: { [bidderId('b1')]: NOT_MET } }));
    expect(columns.map(({ access }) => access.kind)).toEqual(['open', 'open', 'open', 'open', 'not-called']);
  });

  it('shows a bid that failed earlier as not evaluated, also where a finding was left behind', () => {
    const state = dossier({
      [requirementId('a1')]: { [bidderId('b1')]: NOT_MET },
      [requirementId('t1')]: { [bidderId('b1')]: MET },
    });
    const [column] = columnsOf(state, 'technical');
    const [row] = rowsOf(state, 'technical');
    assert(column && row, 'one column and one row');
    expect(column.access).toEqual({ kind: 'stopped', gate: 'administration' });
    expect(cellState(row, column)).toBe('not-evaluated');
  });

  it('counts only cells that can be worked, and as open none of a bid that failed already', () => {
    const state = dossier({ [requirementId('a1')]: { [bidderId('b1')]: MET, [bidderId('b2')]: NOT_MET } });
    expect(countCells(rowsOf(state, 'administration'), columnsOf(state))).toEqual({ met: 1, notMet: 1, open: 8 });
  });

  it('filters to the rows that still have an open cell', () => {
    const state = dossier({
      [requirementId('a2')]: { [bidderId('b1')]: MET, [bidderId('b2')]: MET, [bidderId('b3')]: MET },
    });
    const rows = openRows(rowsOf(state, 'administration'), columnsOf(state));
    expect(rows.map(({ requirement }) => requirement.id)).toEqual(['a1', 'a3']);
  });

  it('filters out a row whose only open cells belong to bids that failed already', () => {
    const state = dossier({
      [requirementId('a1')]: { [bidderId('b1')]: NOT_MET },
      [requirementId('a2')]: { [bidderId('b2')]: MET, [bidderId('b3')]: MET, [bidderId('b4')]: MET },
    });
    const rows = openRows(rowsOf(state, 'administration'), columnsOf(state));
    expect(rows.map(({ requirement }) => requirement.id)).toEqual(['a1', 'a3']);
  });
});

describe('keys of the matrix', () => {
  it('Ctrl+D takes the finding of the cell above, and nothing where that one is open', () => {
    const state = dossier({ [requirementId('a1')]: { [bidderId('b1')]: NOT_MET } });
    const rows = rowsOf(state, 'administration');
    const [column] = columnsOf(state);
    assert(column, 'there is a column');
    expect(copyFromAbove(rows, 1, column)).toEqual([{ requirement: 'a2', bidder: 'b1', finding: NOT_MET }]);
    expect(copyFromAbove(rows, 2, column)).toEqual([]);
    expect(copyFromAbove(rows, 0, column)).toEqual([]);
  });

  it('Ctrl+Shift+D fills the open cells below and leaves what was found', () => {
    const state = dossier({
      [requirementId('a1')]: { [bidderId('b1')]: MET },
      [requirementId('a2')]: { [bidderId('b1')]: NOT_MET },
    });
    const [column] = columnsOf(state);
    assert(column, 'there is a column');
    expect(copyDown(rowsOf(state, 'administration'), 0, column)).toEqual([
      { requirement: 'a3', bidder: 'b1', finding: MET },
    ]);
  });

  it('Shift+M marks what is open as met, never a scored requirement', () => {
    const state = dossier({ [requirementId('a1')]: { [bidderId('b1')]: NOT_MET } });
    const [column] = columnsOf(state);
    assert(column, 'there is a column');
    const rows = rowsOf(state, 'administration').map((row, index) =>
      index === 2
        ? {
            ...row,
            entry: 'mark' as const,
            requirement: aRequirement('a3', 'technical', {
              scoring: { weight: '100' as never, threshold: null, parent: null, scale: { kind: 'mark' } },
            }),
          }
        : row,
    );
    expect(meetOpenCells(rows, column).map(({ requirement }) => requirement)).toEqual(['a2']);
  });

  it('does nothing in a column that is closed', () => {
    const state = dossier(all(NOT_MET));
    const closed = columnsOf(state).find(({ access }) => access.kind === 'not-called');
    assert(closed, 'the fifth bid waits');
    const rows = rowsOf(state, 'administration');
    expect(copyDown(rows, 0, closed)).toEqual([]);
    expect(meetOpenCells(rows, closed)).toEqual([]);
  });

  it('offers each earlier reason of a requirement once', () => {
    const state = dossier({
      [requirementId('a1')]: {
        [bidderId('b1')]: NOT_MET,
        [bidderId('b2')]: NOT_MET,
        [bidderId('b3')]: { ...NOT_MET, reason: 'Tanpa tanda tangan' },
      },
    });
    expect(earlierReasons(state, requirementId('a1')).map(({ reason }) => reason)).toEqual([
      'Masa berlaku 45 hari',
      'Tanpa tanda tangan',
    ]);
  });
});

describe('what is kept between two states', () => {
  it('keeps the very rows and columns that did not change', () => {
    const before = dossier({ [requirementId('a1')]: { [bidderId('b1')]: MET } });
    const after: Dossier = {
      ...before,
      findings: { ...before.findings, [requirementId('a2')]: { [bidderId('b1')]: MET } },
    };
    const oldRows = rowsOf(before, 'administration');
    const rows = keepRows(oldRows, rowsOf(after, 'administration'));
    expect(rows[0]).toBe(oldRows[0]);
    expect(rows[1]).not.toBe(oldRows[1]);
    const oldColumns = columnsOf(before);
    expect(keepColumns(oldColumns, columnsOf(after))).toBe(oldColumns);
  });

  it('gives a new column where its access changed', () => {
    const before = dossier();
    const after: Dossier = { ...before, findings: { [requirementId('a1')]: { [bidderId('b1')]: NOT_MET } } };
    const oldColumns = columnsOf(before);
    const columns = keepColumns(oldColumns, columnsOf(after));
    expect(columns[1]).toBe(oldColumns[1]);
    expect(columns[3]).not.toBe(oldColumns[3]);
  });
});
