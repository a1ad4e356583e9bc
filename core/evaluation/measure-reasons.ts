/** What measured requirements say about a bidder, beside what was found about the others. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { capacityOf } from './capacity.ts';
import { failed, open } from './gate-result.ts';
import type { GateReason, GateResult } from './model.ts';

/**
 * A gate's result with the measured requirements of its stage: short fails, not known yet keeps it open.
 *
 * Any reason to fail decides, even while something is open, as with requirements that are found.
 */
export function withMeasures(
  result: GateResult,
  { dossier, ruleSet }: { readonly dossier: Dossier; readonly ruleSet: RuleSet },
  requirements: readonly Requirement[],
  bidder: BidderId,
): GateResult {
  const short: GateReason[] = [];
  const unknown: GateReason[] = [];
  for (const { id, measure } of requirements) {
    if (measure === undefined) continue;
    const capacity = capacityOf(dossier, ruleSet, { measure, bidder });
    if (capacity.kind === 'open') unknown.push({ kind: 'measure-open', requirement: id });
    if (capacity.kind === 'judged' && !capacity.passes) short.push({ kind: 'measure-short', requirement: id });
  }
  if (short.length === 0 && unknown.length === 0) return result;
  if (result.status === 'failed') return failed([...result.reasons, ...short]);
  if (short.length > 0) return failed(short);
  return open([...(result.status === 'open' ? result.reasons : []), ...unknown]);
}
