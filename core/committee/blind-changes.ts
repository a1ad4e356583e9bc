/** What a history tells someone who does not see names: the same changes, each bidder by its alias. */
import type { ChangedValue, DescribedValue } from '#core/tender/describe-event.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { HIDDEN, planAt } from './blind-value.ts';
import { aliasesOf, compareAliases, identitiesOf } from './identities.ts';
import { redactionOf } from './redact.ts';

/**
 * A function that hides names in the changes of one event, and orders them by alias.
 *
 * `states` are all the tender went through: what a bidder was once called tells it as well.
 */
export function blindChangesOf(
  truth: Dossier,
  states: readonly Dossier[],
): (changes: readonly ChangedValue[]) => readonly ChangedValue[] {
  const aliases = aliasesOf(truth);
  const aliasOf = (bidder: BidderId): string => aliases.get(bidder) ?? HIDDEN;
  const redact = redactionOf(states.flatMap((state) => identitiesOf(state, aliasOf)));
  const hide = (value: DescribedValue | null, path: readonly string[]): DescribedValue | null => {
    if (value === null) return null;
    const plan = planAt(path);
    if (plan === 'mark' || plan === 'null' || plan === 'empty' || plan === 'file')
      return { kind: 'text', value: HIDDEN };
    return value.kind === 'text' ? { kind: 'text', value: redact(value.value) } : value;
  };
  const order = ({ bidder }: ChangedValue): string => (bidder === null ? '' : aliasOf(bidder));
  return (changes) =>
    changes
      .map((change) => ({ ...change, from: hide(change.from, change.path), to: hide(change.to, change.path) }))
      .sort((a, b) => compareAliases(order(a), order(b)));
}
