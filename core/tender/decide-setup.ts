/** Decides what a tender is worked with: the import, the law, the committee, the requirements, the owner's prices. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { givenRulesFor, ruleSetOfChoice, ruleSetOfFile } from '#core/regulation/given-rules.ts';
import { proposeRuleSet } from '#core/regulation/select.ts';
import { canonicalDossier, sameValue } from './canonical-state.ts';
import type { TenderCommandBodies } from './commands.ts';
import { inconsistenciesOf, linesWithoutOwner } from './consistency.ts';
import { refuseNewPrices, refuseSealedDossier } from './decide-sealed.ts';
import { isLockedPath } from './locked-path.ts';
import type { Committee, Dossier, OwnerLine, Requirement, RuleSetChoice } from './model.ts';
import { valueAt, withValueAt } from './path.ts';
import { accept, type Decision, refuse } from './refuse.ts';
import { dossierShape } from './schema.ts';
import { scoringFaultOf } from './scoring-faults.ts';
import { hasStarted, isAssessed } from './work-done.ts';

/** An import begins a stream; the dossier must hold together. */
export function decideImport(body: TenderCommandBodies['importDossier']): Decision {
  const sealed = refuseSealedDossier(body.dossier) ?? refuseRulesFile(body.dossier.ruleSet);
  // Sorted once here, not at every replay.
  const written = { ...body, dossier: canonicalDossier(body.dossier) };
  return sealed ?? refuseInconsistent(body.dossier) ?? accept({ type: 'dossierImported', tv: 1, body: written });
}

/**
 * Taken-over differences: each against the value that was shown, none in what the committee has evaluated or decided.
 */
export function decideDifferences(dossier: Dossier, body: TenderCommandBodies['acceptDifferences']): Decision {
  const sealed = refuseSealedChanges(dossier, body);
  if (sealed !== null) return sealed;
  let changed = dossier;
  for (const { path, from, to } of body.changes) {
    const place = { path: path.join('/') };
    if (isLockedPath(dossier, path)) return refuse('evaluated-value', place);
    if (!sameValue(valueAt(changed, path), from ?? null)) return refuse('stale-value', place);
    const next = withValueAt(changed, path, to);
    if (next === null) return refuse('invalid-value', place);
    changed = next;
  }
  const shape = dossierShape.safeParse(changed);
  if (!shape.success) return refuse('invalid-value', { path: (shape.error.issues[0]?.path ?? []).join('/') });
  const fault = refuseRulesFile(changed.ruleSet) ?? refuseInconsistent(changed);
  return fault ?? accept({ type: 'differencesAccepted', tv: 1, body });
}

/** A price that may not be known yet is told first, whatever else is wrong with the changes. */
function refuseSealedChanges(dossier: Dossier, { changes }: TenderCommandBodies['acceptDifferences']) {
  const changed = changes.reduce((state, { path, to }) => withValueAt(state, path, to) ?? state, dossier);
  const shape = dossierShape.safeParse(changed);
  return shape.success ? refuseNewPrices(dossier, shape.data) : null;
}

/** The law is chosen with a reason where it is not the one proposed, and stands from the opening on. */
export function decideRuleSet(dossier: Dossier, choice: RuleSetChoice): Decision {
  if (hasStarted(dossier)) return refuse('rule-set-frozen', { openedAt: dossier.opening.openedAt ?? '' });
  const fault = refuseRulesFile(choice);
  if (fault !== null) return fault;
  const proposed = proposeRuleSet(dossier.notice);
  if (choice.reason === null && !isForItsDates(dossier, choice)) return refuse('reason-required', { proposed });
  return accept({ type: 'ruleSetChosen', tv: 1, body: choice });
}

/** Rules nobody can read, or of another law than the choice names, would leave a tender that cannot be worked. */
function refuseRulesFile({ id, file }: RuleSetChoice): (Decision & { readonly ok: false }) | null {
  if (file === undefined || ruleSetOfFile(file)?.id === id) return null;
  return refuse('invalid-value', { path: 'ruleSet/file' });
}

/** Whether the dates of the tender alone lead to that law. */
export function isForItsDates({ notice }: Dossier, { id, file }: RuleSetChoice): boolean {
  if (file === undefined) return id === proposeRuleSet(notice);
  const ruleSet = ruleSetOfFile(file);
  return ruleSet !== null && givenRulesFor(notice, [{ file, ruleSet }]) !== null;
}

export function decideCommittee(dossier: Dossier, body: TenderCommandBodies['setCommittee']): Decision {
  const ids = body.committee.members.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return refuse('invalid-value', { path: 'committee/members' });
  // Nobody named yet is how every dossier begins; it also takes back a committee entered by mistake.
  const fault = ids.length === 0 ? null : refuseCommittee(dossier, body.committee);
  return fault ?? accept({ type: 'committeeSet', tv: 1, body });
}

/** True when the same people sit in the same roles; their decree, their numbers and whom they work for may differ. */
export function hasSameSeats(a: Committee, b: Committee): boolean {
  const seats = ({ members }: Committee) => members.map(({ id, name, role }) => [id, name, role]);
  return sameValue(seats(a), seats(b));
}

