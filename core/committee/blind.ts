/** A tender as those see it who judge without knowing whose bid is whose. */
import type { Refusal } from '#core/tender/commands.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { compareText } from '#core/tender/records.ts';
import { BLIND_PLAN } from './blind-plan.ts';
import { blindValue, HIDDEN, type Hiding, planAt } from './blind-value.ts';
import { aliasesOf, compareAliases, identitiesOf } from './identities.ts';
import { redactionOf } from './redact.ts';
import type { Role } from './role.ts';

/** Who keeps the names: the secretary and the LPSE. Everyone else judges, or looks on with those who do. */
export function seesNames(role: Role): boolean {
  return role === 'secretary' || role === 'admin';
}

/** Whether names of bidders are hidden from someone of that role. */
export function isBlindTo(dossier: Dossier, role: Role): boolean {
  return judgingOf(dossier).blind !== null && !seesNames(role);
}

/**
 * The dossier in which every bidder is called by its alias, in the order of aliases, and nothing tells who it is.
 *
 * Ids stay, so that commands find their bidder; so do findings, figures and prices, so that the evaluation is the same.
 * The very same dossier where no names are hidden.
 */
export function blinded(dossier: Dossier): Dossier {
  return judgingOf(dossier).blind === null ? dossier : blindingOf(dossier).result;
}

/** Text with every name, number and address of a bidder replaced by its alias; as it is where no names are hidden. */
export function redact(dossier: Dossier, text: string): string {
  return judgingOf(dossier).blind === null ? text : hidingOf(dossier).redact(text);
}

/** A refusal as it may be told to someone who does not see names. */
export function blindRefusal(dossier: Dossier, refusal: Refusal): Refusal {
  const details = Object.entries(refusal.details).map(([name, value]) => [name, redact(dossier, value)] as const);
  return { ...refusal, details: Object.fromEntries(details) };
}

/** What a text of the blinded dossier stands for; null for one that was not changed, or stands for several. */
export function trueTextOf(dossier: Dossier, shown: string): string | null {
  return blindingOf(dossier).hiding.trueText(shown);
}

interface Blinded {
  readonly result: Dossier;
  readonly hiding: Hiding;
}

const blindedBefore = new WeakMap<Dossier, Blinded>();
/** Values of a dossier change often; who its bidders are does not. */
const hidingBefore = new WeakMap<Dossier['bidders'], { readonly of: Dossier; readonly hiding: Hiding }>();

function blindingOf(dossier: Dossier): Blinded {
  const known = blindedBefore.get(dossier);
  if (known !== undefined) return known;
  const hiding = hidingOf(dossier);
  const done = { result: withAliases(blindValue(dossier, BLIND_PLAN, hiding), hiding), hiding };
  blindedBefore.set(dossier, done);
  return done;
}

/** Shared by states in which the same bidders show the same about themselves. */
function hidingOf(dossier: Dossier): Hiding {
  const before = hidingBefore.get(dossier.bidders);
  if (before !== undefined && haveSameBidders(before.of, dossier)) return before.hiding;
  const hiding = makeHiding(dossier);
  hidingBefore.set(dossier.bidders, { of: dossier, hiding });
  return hiding;
}

function haveSameBidders(a: Dossier, b: Dossier): boolean {
  return (
    a.qualification.profiles === b.qualification.profiles &&
    a.proofs === b.proofs &&
    a.negotiations === b.negotiations &&
    a.earlierEvaluations === b.earlierEvaluations &&
    judgingOf(a).blind === judgingOf(b).blind
  );
}

function makeHiding(dossier: Dossier): Hiding {
  const aliases = aliasesOf(dossier);
  const aliasOf = (bidder: BidderId): string => aliases.get(bidder) ?? HIDDEN;
  const states = [dossier, ...dossier.earlierEvaluations.map(({ state }) => state)];
  const redaction = redactionOf(states.flatMap((state) => identitiesOf(state, aliasOf)));
  const fileNames = states
    .flatMap(({ bidders }) => bidders.flatMap(({ bid }) => bid?.files ?? []))
    .map(({ name }) => name);
  const files = new Map([...new Set(fileNames)].sort(compareText).map((name, index) => [name, `Berkas ${index + 1}`]));
  const redacted = new Map<string, string>();
  const trueTexts = new Map<string, string | null>();
  const told = (shown: string, text: string): string => {
    if (shown !== text) trueTexts.set(shown, (trueTexts.get(shown) ?? text) === text ? text : null);
    return shown;
  };
  const redactOnce = (text: string): string => {
    const known = redacted.get(text);
    if (known !== undefined) return known;
    const shown = told(redaction(text), text);
    redacted.set(text, shown);
    return shown;
  };
  return {
    aliases,
    redact: redactOnce,
    fileName: (name) => {
      const shown = files.get(name);
      return shown === undefined ? redactOnce(name) : told(shown, name);
    },
    trueText: (shown) => trueTexts.get(shown) ?? null,
    known: new WeakMap(),
  };
}

function withAliases(dossier: Dossier, hiding: Hiding): Dossier {
  return {
    ...renamed(dossier, hiding),
    earlierEvaluations: dossier.earlierEvaluations.map((earlier) => ({
      ...earlier,
      state: renamed(earlier.state, hiding),
    })),
  };
}

/** Bidders by their alias, and in its order wherever theirs was that of registration. */
function renamed<State extends Omit<Dossier, 'earlierEvaluations'>>(state: State, hiding: Hiding): State {
  const { aliases } = hiding;
  const aliasOf = (bidder: BidderId): string => aliases.get(bidder) ?? HIDDEN;
  const inOrder = (a: BidderId, b: BidderId): number => compareAliases(aliasOf(a), aliasOf(b));
  const { shortlist } = state.qualification;
  const isRanked = state.requirements.some(({ stage, scoring }) => stage === 'qualification' && scoring !== null);
  return {
    ...state,
    bidders: state.bidders
      .map((bidder) => ({ ...bidder, name: aliasOf(bidder.id) }))
      .sort((a, b) => inOrder(a.id, b.id)),
    qualification: {
      ...state.qualification,
      shortlist:
        shortlist === null || isRanked ? shortlist : { ...shortlist, invited: shortlist.invited.toSorted(inOrder) },
    },
    technicalResult: state.technicalResult && {
      ...state.technicalResult,
      passed: state.technicalResult.passed.toSorted(inOrder),
    },
    ...(state.apart === undefined ? {} : { apart: withBlindPlaces(state.apart, hiding) }),
  };
}

/** Values that wait for someone to settle them are hidden as what stands in their place is. */
function withBlindPlaces(apart: NonNullable<Dossier['apart']>, hiding: Hiding): NonNullable<Dossier['apart']> {
  const conflicts = Object.entries(apart.conflicts).map(([id, held]) => {
    if (held.clash.kind !== 'differs') return [id, held] as const;
    const places = held.clash.places.map((place) => {
      const plan = planAt(place.path);
      const hide = (value: unknown): unknown => blindValue(value, plan, hiding);
      return { ...place, seen: hide(place.seen), stands: hide(place.stands), wanted: hide(place.wanted) };
    });
    return [id, { ...held, clash: { ...held.clash, places } }] as const;
  });
  return { ...apart, conflicts: Object.fromEntries(conflicts) };
}
