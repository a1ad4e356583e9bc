/** Folds what members sign and answer; papers are only ever added. */
import { sameValue, sortedKeys } from './canonical-state.ts';
import type { TenderEvent, TenderEventBodies } from './events.ts';
import type { Dossier, Member } from './model.ts';
import { compareText, entryOf, withEntry } from './records.ts';
import { safeguardsOf } from './safeguards.ts';
import type { Safeguards } from './safeguards-model.ts';

const OF_SAFEGUARDS = [
  'safeguardsSet',
  'integrityPactSigned',
  'interestDeclared',
  'interestMatchAnswered',
  'memberRecused',
  'openingAttested',
  'priceOpeningAttested',
] as const;

export type SafeguardEvent = Extract<TenderEvent, { readonly type: (typeof OF_SAFEGUARDS)[number] }>;

export function isSafeguardEvent(event: TenderEvent): event is SafeguardEvent {
  return OF_SAFEGUARDS.some((type) => type === event.type);
}

/** The dossier after such an event, with its keys in canonical order. */
export function applySafeguard(dossier: Dossier, event: SafeguardEvent): Dossier {
  if (event.type === 'memberRecused') return withRecusal(dossier, event.body);
  return withSafeguards(dossier, changed(safeguardsOf(dossier), event));
}

function changed(
  safeguards: Safeguards,
  event: Exclude<SafeguardEvent, { readonly type: 'memberRecused' }>,
): Safeguards {
  switch (event.type) {
    case 'safeguardsSet':
      return { ...safeguards, setting: event.body };
    case 'integrityPactSigned':
      return { ...safeguards, pacts: withPaper(safeguards.pacts, event.body) };
    case 'interestDeclared':
      return { ...safeguards, declarations: withPaper(safeguards.declarations, event.body) };
    case 'interestMatchAnswered': {
      const { member, bidder, answer } = event.body;
      const ofMember = withEntry(entryOf(safeguards.answers, member) ?? {}, bidder, answer);
      return { ...safeguards, answers: withEntry(safeguards.answers, member, ofMember) };
    }
    case 'openingAttested': {
      const { member } = event.body.statement;
      // The first word stands: a second one, from a device that had not seen it, says nothing new.
      if (entryOf(safeguards.attestations, member) !== undefined) return safeguards;
      return { ...safeguards, attestations: withEntry(safeguards.attestations, member, event.body) };
    }
    case 'priceOpeningAttested': {
      const { member, technicalResult } = event.body.statement;
      const before = safeguards.priceAttestations ?? {};
      // As above, for each technical result.
      if (entryOf(before, member)?.statement.technicalResult === technicalResult) return safeguards;
      return { ...safeguards, priceAttestations: withEntry(before, member, event.body) };
    }
    default:
      event satisfies never;
      return safeguards;
  }
}

/** By time, then id: the same list whichever device's papers are folded first. */
function withPaper<Paper extends { readonly id: string; readonly at: string }>(
  papers: readonly Paper[],
  paper: Paper,
): readonly Paper[] {
  if (papers.some(({ id }) => id === paper.id)) return papers;
  return [...papers, paper].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}

/** Whoever follows takes the same seat, in the same place and role. */
function withRecusal(dossier: Dossier, body: TenderEventBodies['memberRecused']): Dossier {
  const { member, reason, at, replacedBy } = body;
  const index = dossier.committee.members.findIndex(({ id }) => id === member);
  const seat = dossier.committee.members[index];
  if (seat === undefined) return dossier;
  const next: readonly Member[] = replacedBy === null ? [] : [sortedKeys({ ...replacedBy, role: seat.role })];
  const members = dossier.committee.members.toSpliced(index, 1, ...next);
  const safeguards = safeguardsOf(dossier);
  const recusal = { name: seat.name, reason, at, replacedBy: replacedBy?.id ?? null };
  return withSafeguards(
    { ...dossier, committee: { ...dossier.committee, members } },
    { ...safeguards, recusals: withEntry(safeguards.recusals, member, recusal) },
  );
}

function withSafeguards(dossier: Dossier, safeguards: Safeguards): Dossier {
  return sameValue(safeguards, dossier.safeguards) ? dossier : sortedKeys({ ...dossier, safeguards });
}
