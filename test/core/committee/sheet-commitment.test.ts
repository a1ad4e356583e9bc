import { describe, expect, it } from 'vitest';
import { commitmentOf, type SheetOpening } from '#core/committee/sheet-commitment.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import { cellsOf } from '#test/support/builders/judging.ts';
import { memberId } from '#test/support/builders/safeguards.ts';

const TENDER = { code: '90000001000', version: 1 };
const SHEET: SheetOpening = {
  stage: 'administration',
  member: memberId('m1'),
  salt: 'c2FsdA',
  cells: cellsOf({ adm: { a: met(), b: notMet() } }),
};

describe('the hash a sheet is bound by', () => {
  it('is the same however the cells were entered', () => {
    const cells = cellsOf({ adm: { b: notMet(), a: met() } });
    expect(commitmentOf(TENDER, { ...SHEET, cells })).toBe(commitmentOf(TENDER, SHEET));
  });

  it.each<[string, Partial<SheetOpening>, Partial<typeof TENDER>]>([
    ['tender', {}, { code: '90000002000' }],
    ['version of the tender', {}, { version: 2 }],
    ['stage', { stage: 'technical' }, {}],
    ['member', { member: memberId('m2') }, {}],
    ['salt', { salt: 'c2FsdB' }, {}],
    ['cell', { cells: cellsOf({ adm: { a: met(), b: met() } }) }, {}],
    ['reason in a cell', { cells: cellsOf({ adm: { a: met(), b: notMet('Lain') } }) }, {}],
  ])('is another for another %s', (_, sheet, tender) => {
    expect(commitmentOf({ ...TENDER, ...tender }, { ...SHEET, ...sheet })).not.toBe(commitmentOf(TENDER, SHEET));
  });
});
