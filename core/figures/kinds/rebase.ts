/** Turns the pointers of workings made on a stand-in dossier into pointers to the input of a calculation. */
import type { Json } from '#core/evaluation/evaluation-json.ts';

/** A pointer that begins like this, and what to put there. */
export type Rebasing = readonly [from: RegExp, to: string];

/** The same JSON with every `source` rewritten by the first rebasing that fits it. */
export function rebase(json: Json, rebasings: readonly Rebasing[]): Json {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map((each) => rebase(each, rebasings));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]: [string, Json]) => [
      key,
      key === 'source' && typeof value === 'string' ? rebased(value, rebasings) : rebase(value, rebasings),
    ]),
  );
}

function rebased(source: string, rebasings: readonly Rebasing[]): string {
  const fitting = rebasings.find(([from]) => from.test(source));
  return fitting === undefined ? source : source.replace(...fitting);
}
