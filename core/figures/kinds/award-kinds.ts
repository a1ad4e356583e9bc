/** Calculations about awards and failures: bond, authority, what follows, indications of collusion. */
import { z } from 'zod';
import { rupiahText, senOf } from '#core/money/sen.ts';
import { err } from '#core/shared/result.ts';
import { amount } from '#core/tender/schema-atoms.ts';
import { awardAuthority, awardAuthorityTrace } from '../award-authority.ts';
import { collusionTrace, countCollusion } from '../collusion-count.ts';
import { type ComputeKind, computed, computeKind, figureJson, given } from '../compute-kind.ts';
import { failureFollowUp, failureFollowUpTrace } from '../failure-follow-up.ts';
import { bondRatios, performanceBond, performanceBondTrace } from '../performance-bond.ts';
import { FAILURE_GROUNDS } from '#core/tender/model.ts';
import { budgetCeilingField, kindField, ownerEstimateField } from './fields.ts';

/** Kinds by name. */
export const AWARD_KINDS = {
  'performance-bond': computeKind(
    'Jaminan pelaksanaan: perlu atau tidak, dari nilai kontrak atau HPS, dan besarnya.',
    {
      kind: kindField,
      offered: amount.describe('Harga penawaran sebagaimana dibacakan.'),
      corrected: amount.describe('Harga sesudah koreksi aritmatik.'),
      contractValue: amount.describe('Nilai kontrak: harga yang disepakati.'),
      ownerEstimate: ownerEstimateField,
      budgetCeiling: budgetCeilingField,
    },
    ({ kind, offered, corrected, contractValue, ownerEstimate, budgetCeiling }, ruleSet) => {
      const facts = {
        kind: given(kind, 'kind'),
        offered: given(senOf(offered), 'offered'),
        corrected: given(senOf(corrected), 'corrected'),
        contractValue: given(senOf(contractValue), 'contractValue'),
        ownerEstimate: given(ownerEstimate, 'ownerEstimate'),
        budgetCeiling: given(budgetCeiling, 'budgetCeiling'),
      };
      const bond = performanceBond(ruleSet.performanceBond, {
        kind,
        offered: senOf(offered),
        corrected: senOf(corrected),
        contractValue: senOf(contractValue),
        ownerEstimate,
        budgetCeiling,
      });
      const ratios = bondRatios(ruleSet, facts);
      return computed(
        {
          value: bond.kind === 'bond' ? rupiahText(bond.amount) : null,
          outcome: bond.kind,
          ...(bond.kind === 'none' ? { because: bond.because } : {}),
          ...(bond.kind === 'undetermined' ? { missing: bond.missing } : {}),
          ...(bond.kind === 'bond' ? { base: bond.base, crossedByCorrection: bond.crossed } : {}),
          offeredRatio: ratios === null ? null : figureJson(ratios.offered.text, ratios.offered.trace()),
          correctedRatio: ratios === null ? null : figureJson(ratios.corrected.text, ratios.corrected.trace()),
        },
        performanceBondTrace(ruleSet, facts),
      );
    },
  ),
  'award-authority': computeKind(
    'Kewenangan menetapkan pemenang: Pokja, atau Pengguna Anggaran di atas batasnya.',
    {
      kind: kindField,
      budgetCeiling: budgetCeilingField,
      packageValue: amount
        .nullable()
        .describe('Nilai paket, bila aturannya membandingkan itu; null jika tidak diketahui.'),
    },
    ({ kind, budgetCeiling, packageValue }, ruleSet) => {
      const authority = awardAuthority(ruleSet.award, { kind, budgetCeiling, packageValue });
      return computed(
        { value: authority ?? 'undetermined' },
        awardAuthorityTrace(ruleSet, {
          kind: given(kind, 'kind'),
          budgetCeiling: given(budgetCeiling, 'budgetCeiling'),
          packageValue: given(packageValue, 'packageValue'),
        }),
      );
    },
  ),
  'failure-follow-up': computeKind(
    'Tender gagal: siapa yang menyatakan dan apa tindak lanjutnya, menurut alasannya.',
    {
      ground: z.enum(FAILURE_GROUNDS).describe('Alasan gagal.'),
      kind: kindField,
      qualification: z.enum(['post', 'pre']).describe('Pascakualifikasi atau prakualifikasi.'),
    },
    ({ ground, kind, qualification }, ruleSet) => {
      const answer = failureFollowUp(ruleSet, { ground, kind, qualification });
      const trace = failureFollowUpTrace(ruleSet, {
        ground: given(ground, 'ground'),
        kind: given(kind, 'kind'),
        qualification: given(qualification, 'qualification'),
      });
      const clause = ruleSet.failure[ground]?.clause ?? null;
      if (answer === null || trace === null) {
        const happened = `${ruleSet.name} tidak mengenal alasan gagal "${ground}".`;
        return err({ path: ['ground'], happened, clause: null });
      }
      return computed({ value: answer.followUp, declaredBy: answer.declaredBy, clause }, trace);
    },
  ),
  'collusion-count': computeKind(
    'Indikasi persekongkolan: berapa yang dihitung, dan apakah cukup. Hanya menghitung; Pokja yang memutuskan.',
    {
      indications: z
        .array(
          z.enum([
            'similar-documents',
            'close-to-estimate',
            'common-control',
            'same-mistakes',
            'consecutive-guarantees',
          ]),
        )
        .describe(
          'Yang ditemukan: kesamaan dokumen, penawaran mendekati HPS, satu kendali, kesalahan yang sama, jaminan bernomor seri berurutan.',
        ),
    },
    ({ indications }, ruleSet) => {
      const { counted, unconfirmed, minimum, indicated } = countCollusion(ruleSet.collusion, indications);
      return computed(
        {
          value: String(counted.length),
          counted: [...counted],
          notCounted: [...unconfirmed],
          minimum: String(minimum),
          indicated,
        },
        collusionTrace(ruleSet, given(indications, 'indications')),
      );
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;
