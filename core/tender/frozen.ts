/** What the committee has fixed and may no longer be touched: the shortlist, and the technical result. */
import type { Gate } from '#core/evaluation/model.ts';
import { sameValue } from './canonical-state.ts';
import type { TenderCommand } from './commands.ts';
import { rulesOf } from './decide-setup.ts';
import type { MethodTerms } from './course-model.ts';
import type { Dossier, Requirement } from './model.ts';
import type { QualificationProfile } from './qualification-model.ts';
import { entryOf } from './records.ts';
import { type Decision, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * The refusal of a command that would change what a fixed shortlist or technical result rests on; undo does not get
 * across it either. Doing the technical evaluation over is the way (evaluasi ulang).
 */
export function refuseFrozen(dossier: Dossier, command: TenderCommand): Refused | null {
  const fixed = fixedOf(dossier);
  if (fixed === null) return null;
  return touches(dossier, fixed, command) ? refuse('already-fixed', { what: fixed.what, at: fixed.at }) : null;
}

interface Fixed {
  readonly what: 'technical-result' | 'shortlist';
  readonly at: string;
  /** The gates it closed. */
  readonly gates: readonly Gate[];
}

function fixedOf(dossier: Dossier): Fixed | null {
  const { technicalResult, qualification } = dossier;
  const order = gatesOf(dossier);
  if (technicalResult !== null) {
    return { what: 'technical-result', at: technicalResult.fixedAt, gates: upTo(order, 'technical') };
  }
  if (qualification.shortlist === null) return null;
  return { what: 'shortlist', at: qualification.shortlist.fixedAt, gates: upTo(order, 'shortlist') };
}

function gatesOf(dossier: Dossier): readonly Gate[] {
  const { qualification, submission } = dossier.notice;
  if (qualification === 'unknown' || submission === 'unknown') return [];
  return rulesOf(dossier)?.evaluation.orders[`${qualification}-${submission}`].value ?? [];
}

function upTo(order: readonly Gate[], gate: Gate): readonly Gate[] {
  return order.slice(0, order.indexOf(gate) + 1);
}

function touches(dossier: Dossier, { what, gates }: Fixed, command: TenderCommand): boolean {
  const frozen = (stage: Gate): boolean => gates.includes(stage);
  const result = what === 'technical-result';
  switch (command.name) {
    case 'assess':
      return command.body.cells.some(({ requirement }) => {
        const stage = dossier.requirements.find(({ id }) => id === requirement)?.stage;
        return stage !== undefined && frozen(stage);
      });
    case 'recordProof':
      return frozen('proof');
    case 'examineBid':
      return frozen('opening');
    case 'recordOpening':
      return frozen('opening') && command.body.openedAt !== dossier.opening.openedAt;
    case 'setRequirements':
      return (
        !sameValue(ofGates(dossier.requirements, gates), ofGates(command.body.requirements, gates)) ||
        (result && command.body.technicalThreshold !== dossier.technicalThreshold)
      );
    case 'setTerms':
      return !sameValue(frozenTerms(dossier.terms, result), frozenTerms(command.body.terms, result));
    case 'recordQualification':
    case 'fixShortlist':
      return frozen('shortlist');
    case 'setProfile':
      return frozen('qualification') && !sameProfile(dossier, command.body);
    case 'recordEqualisation':
    case 'fixTechnicalResult':
      return result;
    case 'registerBidder':
      return result && command.body.bidder.bid !== null;
    case 'recordBid':
      // Who had not offered by then cannot offer now, and who had cannot take it back.
      return result && (command.body.bid === null) !== (offerOf(dossier, command.body.bidder) === null);
    default:
      return false;
  }
}

function ofGates(requirements: readonly Requirement[], gates: readonly Gate[]): readonly Requirement[] {
  return requirements.filter(({ stage }) => gates.includes(stage)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** How bids are compared is settled before anyone sees a price; whether a tender is simple bears on objections only. */
function frozenTerms(terms: MethodTerms, result: boolean): Partial<MethodTerms> {
  const { qualificationThreshold, shortlistMaximum } = terms;
  return result ? { ...terms, simple: false } : { qualificationThreshold, shortlistMaximum };
}

/** Checks go on: one made offline is made again whenever there is a network. */
function sameProfile(
  dossier: Dossier,
  { bidder, profile }: (TenderCommand & { readonly name: 'setProfile' })['body'],
): boolean {
  const shown = (each: QualificationProfile | null): unknown => (each === null ? null : { ...each, checks: [] });
  return sameValue(shown(entryOf(dossier.qualification.profiles, bidder) ?? null), shown(profile));
}

function offerOf(dossier: Dossier, bidder: string): unknown {
  return dossier.bidders.find(({ id }) => id === bidder)?.bid ?? null;
}
