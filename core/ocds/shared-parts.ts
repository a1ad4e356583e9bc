/** Parts that several releases of a tender have alike, made once: a price schedule is most of a release. */
import type { Dossier } from '#core/tender/model.ts';
import { itemsOfAward } from './awards.ts';
import { bidsOf, type BidStage } from './bids.ts';
import type { Bids, Item } from './model.ts';
import { haveSameBids } from './publicity.ts';
import { type FixedParts, fixedPartsOf, haveSameFixedParts } from './fixed-parts.ts';
import { ocdsSourceOf } from './source.ts';

export interface SharedParts {
  /** The same in every release, whatever was corrected since the first. */
  readonly ocid: string;
  readonly fixed: (dossier: Dossier) => FixedParts;
  readonly bids: (dossier: Dossier, stage: BidStage) => Bids;
  readonly itemsOfAward: (dossier: Dossier) => readonly Item[];
}

/** `namesMember` keeps words out that name somebody of the committee; without it those who sit in it now. */
export function createParts(ocid: string, namesMember?: (text: string) => boolean): SharedParts {
  const undecided = (stage: BidStage) => (dossier: Dossier) =>
    bidsOf({ dossier, ruleSet: null, evaluation: null }, ocid, stage, namesMember);
  const byStage: Readonly<Record<BidStage, (dossier: Dossier) => Bids>> = {
    opened: onceFor(haveSameBids, undecided('opened')),
    priced: onceFor(haveSameBids, undecided('priced')),
    decided: onceFor(haveSameBids, (dossier) => bidsOf(ocdsSourceOf(dossier), ocid, 'decided', namesMember)),
  };
  return {
    ocid,
    fixed: onceFor(haveSameFixedParts, fixedPartsOf),
    bids: (dossier, stage) => byStage[stage](dossier),
    itemsOfAward: onceFor(haveSameBids, itemsOfAward),
  };
}

/** Makes a part once for all states that are the same as far as it goes. */
function onceFor<Made>(
  areSame: (a: Dossier, b: Dossier) => boolean,
  make: (dossier: Dossier) => Made,
): (dossier: Dossier) => Made {
  const made: { readonly of: Dossier; readonly part: Made }[] = [];
  return (dossier) => {
    const known = made.findLast(({ of }) => areSame(of, dossier));
    if (known !== undefined) return known.part;
    const part = make(dossier);
    made.push({ of: dossier, part });
    return part;
  };
}
