import { describe, expect, it } from 'vitest';
import {
  addAfter,
  addRows,
  indentRow,
  outdentRow,
  removeRow,
  treeRows,
  weightSum,
  withEvenWeights,
} from '#renderer/features/requirements/requirement-tree.ts';
import type { RequirementDraft } from '#renderer/features/requirements/requirements-draft.ts';
import { requirementId } from '#test/support/builders/dossier.ts';

/** Pasted as from a sheet: a whole with two parts, and one beside it. */
const draft = addRows([], 'technical', ['Metode\t60', '  Alat\t70', '  Personel\t30', 'Mutu\t40'], true);
const [method, tools, staff, quality] = ['technical-1', 'technical-2', 'technical-3', 'technical-4'].map(requirementId);

function depths(rows: readonly RequirementDraft[]) {
  return treeRows(rows, 'technical').map(({ item, depth }) => [item.title, depth]);
}

describe('elements as a tree', () => {
  it('nest by the indents of what is pasted, and a whole is scored from its parts', () => {
    const [top = [], under = []] = [depths(draft)[0], depths(draft)[1]];
    expect(Number(under[1]) - Number(top[1])).toBe(1);
    expect(draft.find(({ id }) => id === method)?.scale.choice).toBe('weights');
  });

  it('add up the weights of each whole apart, and nothing while one is no number', () => {
    expect(weightSum(draft, 'technical', null)).toBe('100');
    expect(weightSum(draft, 'technical', method ?? null)).toBe('100');
    const typed = draft.map((row) => (row.id === quality ? { ...row, weight: 'x' } : row));
    expect(weightSum(typed, 'technical', null)).toBeNull();
  });

  it('go under the element above and back out of it', () => {
    if (quality === undefined) throw new Error('four rows');
    const under = indentRow(draft, quality);
    expect(under.find(({ id }) => id === quality)?.parent).toBe(method);
    expect(outdentRow(under, quality).find(({ id }) => id === quality)?.parent).toBeNull();
  });

  it('lose their parts with them, and are scored by mark once the last part is gone', () => {
    if (method === undefined || tools === undefined || staff === undefined) throw new Error('four rows');
    expect(removeRow(draft, method).map(({ title }) => title)).toEqual(['Mutu']);
    const alone = removeRow(removeRow(draft, tools), staff);
    expect(alone.find(({ id }) => id === method)?.scale.choice).toBe('mark');
  });

  it('are added right after another, at its level', () => {
    if (tools === undefined) throw new Error('four rows');
    const { draft: next, added } = addAfter(draft, tools);
    expect(next[2]).toMatchObject({ id: added, parent: method, title: '' });
  });

  it('share 100 exactly where they count as a plain average', () => {
    const three = addRows([], 'technical', ['Layanan', '  A', '  B', '  C'], true).map((row, index) =>
      index === 0 ? { ...row, scale: { ...row.scale, choice: 'average' as const } } : row,
    );
    expect(
      withEvenWeights(three)
        .slice(1)
        .map(({ weight }) => weight),
    ).toEqual(['33,33', '33,33', '33,34']);
  });
});
