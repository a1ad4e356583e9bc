/** What in a firm's profile cannot be so. */
import {
  addFractions,
  compareFractions,
  fractionOfDecimal,
  fractionOfWhole,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import { compareSen, senOf } from '#core/money/sen.ts';
import type { FirmProfile, QualificationProfile } from './qualification-model.ts';

/** One thing that does not fit, by its place in the profile. */
export interface ProfileFault {
  readonly problem: 'lead-not-one' | 'shares-not-hundred' | 'done-above-value' | 'dates-out-of-order';
  readonly path: readonly string[];
  /** Names of the dates, where it is about two. */
  readonly dates?: { readonly what: string; readonly earlier: string };
}

/**
 * Every fault of a profile: one lead firm exactly, shares of a joint operation that add up to 100, no more done of a
 * package than its value, and no work that ends before it begins.
 */
export function profileFaultsOf({ firms }: QualificationProfile): readonly ProfileFault[] {
  const leads = firms.filter(({ lead }) => lead).length;
  return [
    ...(firms.length > 0 && leads !== 1 ? [{ problem: 'lead-not-one' as const, path: ['firms'] }] : []),
    ...shareFaults(firms),
    ...firms.flatMap((firm, at) => firmFaults(firm, ['firms', String(at)])),
  ];
}

function shareFaults(firms: readonly FirmProfile[]): readonly ProfileFault[] {
  const shares = firms.flatMap(({ sharePercent }) => sharePercent ?? []);
  if (firms.length < 2 && shares.length === 0) return [];
  const sum = shares.map(fractionOfDecimal).reduce(addFractions, ZERO_FRACTION);
  const whole = shares.length === firms.length && compareFractions(sum, fractionOfWhole(100n)) === 0;
  return whole ? [] : [{ problem: 'shares-not-hundred', path: ['firms'] }];
}

function firmFaults(firm: FirmProfile, path: readonly string[]): readonly ProfileFault[] {
  const overdone = firm.runningPackages.flatMap(({ value, done }, at): readonly ProfileFault[] =>
    compareSen(senOf(done), senOf(value)) > 0
      ? [{ problem: 'done-above-value', path: [...path, 'runningPackages', String(at), 'done'] }]
      : [],
  );
  const reversed = firm.experience.flatMap(({ from, until }, at): readonly ProfileFault[] =>
    from !== null && until !== null && until < from
      ? [
          {
            problem: 'dates-out-of-order',
            path: [...path, 'experience', String(at), 'until'],
            dates: { what: 'experience-end', earlier: 'experience-start' },
          },
        ]
      : [],
  );
  return [...overdone, ...reversed];
}
