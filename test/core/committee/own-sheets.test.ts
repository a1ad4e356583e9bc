import { describe, expect, it } from 'vitest';
import { countedCells, memberFindings, membersAwaited, sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import { bidderId, met, notMet, requirementId } from '#test/support/builders/dossier.ts';
import {
  aCommit,
  aCorrection,
  allCommitted,
  allRevealed,
  aReveal,
  aSheetDossier,
  cellsOf,
} from '#test/support/builders/judging.ts';
import { afterBy, memberAt } from '#test/support/builders/safeguards.ts';

const SHEETS = [
  cellsOf({ adm: { a: met(), b: met() } }),
  cellsOf({ adm: { a: met(), b: notMet() } }),
  cellsOf({ adm: { a: met() } }),
];
const CELL = { requirement: requirementId('adm'), bidder: bidderId('b') };

describe('the own sheets of a stage', () => {
  const dossier = aSheetDossier();
  const [chair, second] = [memberAt(dossier, 0), memberAt(dossier, 1)];

  it('go from committing over revealing to revealed, and name who is awaited', () => {
    expect(sheetPhase(dossier, 'technical')).toBe('together');
    expect(sheetPhase(dossier, 'administration')).toBe('committing');
    const one = afterBy(dossier, chair.name, aCommit(dossier, chair, { cells: {} }));
    expect(membersAwaited(one, 'administration')).toEqual(['m2', 'm3']);
    const all = allCommitted(dossier, SHEETS);
    expect(sheetPhase(all, 'administration')).toBe('revealing');
    const shown = afterBy(all, second.name, aReveal(second, { cells: SHEETS[1] ?? {} }));
    expect(membersAwaited(shown, 'administration')).toEqual(['m1', 'm3']);
    expect(sheetPhase(allRevealed(dossier, SHEETS), 'administration')).toBe('revealed');
  });

  it('tell nothing of anyone before the last one is shown', () => {
    const all = allCommitted(dossier, SHEETS);
    const almost = afterBy(all, second.name, aReveal(second, { cells: SHEETS[1] ?? {} }));
    expect(memberFindings(almost, 'administration', CELL)).toEqual([]);
    const found = memberFindings(allRevealed(dossier, SHEETS), 'administration', CELL);
    expect(found.map(({ finding }) => finding?.result ?? null)).toEqual(['met', 'not-met', null]);
  });

  it('count with the last correction of each cell, the shown ones staying', () => {
    const shown = allRevealed(dossier, SHEETS);
    const to = (finding: ReturnType<typeof met>, reason: string) =>
      aCorrection(chair, { requirement: 'adm', bidder: 'b', finding, reason });
    const once = afterBy(shown, chair.name, to(notMet('Salah baca'), 'Lampiran belum terbaca'));
    const twice = afterBy(once, chair.name, to({ ...met(), clause: 'IKP 1' }, 'Lampiran ditemukan'));
    const sheet = sheetsOf(twice, 'administration')[0]?.sheet;
    if (!sheet) throw new Error('the chair has a sheet');
    expect(countedCells(sheet)?.[requirementId('adm')]?.[bidderId('b')]).toMatchObject({ clause: 'IKP 1' });
    expect(sheet.revealed?.cells).toEqual(SHEETS[0]);
    expect(sheet.revealed?.corrections).toHaveLength(2);
  });

  it('wait anew for whoever takes a seat', () => {
    const shown = allRevealed(dossier, SHEETS);
    const members = shown.committee.members.map((member) =>
      member.id === second.id ? { ...member, name: 'Pengganti Contoh' } : member,
    );
    const refilled = { ...shown, committee: { ...shown.committee, members } };
    expect(sheetPhase(refilled, 'administration')).toBe('committing');
    expect(membersAwaited(refilled, 'administration')).toEqual(['m2']);
    expect(memberFindings(refilled, 'administration', CELL)).toEqual([]);
  });
});
