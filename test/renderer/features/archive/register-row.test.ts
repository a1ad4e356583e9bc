import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { INITIAL_OFFICE } from '#core/office/model.ts';
import { registerCsv } from '#renderer/features/archive/register-csv.ts';
import { filterRegister, registerRows } from '#renderer/features/archive/register-row.ts';
import { listedTenderOf } from '#renderer/session/listed-tender.ts';
import { aDate, after, approve, aTender, CHAIR, hold, propose, startClock } from '#test/core/retention/retention.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { instant } from '#test/support/builders/dossier.ts';

const TODAY = aDate('2026-11-30');
const changedAt = instant('2026-11-01T01:00:00.000Z');
const LISTED = listedTenderOf('x' as StreamId, anOpenedTender(1), { changedAt, events: 3 });

/** A tender on this device, of the year and status given. */
function here(nr: number, year = 2022, status: 'running' | 'finished' = 'finished') {
  const { stream, code, name, agency } = aTender(nr);
  return { ...LISTED, stream, summary: { ...LISTED.summary, code, name, agency, year, status } };
}

describe('the register of archives', () => {
  it('holds what is here and the tombstones of what is not, the newest year first', () => {
    const started = [1, 2, 3].reduce(
      (state, nr) => after(state, startClock(aTender(nr), '2020-01-01')),
      INITIAL_OFFICE,
    );
    const held = after(started, hold(aTender(2)));
    const approved = after(after(held, propose(held, [aTender(1)])), approve(), CHAIR, 'chair');
    const rows = registerRows([here(2), here(3), here(4, 2025, 'running')], approved.retention, TODAY);
    expect(rows.map(({ code, standing, isHere }) => [code, standing, isHere])).toEqual([
      ['900004', 'running', true],
      ['900001', 'approved', false],
      ['900002', 'held', true],
      ['900003', 'due', true],
    ]);
  });

  it('finds words in any order, a year, a state, and the number of a list', () => {
    const started = after(INITIAL_OFFICE, startClock(aTender(1), '2020-01-01'));
    const state = after(started, propose(started, [aTender(1)]));
    const rows = registerRows([here(1), here(2, 2023)], state.retention, TODAY);
    const find = (query: string, year: number | null = null) =>
      filterRegister(rows, { query, year, standing: null }).map(({ code }) => code);
    expect(find('rekaan jembatan 2')).toEqual(['900002']);
    expect(find('045/1')).toEqual(['900001']);
    expect(find('', 2023)).toEqual(['900002']);
    expect(filterRegister(rows, { query: '', year: null, standing: 'proposed' })).toHaveLength(1);
  });

  it('is worked out over ten thousand tenders and twenty lists while a person waits for nothing', () => {
    const many = Array.from({ length: 10_000 }, (_, nr) => here(nr, 2010 + (nr % 16)));
    const lists = Array.from({ length: 20 }, (_, at) => {
      const own = many.slice(at * 400, at * 400 + 400).map(({ stream }) => aTender(Number(stream.slice(5, -2))));
      return { at, own };
    });
    const retention = {
      ...INITIAL_OFFICE.retention,
      lists: lists.map(({ at, own }) => ({
        number: String(at),
        proposedOn: TODAY,
        proposedBy: { name: 'A', position: 'B' },
        tenders: own.map((each) => ({
          ...each,
          clock: { rule: 'x', startedOn: TODAY, evidence: 'y' },
          rule: INITIAL_OFFICE.retention.rules[0] ?? {
            id: 'x',
            name: '',
            basis: '',
            years: 1,
            starts: '',
            isConfirmed: true,
          },
          dueOn: TODAY,
          head: {},
          archive: null,
        })),
        approval: null,
        withdrawn: null,
        carriedOut: [],
      })),
    };
    const began = performance.now();
    const rows = registerRows(many, retention, TODAY);
    const found = filterRegister(rows, { query: 'rekaan 77', year: null, standing: null });
    // Far above what it takes, far below what looking through every list for every tender would.
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(rows.filter(({ standing }) => standing === 'proposed')).toHaveLength(8_000);
    expect(found.length).toBeGreaterThan(1);
  });

  it('leaves as a table in which no name is a formula', () => {
    const evil = here(1);
    const rows = registerRows(
      [{ ...evil, summary: { ...evil.summary, name: '=HYPERLINK("x")' } }],
      INITIAL_OFFICE.retention,
      TODAY,
    );
    const csv = registerCsv(rows, INITIAL_OFFICE.retention, {
      heads: ['Kode'],
      standing: (each) => each,
      zone: 'WITA',
    });
    expect(csv).toContain("'=HYPERLINK");
    expect(csv.startsWith('\uFEFFKode\r\n')).toBe(true);
  });
});
