/** Calculations about what firms can carry: SKP, KD, SKN. */
import { z } from 'zod';
import { rupiahText } from '#core/money/sen.ts';
import { fractionToSen } from '#core/money/fraction.ts';
import { err } from '#core/shared/result.ts';
import { amount, count, percentage } from '#core/tender/schema-atoms.ts';
import { basicCapacity, basicCapacityTrace, needsBasicCapacity, reachesEstimate } from '../basic-capacity.ts';
import { type ComputeKind, computed, computeKind, given } from '../compute-kind.ts';
import { exactRupiahText } from '../given.ts';
import { packageCapacity, packageCapacityTrace } from '../package-capacity.ts';
import { carriesEstimate, realCapacity, realCapacityTrace } from '../real-capacity.ts';
import { kindField, ownerEstimateField, sizeField } from './fields.ts';

/** Kinds by name. */
export const CAPACITY_KINDS = {
  skp: computeKind(
    'Sisa Kemampuan Paket satu badan usaha: SKP = KP − P.',
    {
      businessSize: sizeField,
      mostPackagesAtOnce: count
        .nullable()
        .describe(
          'N: paket terbanyak yang dikerjakan bersamaan dalam tahun yang dihitung; null jika tidak ditunjukkan.',
        ),
      runningPackages: count.describe(
        'P: paket yang sedang dikerjakan; paket KSO dihitung satu bagi setiap anggota, berapa pun porsinya.',
      ),
    },
    ({ businessSize, mostPackagesAtOnce, runningPackages }, ruleSet) => {
      const rules = ruleSet.qualification.packageCapacity;
      const load = { size: businessSize, mostAtOnce: mostPackagesAtOnce, running: runningPackages };
      const { capacity, remaining, passes } = packageCapacity(rules, load);
      return computed(
        { value: String(remaining), capacity: String(capacity), passes },
        packageCapacityTrace(ruleSet, {
          size: given(businessSize, 'businessSize'),
          mostAtOnce: given(mostPackagesAtOnce, 'mostPackagesAtOnce'),
          running: given(runningPackages, 'runningPackages'),
        }),
      );
    },
  ),
  kd: computeKind(
    'Kemampuan Dasar: KD = pengali × NPt; dalam KSO dihitung dari pemimpinnya.',
    {
      kind: kindField,
      businessSize: sizeField,
      highestContract: amount.describe('NPt: nilai pengalaman tertinggi pada bidang sejenis.'),
      presentValue: amount
        .nullable()
        .describe('NPt yang sudah dinilai kini menurut indeks harga; null jika tidak dihitung.'),
      ownerEstimate: ownerEstimateField,
    },
    ({ kind, businessSize, highestContract, presentValue, ownerEstimate }, ruleSet) => {
      const rules = ruleSet.qualification.basicCapacity;
      const counted = presentValue ?? highestContract;
      const capacity = basicCapacity(rules, { kind, highestContract: counted });
      const trace = basicCapacityTrace(ruleSet, {
        kind,
        highestContract: given(counted, presentValue === null ? 'highestContract' : 'presentValue'),
        ownerEstimate: ownerEstimate === null ? null : given(ownerEstimate, 'ownerEstimate'),
      });
      if (capacity === null || trace === null) {
        const happened = `${ruleSet.name} tidak menetapkan Kemampuan Dasar untuk jenis pengadaan "${kind}".`;
        return err({ path: ['kind'], happened, clause: rules.multiplier.clause });
      }
      return computed(
        {
          value: exactRupiahText(capacity),
          needed: needsBasicCapacity(rules, businessSize, kind),
          passes: ownerEstimate === null ? null : reachesEstimate(capacity, ownerEstimate),
        },
        trace,
      );
    },
  ),
  skn: computeKind(
    'Sisa Kemampuan Nyata: SKN = fp × fl × KB − Σ (nilai kontrak − prestasi) × porsi.',
    {
      businessSize: sizeField,
      netWorth: amount.describe('KB: kekayaan bersih.'),
      running: z
        .array(
          z.strictObject({
            value: amount.describe('Nilai kontrak.'),
            done: amount.describe('Prestasi yang sudah dikerjakan.'),
            sharePercent: percentage.describe('Porsi badan usaha ini, persen; 100 jika sendiri.'),
          }),
        )
        .describe('Paket yang sedang dikerjakan.'),
      ownerEstimate: ownerEstimateField,
    },
    ({ businessSize, netWorth, running, ownerEstimate }, ruleSet) => {
      const rules = ruleSet.qualification.realCapacity;
      const capacity = realCapacity(rules, { size: businessSize, netWorth, running });
      return computed(
        {
          value: exactRupiahText(capacity),
          shown: rupiahText(fractionToSen(capacity)),
          needed: rules.sizes.value.includes(businessSize),
          passes: ownerEstimate === null ? null : carriesEstimate(rules, capacity, ownerEstimate),
        },
        realCapacityTrace(ruleSet, {
          size: businessSize,
          netWorth: given(netWorth, 'netWorth'),
          running: given(running, 'running'),
          ownerEstimate: ownerEstimate === null ? null : given(ownerEstimate, 'ownerEstimate'),
        }),
      );
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;
