import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { showTraceValue } from '#renderer/features/trace/show-trace-value.ts';
import { sourceText } from '#renderer/features/trace/source-text.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';
import { aBidder, aDossier, anOwnerLine, aRequirement } from '#test/support/builders/dossier.ts';

let t: TFunction<'app'>;

beforeAll(async () => {
  t = await i18next.createInstance().init({
    lng: 'id',
    defaultNS: 'app',
    ns: ['app'],
    resources: { id: { app: indonesian } },
    interpolation: { escapeValue: false },
  });
});

const dossier = aDossier({
  bidders: [aBidder('a', { name: 'CV. Contoh A', total: 1 })],
  requirements: [aRequirement('r1', 'technical', { title: 'Metode pelaksanaan' })],
  pricing: {
    vat: { mode: 'included' },
    ownerLines: [anOwnerLine('l/1', 1, 1, { number: '1.2', description: 'Galian' })],
  },
});

describe('where an input of a trace comes from', () => {
  it('is told in the words of the tender', () => {
    expect(sourceText(t, 'dossier:/bidders/a/bid/offeredTotal', dossier)).toBe('penawaran CV. Contoh A');
    expect(sourceText(t, 'dossier:/notice/ownerEstimate', dossier)).toBe('pengumuman paket');
    expect(sourceText(t, 'dossier:/findings/r1/a/score', dossier)).toBe('matriks, Metode pelaksanaan');
    expect(sourceText(t, 'rules:/price/reasonableness/belowPercent', dossier)).toBe('peraturan yang berlaku');
    expect(sourceText(t, 'evaluation:/bids/a/corrected', dossier)).toBe('hasil hitungan lain');
  });

  it('reads ids with a slash as one segment', () => {
    expect(sourceText(t, 'dossier:/pricing/ownerLines/l~11/volume', dossier)).toBe('daftar kuantitas HPS, 1.2 Galian');
  });

  it('leaves a pointer it does not know as it is', () => {
    expect(sourceText(t, 'dossier:/baru/entah', dossier)).toBe('dossier:/baru/entah');
  });
});

describe('values of a trace', () => {
  it('are written as people here write them', () => {
    expect(showTraceValue('932988426.00', 'rupiah')).toBe('Rp932.988.426,00');
    expect(showTraceValue('80.5', 'percent')).toBe('80,5 %');
    expect(showTraceValue('1234.5', 'none')).toBe('1.234,5');
    expect(showTraceValue('included', 'none')).toBe('included');
  });
});
