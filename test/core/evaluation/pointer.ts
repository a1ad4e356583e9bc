/** Follows the pointers traces give, to prove that every number leads back to where it came from. */
import type { Json } from '#core/evaluation/evaluation-json.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';

/** The value a trace input's `source` points at; throws where it leads nowhere. */
export function resolvePointer(
  source: string,
  places: { readonly dossier: Dossier; readonly evaluation: Json; readonly ruleSet: RuleSet },
): unknown {
  const [place = '', path = ''] = split(source);
  const root = { dossier: places.dossier, evaluation: places.evaluation, rules: places.ruleSet }[place];
  if (root === undefined) throw new Error(`no place called ${place}`);
  let value: unknown = root;
  for (const segment of path.split('/').slice(1)) {
    value = step(value, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (value === undefined) throw new Error(`${source} leads nowhere at ${segment}`);
  }
  return value;
}

/** Every trace in an evaluation written out as JSON. */
export function tracesIn(json: Json): readonly WrittenTrace[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(tracesIn);
  const own = 'formula' in json ? [json as unknown as WrittenTrace] : [];
  return [...own, ...Object.values(json).flatMap(tracesIn)];
}

export interface WrittenTrace {
  readonly formula: string;
  readonly expression: string;
  readonly result: string;
  readonly unit: string;
  readonly inputs: readonly { name: string; value: string; unit: string; source: string }[];
  readonly clauses: readonly { clause: string; status: string }[];
}

function split(source: string): readonly string[] {
  const colon = source.indexOf(':');
  return [source.slice(0, colon), source.slice(colon + 1)];
}

function step(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) {
    const named = value.find((each) => [each?.id, each?.bidder, each?.line].includes(segment));
    return named ?? value[Number(segment)];
  }
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[segment] : undefined;
}
