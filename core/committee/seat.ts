/** Whether someone who acts in a role sits in the committee in a place that gives it. */
import type { TenderCommandName } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { plainPersonName } from './plain-name.ts';
import type { Actor } from './role.ts';
import { mayInTender } from './tender-permissions.ts';

export type SeatFault =
  /** Stepped back from this tender, or was taken out. */
  | 'recused'
  /** Acts as one of the committee, and the letter of assignment does not name them. */
  | 'outside-committee'
  /** Acts as chair, and the letter names them in a place that may not do that. */
  | 'other-seat';

/** What judges or binds. Papers are kept, and a committee is put together, before anybody sits in it. */
const DECIDES: ReadonlySet<TenderCommandName> = new Set<TenderCommandName>([
  'assess',
  'reviewPrice',
  'setReasonablenessSheet',
  'excludeBidder',
  'setJudging',
  'decideTie',
  'fixShortlist',
  'fixTechnicalResult',
  'decideAward',
  'declareFailure',
  'startReEvaluation',
]);

/**
 * Why a command is not theirs, by the committee of that moment; null also where it does not say: in practice, and where
 * the tender asks for no papers, so that its names bind nobody.
 */
export function seatFaultOf(dossier: Dossier, actor: Actor, command: TenderCommandName): SeatFault | null {
  if (!isOfCommittee(actor)) return null;
  if (isRecused(dossier, actor)) return 'recused';
  return DECIDES.has(command) && isBinding(dossier) ? placeFaultOf(dossier, actor, command) : null;
}

/** Whether the committee is known well enough for its list to bind who acts in it. */
export function isBinding(dossier: Dossier): boolean {
  const required = safeguardsOf(dossier).setting.declarations === 'required';
  return required && !dossier.practice && dossier.committee.members.length > 0;
}

/** By the list alone, whatever the tender asks for; null where nobody is listed. */
export function placeFaultOf(
  { committee, practice }: Pick<Dossier, 'committee' | 'practice'>,
  actor: Actor,
  command: TenderCommandName,
): Exclude<SeatFault, 'recused'> | null {
  const { members } = committee;
  if (members.length === 0 || !isOfCommittee(actor)) return null;
  const name = plainPersonName(actor.name);
  const own = members.filter((member) => plainPersonName(member.name) === name);
  if (own.length === 0) return 'outside-committee';
  const isLed = members.some(({ role }) => role === 'chair');
  if (actor.role !== 'chair' || !isLed) return null;
  return own.some(({ role }) => mayInTender(role, command, { practice })) ? null : 'other-seat';
}

function isOfCommittee({ role }: Actor): boolean {
  return role === 'chair' || role === 'secretary' || role === 'member';
}

/** By name, as a recusal has it; who was taken back into the committee is not. */
function isRecused(dossier: Dossier, actor: Actor): boolean {
  const recusals = Object.values(safeguardsOf(dossier).recusals);
  if (recusals.length === 0) return false;
  const name = plainPersonName(actor.name);
  const sits = dossier.committee.members.some((member) => plainPersonName(member.name) === name);
  return !sits && recusals.some((each) => plainPersonName(each.name) === name);
}
