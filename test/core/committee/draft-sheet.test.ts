import { describe, expect, it } from 'vitest';
import { decideDraft, draftDossier } from '#core/committee/draft-sheet.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import { context, evaluationOf } from '#test/support/builders/context.ts';
import { bidderId, met, notMet, requirementId } from '#test/support/builders/dossier.ts';
import { aSheetDossier, cellsOf } from '#test/support/builders/judging.ts';

const dossier = aSheetDossier();

function filled(
  cells: SheetCells,
  finding: Finding | null,
  requirement = 'adm',
  role: 'chair' | 'secretary' = 'chair',
) {
  const body = { cells: [{ requirement: requirementId(requirement), bidder: bidderId('a'), finding }] };
  const actor = { name: 'Anggota Contoh 1', role };
  return decideDraft(dossier, { stage: 'administration', cells }, body, { ...context, actor });
}

describe('a sheet that is filled alone', () => {
  it('takes a finding and leaves the tender as it is', () => {
    expect(filled({}, met())).toEqual({ ok: true, value: cellsOf({ adm: { a: met() } }) });
    expect(dossier.findings).toEqual({});
  });

  it('takes it from the secretary too, who sits there', () => {
    expect(filled({}, met(), 'adm', 'secretary').ok).toBe(true);
  });

  it('follows the rules of the stage', () => {
    expect(filled({}, { ...notMet(), reason: null })).toMatchObject({ error: { kind: 'reason-required' } });
    expect(filled({}, met(), 'lain')).toMatchObject({ error: { kind: 'unknown-requirement' } });
  });

  it('is emptied cell by cell', () => {
    expect(filled(cellsOf({ adm: { a: met() } }), null)).toEqual({ ok: true, value: {} });
  });

  it('is worked out as if the committee had found just that', () => {
    const cells = cellsOf({ adm: { a: met() }, adm2: { a: notMet() } });
    const bid = evaluationOf(draftDossier(dossier, 'administration', cells)).bids.find(({ bidder }) => bidder === 'a');
    expect(bid?.gates.administration.status).toBe('failed');
    expect(evaluationOf(dossier).bids.find(({ bidder }) => bidder === 'a')?.gates.administration.status).toBe('open');
  });
});
