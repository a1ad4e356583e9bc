import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { type Remark, remarkOfOddity, remarkOfUnread } from '#renderer/features/import/remark.ts';
import { remarksCsv } from '#renderer/features/import/remarks-csv.ts';
import {
  ALL_REMARKS,
  countPlaces,
  countSeverities,
  filterRemarks,
  groupRemarks,
  whyNotRead,
  wordRemarks,
} from '#renderer/features/import/remarks-model.ts';
import { filesIn, ODD_FEED } from '#test/core/exchange/isb/isb-fixtures.ts';

const WORDS = {
  title: (code: string) => `Jenis ${code}`,
  parts: ({ message }: Remark) => ({
    what: message?.happened ?? 'terlalu besar',
    means: message?.means ?? '',
    next: message?.action ?? '',
  }),
};

const remarks = wordRemarks(
  [...readIsb(filesIn(ODD_FEED)).oddities.map(remarkOfOddity), remarkOfUnread('besar.json', 'too-large', {})],
  WORDS,
);

const find = (filter: Partial<typeof ALL_REMARKS>) => filterRemarks(remarks, { ...ALL_REMARKS, ...filter });

describe('remarks about files', () => {
  it('come in groups, what was not read first', () => {
    const groups = groupRemarks(remarks);
    const weights = groups.map(({ severity }) => severity);
    expect(weights).toEqual(weights.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    const duplicates = groups.find(({ code }) => code === 'duplicate-row');
    expect(duplicates?.remarks.every(({ code }) => code === 'duplicate-row')).toBe(true);
    expect(groups.reduce((sum, group) => sum + group.remarks.length, 0)).toBe(remarks.length);
  });

  it('count the rows a single remark stands for', () => {
    const group = groupRemarks(remarks).find(({ code }) => code === 'unknown-tender');
    expect(group?.remarks).toHaveLength(2);
    expect(group?.count).toBe(3);
  });

  it('are narrowed by severity, tender and file', () => {
    expect(find({ severities: new Set(['error']) }).every(({ severity }) => severity === 'error')).toBe(true);
    expect(find({ only: { tender: '20000004000' } }).every(({ tender }) => tender === '20000004000')).toBe(true);
    expect(find({ only: { file: 'besar.json' } }).map(({ code }) => code)).toEqual(['too-large']);
    expect(find({})).toHaveLength(remarks.length);
  });

  it('are searched by any words of their place, value and message', () => {
    expect(find({ query: 'NPWP_penyedia ilmiah' }).length).toBeGreaterThan(0);
    expect(find({ query: 'NPWP_penyedia ilmiah' }).every(({ field }) => field?.startsWith('npwp_penyedia'))).toBe(true);
    expect(find({ query: 'tidakadasamasekali' })).toEqual([]);
  });

  it('are counted by severity, tender and file', () => {
    const counts = countSeverities(remarks);
    expect(counts.error + counts.warning + counts.info).toBe(remarks.length);
    const { byTender, byFile } = countPlaces(remarks);
    expect(byTender.get('20000001000')).toBe(find({ only: { tender: '20000001000' } }).length);
    expect(byFile.get('besar.json')).toBe(1);
  });

  it('say why a file was not read', () => {
    expect(whyNotRead('besar.json', remarks)).toBe('terlalu besar');
    expect(whyNotRead('lain.json', remarks)).toBe('');
  });
});

describe('remarks as a table', () => {
  const heads = ['Bobot', 'Jenis', 'Berkas', 'Baris'];

  it('have a row each, in UTF-8 that spreadsheets recognise', () => {
    const csv = remarksCsv(remarks, { heads, severity: (severity) => severity });
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(remarks.length + 1);
    expect(data[0]).toEqual(heads);
    expect(data.at(-1)?.slice(0, 3)).toEqual(['error', 'Jenis too-large', 'besar.json']);
  });

  it('hold no value that a spreadsheet would run as a formula', () => {
    const [first] = remarks;
    if (first === undefined) throw new Error('the odd feed has remarks');
    const csv = remarksCsv([{ ...first, value: '=HYPERLINK("http://contoh")' }], { heads, severity: () => '' });
    expect(csv).toContain(`"'=HYPERLINK(""http://contoh"")"`);
  });
});

const ORDER = ['error', 'warning', 'info'];
