import { describe, expect, it } from 'vitest';
import { exportFileName } from '#renderer/features/export/export-file-name.ts';
import { aDossier } from '#test/support/builders/dossier.ts';

describe('the name of an exported tender', () => {
  it('tells the code and the first words', () => {
    const dossier = aDossier({ notice: { code: '20000001000', name: 'Pembangunan Jembatan "Sungai/Pinang" Café' } });
    expect(exportFileName(dossier)).toBe('paket-20000001000-pembangunan-jembatan-sungai-pinang-cafe.json');
  });

  it('tells a re-tender and a practice tender apart', () => {
    const dossier = aDossier({ practice: true, notice: { code: '1/2', version: 2, name: '???' } });
    expect(exportFileName(dossier)).toBe('latihan-1-2-v2.json');
  });

  it('stays short', () => {
    const dossier = aDossier({ notice: { name: 'pengadaan '.repeat(40) } });
    expect(exportFileName(dossier).length).toBeLessThan(100);
  });
});
