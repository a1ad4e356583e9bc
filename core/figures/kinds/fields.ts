/** Fields that many kinds of calculation share, with their words. */
import { z } from 'zod';
import { amount, percentage } from '#core/tender/schema-atoms.ts';

export const kindField = z
  .enum(['goods', 'works', 'integrated-works', 'other-services', 'consulting-firm', 'consulting-individual'])
  .describe(
    'Jenis pengadaan: barang, pekerjaan konstruksi, pekerjaan konstruksi terintegrasi, jasa lainnya, konsultan badan usaha, konsultan perorangan.',
  );

export const ownerEstimateField = amount.nullable().describe('HPS; null jika tidak ada.');
export const budgetCeilingField = amount.nullable().describe('Pagu; null jika tidak diketahui.');

export const vatField = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('included') }),
    z.strictObject({ mode: z.literal('added'), ratePercent: percentage }),
  ])
  .describe('PPN: sudah termasuk dalam harga baris ("included"), atau ditambahkan pada jumlahnya ("added").');

export const sizeField = z.enum(['small', 'medium', 'large']).describe('Golongan usaha: kecil, menengah, besar.');
