import { describe, expect, it } from 'vitest';
import { searchHelp } from '#renderer/features/help/search-help.ts';
import { HELP_TOPICS } from '#renderer/features/help/topics.ts';
import { glossary } from '#renderer/i18n/id/glossary.ts';
import { helpTopics } from '#renderer/i18n/id/help-topics.ts';

const TEXTS = [
  ...HELP_TOPICS.map(({ id }) => ({ item: id as string, ...helpTopics[id] })),
  ...Object.entries(glossary).map(([key, { term, before, text }]) => ({
    item: `istilah ${key}`,
    title: `${term} ${before}`,
    text,
  })),
];

const find = (query: string): readonly string[] => searchHelp(TEXTS, query);

describe('searching help', () => {
  it.each([
    ['ULP', 'istilah ukpbj'],
    ['pelelangan', 'istilah tender'],
    ['panitia', 'istilah pokja'],
    ['SKPD', 'istilah agency'],
    ['dua sampul', 'istilah twoFile'],
    ['sanggahan', 'istilah objection'],
  ])('finds %s by its old name', (query, item) => {
    expect(find(query).slice(0, 3)).toContain(item);
  });

  it.each([
    ['hari libur', 'holidays'],
    ['HARI LIBUR', 'holidays'],
    ['pembuktian', 'stage-proof'],
    ['cadang', 'backup'],
    ['buku nomor', 'numbers'],
  ])('finds %s', (query, item) => {
    expect(find(query).slice(0, 4)).toContain(item);
  });

  it.each([
    ['administrsi', 'stage-administration'],
    ['adminsitrasi', 'stage-administration'],
    ['pembuktin', 'stage-proof'],
    ['negosisasi', 'stage-negotiation'],
    ['klarivikasi', 'stage-clarifications'],
  ])('forgives the slip in %s', (query, item) => {
    expect(find(query)).toContain(item);
  });

  it('finds nothing for words that are nowhere, and everything for none', () => {
    expect(find('xyzzy')).toEqual([]);
    expect(find('  ')).toHaveLength(TEXTS.length);
  });

  it('asks every word to fit', () => {
    expect(find('libur xyzzy')).toEqual([]);
  });

  it('puts what a title says before what a text mentions', () => {
    expect(find('arsip')[0]).toMatch(/^archive/);
  });
});
