import { describe, expect, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from './dossiers.ts';
import { fieldsOf, modelText } from './model-text.ts';

function openedAt(moment: string, zone: Zone): Dossier {
  const dossier = anEverydayDossier();
  const { bapp: _, ...documents } = dossier.documents;
  return {
    ...dossier,
    documents,
    notice: { ...dossier.notice, zone },
    opening: { ...dossier.opening, openedAt: instant(moment) },
  };
}

describe('minutes of an opening around midnight', () => {
  test.each([
    ['2026-11-15T15:59:00.000Z', 'WITA', 'Minggu tanggal Lima Belas', 'Minggu, 15 November 2026', '23.59 WITA'],
    ['2026-11-15T16:00:00.000Z', 'WITA', 'Senin tanggal Enam Belas', 'Senin, 16 November 2026', '00.00 WITA'],
    ['2026-11-15T14:59:00.000Z', 'WIT', 'Minggu tanggal Lima Belas', 'Minggu, 15 November 2026', '23.59 WIT'],
    ['2026-11-15T15:00:00.000Z', 'WIT', 'Senin tanggal Enam Belas', 'Senin, 16 November 2026', '00.00 WIT'],
    ['2026-12-31T16:30:00.000Z', 'WIB', 'Kamis tanggal Tiga Puluh Satu', 'Kamis, 31 Desember 2026', '23.30 WIB'],
    ['2026-12-31T16:30:00.000Z', 'WITA', 'Jumat tanggal Satu', 'Jumat, 1 Januari 2027', '00.30 WITA'],
  ] as const)('bear the day of the zone at %s in %s', (moment, zone, words, day, time) => {
    const { model } = unwrap(buildDocument('bapp', inputOf(openedAt(moment, zone))));
    expect(modelText(model)).toContain(`Pada hari ini, ${words}`);
    expect(fieldsOf(model).get('Hari, tanggal')).toBe(day);
    expect(fieldsOf(model).get('Pukul')).toBe(time);
  });
});
