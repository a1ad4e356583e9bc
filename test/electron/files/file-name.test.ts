import { describe, expect, test } from 'vitest';
import { fileNameFor, hasEnding } from '#electron/files/file-name.ts';

describe('the name a file is offered under', () => {
  test.each([
    ['BAHP 01/POKJA/2026', 'pdf', 'BAHP 01-POKJA-2026.pdf'],
    ['Peningkatan Jalan "Énggang": tahap I', 'json', 'Peningkatan Jalan -Énggang- tahap I.json'],
    ['laporan.PDF', 'pdf', 'laporan.pdf'],
    ['..\\..\\Startup', 'html', '-..-Startup.html'],
    ['baris\nbaru', 'txt', 'baris-baru.txt'],
    ['CON', 'txt', 'berkas-CON.txt'],
    ['...', 'csv', 'berkas-.csv'],
  ])('%j becomes a name any system takes', (title, extension, name) => {
    expect(fileNameFor(title, extension)).toBe(name);
  });

  test('a long name is cut and keeps its ending', () => {
    const name = fileNameFor('x'.repeat(500), 'pdf');
    expect(name.length).toBeLessThanOrEqual(124);
    expect(name.endsWith('.pdf')).toBe(true);
  });
});

test.each([
  ['arsip.meja.gz', true],
  ['ARSIP.MEJA.GZ', true],
  ['arsip.gz', false],
  ['arsip', false],
  ['arsipmeja.gz', false],
  ['.meja.gz', false],
])('%s is a whole name of an archive: %s', (name, isWhole) => {
  expect(hasEnding(name, ['meja.gz'])).toBe(isWhole);
});
