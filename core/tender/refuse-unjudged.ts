/** Refuses what may not be decided before the committee has judged as it set out to. */
import { aggregateFindings } from '#core/committee/aggregate.ts';
import { awardBasis, ballotOf, failureBasis } from '#core/committee/ballot.ts';
import { fallenBidsOf } from '#core/committee/fallen-bids.ts';
import { memberFindings, sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sameValue } from './canonical-state.ts';
import type { TenderCommand, TenderCommandBodies, TenderCommandName } from './commands.ts';
import { awaitedNames } from './decide-judging.ts';
import { judgingOf } from './judging.ts';
import type { VoteMatter } from './judging-model.ts';
import type { RequirementStage } from './finding-model.ts';
import type { Dossier, Requirement } from './model.ts';
import { type DecideContext, type Decision, evaluated, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/** What rests on bids having fallen. */
const NEEDS_SECOND_PERSON: ReadonlySet<TenderCommandName> = new Set<TenderCommandName>([
  'fixShortlist',
  'fixTechnicalResult',
  'decideAward',
  'declareFailure',
]);

export function refuseUnjudged(dossier: Dossier, command: TenderCommand, context: DecideContext): Refused | null {
  switch (command.name) {
    case 'assess':
      return refuseCells(dossier, command.body);
    case 'setRequirements':
      return refuseRequirements(dossier, command.body.requirements);
    case 'decideAward':
      return (
        refuseHidden(dossier) ??
        refuseUnseconded(dossier, command.name, context) ??
        refuseUnvoted(dossier, 'award', awardBasis(command.body))
      );
    case 'declareFailure':
      return (
        refuseHidden(dossier) ??
        refuseUnseconded(dossier, command.name, context) ??
        refuseUnvoted(dossier, 'failure', failureBasis(command.body))
      );
    default:
      return refuseUnseconded(dossier, command.name, context);
  }
}

/** The committee's own finding comes after everyone's, and says why where it is another. */
function refuseCells(dossier: Dossier, { cells }: TenderCommandBodies['assess']): Refused | null {
  const { setting } = judgingOf(dossier);
  if (setting.ownSheets.length === 0) return null;
  const stages = new Map(dossier.requirements.map(({ id, stage }) => [id, stage]));
  for (const { requirement, bidder, finding } of cells) {
    const stage = stages.get(requirement);
    const phase = stage === undefined ? 'together' : sheetPhase(dossier, stage);
    if (stage === undefined || phase === 'together') continue;
    if (phase !== 'revealed') return refuse('sheets-open', { members: awaitedNames(dossier, stage) });
    if (finding === null || (finding.reason ?? '').trim() !== '') continue;
    const found = memberFindings(dossier, stage, { requirement, bidder }).flatMap((each) => each.finding ?? []);
    const { result, score, quantity } = aggregateFindings(found, setting);
    const agreed = { result, score, quantity };
    const given = { result: finding.result, score: finding.score, quantity: finding.quantity ?? null };
    if (!sameValue(agreed, given)) {
      const name = dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder;
      return refuse('consensus-reason', { bidder: name, expected: score ?? result ?? '–' });
    }
  }
  return null;
}

/** What members have bound themselves to a judgement of stays as they judged it. */
function refuseRequirements(dossier: Dossier, next: readonly Requirement[]): Refused | null {
  const changed = judgingOf(dossier).setting.ownSheets.find((stage) => {
    const committed = sheetsOf(dossier, stage).some(({ sheet }) => sheet !== null);
    return committed && !sameValue(ofStage(dossier.requirements, stage), ofStage(next, stage));
  });
  return changed === undefined ? null : refuse('judging-started');
}

function ofStage(requirements: readonly Requirement[], stage: RequirementStage): readonly Requirement[] {
  return requirements.filter((requirement) => requirement.stage === stage);
}

function refuseHidden(dossier: Dossier): Refused | null {
  return judgingOf(dossier).blind === null ? null : refuse('bidders-hidden');
}

function refuseUnseconded(dossier: Dossier, name: TenderCommandName, context: DecideContext): Refused | null {
  if (!NEEDS_SECOND_PERSON.has(name) || !judgingOf(dossier).setting.secondPerson) return null;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const open = fallenBidsOf(dossier, evaluation.value).filter(({ missing }) => missing > 0);
  if (open.length === 0) return null;
  const names = open.map(({ bidder }) => dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder);
  return refuse('second-person-needed', { bidder: names.join('; ') });
}

function refuseUnvoted(dossier: Dossier, matter: VoteMatter, basis: Hash): Refused | null {
  const ballot = ballotOf(dossier, matter, basis);
  if (ballot === null || ballot.carried) return null;
  if (ballot.missing > 0) return refuse('votes-missing', { open: String(ballot.missing) });
  return refuse('vote-lost', { found: String(ballot.agreeing), expected: String(ballot.disagreeing) });
}
