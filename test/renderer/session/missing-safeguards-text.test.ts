import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { indonesian } from '#renderer/i18n/indonesian.ts';
import { missingSafeguardsTexts } from '#renderer/session/missing-safeguards-text.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'id',
    defaultNS: 'app',
    resources: { id: { app: indonesian } },
    interpolation: { escapeValue: false },
  });
});

it('says what is missing in the order it is settled, with whose it is and the parts of the letter in words', () => {
  const names = { declaration: 'Budi', pact: 'Budi; Siti', assignment: 'number; issuer', other: 'x' };
  expect(missingSafeguardsTexts(i18next.t, names)).toEqual([
    'SK atau surat tugas: nomor, pemberi tugas',
    'pakta integritas: Budi; Siti',
    'pernyataan kepentingan: Budi',
  ]);
});
