import { expect, it } from 'vitest';
import { compareInWords } from '#core/recap/compare-in-words.ts';

const inOrder = (...names: readonly string[]) => names.toSorted(compareInWords);

it('puts numbers in names by size, wherever in the name they stand', () => {
  expect(inOrder('Pokja ULP 10', 'Pokja ULP 2', 'Pokja ULP 1')).toEqual(['Pokja ULP 1', 'Pokja ULP 2', 'Pokja ULP 10']);
  expect(inOrder('Bidang 10 A', 'Bidang 9 B', 'Bidang 9 A')).toEqual(['Bidang 9 A', 'Bidang 9 B', 'Bidang 10 A']);
  expect(inOrder('12 Ulu', '2 Ilir')).toEqual(['2 Ilir', '12 Ulu']);
});

it('keeps the order of letters and of months, and the shorter of two first', () => {
  expect(inOrder('Dinas Sosial', 'Badan Arsip', 'Badan')).toEqual(['Badan', 'Badan Arsip', 'Dinas Sosial']);
  expect(inOrder('2014-10', '2014-09', '2013-12')).toEqual(['2013-12', '2014-09', '2014-10']);
});

it('gives names that differ in zeros only one order, and numbers of any length', () => {
  expect(inOrder('Pokja 02', 'Pokja 2')).toEqual(inOrder('Pokja 2', 'Pokja 02'));
  expect(inOrder(`Pokja ${'9'.repeat(40)}`, `Pokja 1${'0'.repeat(40)}`)).toEqual([
    `Pokja ${'9'.repeat(40)}`,
    `Pokja 1${'0'.repeat(40)}`,
  ]);
});