/** The refusal of a committee that may not sit: too few members, or an even number of them. */
export function refuseCommittee(dossier: Dossier, { members }: Committee): (Decision & { readonly ok: false }) | null {
  const rules = rulesOf(dossier)?.committee;
  if (rules === undefined || isLawfulSize(members.length, rules)) return null;
  const details = { members: String(members.length), minimum: String(rules.minimumMembers.value) };
  return refuse('committee-even-or-small', details, rules.minimumMembers.clause);
}

/** True when a committee of that size may decide under these rules. */
export function isLawfulSize(size: number, rules: RuleSet['committee']): boolean {
  return size >= rules.minimumMembers.value && (!rules.odd.value || size % 2 === 1);
}

/** The rule set of a dossier, null when this build does not have it. */
export function rulesOf(dossier: Dossier): RuleSet | null {
  return ruleSetOfChoice(dossier.ruleSet);
}

/**
 * Requirements may be added and reworded while the work goes on. One that was assessed stays, in its stage; the scoring
 * of all stays once a score was given, because one weight changes what the others mean.
 */
export function decideRequirements(dossier: Dossier, body: TenderCommandBodies['setRequirements']): Decision {
  const next = new Map(body.requirements.map((requirement) => [requirement.id, requirement]));
  if (next.size < body.requirements.length)
    return refuse('invalid-value', { path: 'requirements', problem: 'duplicate-id' });
  const fault = scoringFaultOf(body.requirements, dossier.notice);
  if (fault !== null) {
    const { problem, requirement } = fault;
    const kind = problem === 'weights-not-hundred' ? problem : 'invalid-value';
    return refuse(kind, { path: 'requirements', problem, requirement: requirement?.title ?? '' });
  }
  const misplaced = body.requirements.find(({ measure, stage, scoring }) => {
    const early = stage === 'qualification' || stage === 'proof';
    return measure !== undefined && (!early || scoring !== null);
  });
  if (misplaced !== undefined) {
    return refuse('computed-requirement', { requirement: misplaced.title, problem: 'measure-out-of-place' });
  }
  const bent = dossier.requirements.find((requirement) =>
    bendsWhatWasFound(dossier, requirement, next.get(requirement.id)),
  );
  if (bent !== undefined) return refuse('requirement-in-use', { requirement: bent.title });
  const scored = [...dossier.requirements, ...body.requirements].find(
    ({ id, scoring }) => scoring !== null && isAssessed(dossier, id),
  );
  if (scored !== undefined && !sameScoring(dossier, body)) {
    return refuse('requirement-in-use', { requirement: scored.title, problem: 'scoring' });
  }
  return accept({ type: 'requirementsSet', tv: 1, body });
}

export function decidePricing(dossier: Dossier, body: TenderCommandBodies['setPricing']): Decision {
  return refuseOwnerLines(dossier, body.pricing.ownerLines) ?? accept({ type: 'pricingSet', tv: 1, body });
}

export function decideOwnerSchedule(dossier: Dossier, body: TenderCommandBodies['importOwnerSchedule']): Decision {
  return refuseOwnerLines(dossier, body.lines) ?? accept({ type: 'ownerScheduleImported', tv: 1, body });
}

/** Lines of the tender document that offers answer must stay. */
function refuseOwnerLines(dossier: Dossier, lines: readonly OwnerLine[]): (Decision & { readonly ok: false }) | null {
  if (new Set(lines.map(({ id }) => id)).size < lines.length) {
    return refuse('invalid-value', { path: 'pricing/ownerLines', problem: 'duplicate-id' });
  }
  for (const { name, bid } of dossier.bidders) {
    const [stray] = linesWithoutOwner(bid?.lines ?? [], lines);
    if (stray !== undefined) return refuse('line-in-use', { bidder: name, line: stray.number });
  }
  return null;
}

function refuseInconsistent(dossier: Dossier): (Decision & { readonly ok: false }) | null {
  const [first] = inconsistenciesOf(dossier);
  return first === undefined ? null : refuse('invalid-value', { path: first.path.join('/'), problem: first.problem });
}

function bendsWhatWasFound(dossier: Dossier, before: Requirement, after: Requirement | undefined): boolean {
  const missed = Object.values(dossier.opening.bids).some(({ missing }) => missing.includes(before.id));
  if (missed && after?.listedAtOpening !== true) return true;
  if (!isAssessed(dossier, before.id)) return false;
  return after?.stage !== before.stage || after.measure !== before.measure;
}

function sameScoring(dossier: Dossier, body: TenderCommandBodies['setRequirements']): boolean {
  const scoringOf = (requirements: readonly Requirement[]): unknown =>
    Object.fromEntries(requirements.flatMap(({ id, scoring }) => (scoring === null ? [] : [[id, scoring]])));
  return (
    sameValue(scoringOf(dossier.requirements), scoringOf(body.requirements)) &&
    dossier.technicalThreshold === body.technicalThreshold
  );
}
