/** How deciding answers: with events, or with a refusal that names what and why. */
import type { Actor } from '#core/committee/role.ts';
import type { Evaluation, EvaluationRefusal } from '#core/evaluation/model.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Decided, Refusal, RefusalKind } from './commands.ts';
import type { TenderEvent } from './events.ts';
import type { BidderId } from './ids.ts';
import type { Bidder, Dossier } from './model.ts';

/** What deciding needs beside the tender itself. */
export interface DecideContext {
  /** Who asks. */
  readonly actor: Actor;
  /** Works a dossier out by its own rule set: `evaluate` of `core/evaluation` in the app. */
  readonly evaluate: (dossier: Dossier) => Result<Evaluation, EvaluationRefusal>;
}

export type Decision = Result<Decided, Refusal>;

/** A refusal with the values its message names and the clause it rests on. */
export function refuse(
  kind: RefusalKind,
  details: Readonly<Record<string, string>> = {},
  clause: string | null = null,
): { readonly ok: false; readonly error: Refusal } {
  return err({ kind, details, clause });
}

/** The events a command leads to. */
export function accept(...events: readonly TenderEvent[]): { readonly ok: true; readonly value: Decided } {
  return ok(events);
}

/** The bidder of that id, or the refusal. */
export function findBidder(dossier: Dossier, id: BidderId): Result<Bidder, Refusal> {
  const bidder = dossier.bidders.find((each) => each.id === id);
  return bidder === undefined ? refuse('unknown-bidder', { bidder: id }) : ok(bidder);
}

/** The bidder of that id, who must have made an offer, or the refusal. */
export function findOffering(dossier: Dossier, id: BidderId): Result<Bidder, Refusal> {
  const found = findBidder(dossier, id);
  if (!found.ok || found.value.bid !== null) return found;
  return refuse('no-bid', { bidder: found.value.name });
}

/** The evaluation of a dossier, or why it cannot be worked out, as a refusal. */
export function evaluated(dossier: Dossier, context: DecideContext): Result<Evaluation, Refusal> {
  const result = context.evaluate(dossier);
  if (result.ok) return result;
  return result.error.kind === 'method-not-supported'
    ? refuse('method-not-supported', { aspect: result.error.aspect, method: result.error.method })
    : refuse('invalid-value', { path: 'ruleSet/id', value: result.error.id });
}
