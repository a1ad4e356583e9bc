import { describe, expect, it } from 'vitest';
import { addRows, moveRow } from '#renderer/features/requirements/requirement-tree.ts';
import {
  addStandard,
  draftOf,
  finish,
  firstFault,
  type RequirementDraft,
} from '#renderer/features/requirements/requirements-draft.ts';
import { aDossier, aRequirement, decimal, requirementId } from '#test/support/builders/dossier.ts';

const draft = draftOf(
  aDossier({
    requirements: [
      aRequirement('a1'),
      aRequirement('t1', 'technical', {
        scoring: { weight: decimal('40.5'), threshold: decimal('60'), parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('a2'),
    ],
  }),
);

function changed(id: string, part: Partial<RequirementDraft>): readonly RequirementDraft[] {
  return draft.map((row) => (row.id === id ? { ...row, ...part } : row));
}

describe('a draft of requirements', () => {
  it('comes back as it was stored', () => {
    expect(finish(draft)[1]).toEqual(
      aRequirement('t1', 'technical', {
        scoring: { weight: decimal('40.5'), threshold: decimal('60'), parent: null, scale: { kind: 'mark' } },
      }),
    );
  });

  it('adds one requirement a line with ids nobody else has', () => {
    const rows = addRows(addRows(draft, 'administration', ['Satu', 'Dua']), 'administration', ['Tiga']);
    expect(rows.slice(3).map(({ id, title }) => [id, title])).toEqual([
      ['administration-1', 'Satu'],
      ['administration-2', 'Dua'],
      ['administration-3', 'Tiga'],
    ]);
  });

  it('moves a row past rows of other stages', () => {
    expect(moveRow(draft, requirementId('a1'), 1).map(({ id }) => id)).toEqual(['a2', 't1', 'a1']);
    expect(moveRow(draft, requirementId('a1'), -1)).toBe(draft);
  });

  it('adds what a standard list has and the draft does not', () => {
    const standard = [aRequirement('a1', 'administration', { title: 'Lain' }), aRequirement('s1', 'proof')];
    const rows = addStandard(draft, standard);
    expect(rows.map(({ id }) => id)).toEqual(['a1', 't1', 'a2', 's1']);
    expect(rows[0]?.title).toBe('Syarat a1');
  });

  it('names the first row whose weight is no number', () => {
    expect(firstFault(draft)).toBeNull();
    expect(firstFault(changed('t1', { weight: 'banyak' }))?.id).toBe('t1');
    expect(firstFault(changed('t1', { threshold: 'x' }))?.id).toBe('t1');
    expect(firstFault(changed('t1', { threshold: '' }))).toBeNull();
  });

  it('reads weights as people here write them and leaves out rows without a title', () => {
    const rows = finish(
      changed('t1', { weight: '12,5', threshold: '' }).map((row) => (row.id === 'a2' ? { ...row, title: ' ' } : row)),
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]?.scoring).toMatchObject({ weight: '12.5', threshold: null });
  });
});
