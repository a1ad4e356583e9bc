import { describe, expect, it } from 'vitest';
import { createAppRouter } from '#renderer/app/router.tsx';

describe('what an address says after its ?', () => {
  it.each([
    ['/pola', 'bagian', 'pairs'],
    ['/arsip', 'bagian', 'musnah'],
    ['/mutu/sop', 'bagian', 'versi'],
    ['/mutu/iso', 'bagian', 'audit'],
    ['/mutu/gangguan', 'bagian', 'wbs'],
    ['/auditor', 'bagian', 'temuan'],
    ['/auditor', 'tahun', 2014],
    ['/pelatihan', 'bagian', 'hasil'],
  ])('is handed on at %s where %s is known, and as nothing where it is not', (path, key, known) => {
    expect(searchAt(path, { [key]: known })[key]).toBe(known);
    for (const unknown of ['tidak-ada', 7.5, true, null, ['pairs'], { toString: 'pairs' }]) {
      expect(searchAt(path, { [key]: unknown })[key], JSON.stringify(unknown)).toBeUndefined();
    }
  });

  it.each([
    ['/paket/x', 'tahap'],
    ['/paket/x', 'dokumen'],
    ['/paket/x', 'sidik'],
    ['/paket/x', 'isian'],
    ['/pengaturan', 'isian'],
    ['/pengaturan/aturan', 'masa'],
    ['/pengaturan/ditahan', 'paket'],
    ['/bantuan', 'topik'],
  ])('is words at %s for %s, and nothing else', (path, key) => {
    expect(searchAt(path, { [key]: 'apa saja' })[key]).toBe('apa saja');
    for (const unknown of [7, true, null, ['x'], {}]) expect(searchAt(path, { [key]: unknown })[key]).toBeUndefined();
  });
});

/** The search as the screen of a path gets it. */
function searchAt(path: string, search: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const matches = createAppRouter('latihan').matchRoutes(path, search);
  return { ...matches.at(-1)?.search };
}
