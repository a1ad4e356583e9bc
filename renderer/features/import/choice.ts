/** What a person has chosen of a preview: new tenders to bring in, differences to take over. Pure. */
import type { FoundTender } from './compare.ts';
import { differenceKey } from './difference-lines.ts';

export interface Choice {
  readonly tenders: ReadonlySet<string>;
  /** Keys of differences by tender; a tender without any is not in it. */
  readonly differences: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything new is proposed. No difference is: what stands here is only changed by someone who saw both values. */
export function firstChoice(tenders: readonly FoundTender[]): Choice {
  return {
    tenders: new Set(tenders.filter(({ state }) => state === 'new').map(({ key }) => key)),
    differences: new Map(),
  };
}

export function withTenders(choice: Choice, keys: Iterable<string>, chosen: boolean): Choice {
  const tenders = new Set(choice.tenders);
  for (const key of keys) {
    if (chosen) tenders.add(key);
    else tenders.delete(key);
  }
  return { ...choice, tenders };
}

export function withDifference(choice: Choice, tender: string, difference: string, chosen: boolean): Choice {
  const keys = new Set(choice.differences.get(tender));
  if (chosen) keys.add(difference);
  else keys.delete(difference);
  return withDifferences(choice, tender, keys);
}

/** All applicable differences of these tenders, or none of them. */
export function withAllDifferences(choice: Choice, tenders: readonly FoundTender[], chosen: boolean): Choice {
  return tenders.reduce(
    (next, { key, differences }) => withDifferences(next, key, new Set(chosen ? applicableKeys(differences) : [])),
    choice,
  );
}

export function applicableKeys(differences: FoundTender['differences']): readonly string[] {
  return differences.filter(({ applicable }) => applicable).map(differenceKey);
}

function withDifferences(choice: Choice, tender: string, keys: ReadonlySet<string>): Choice {
  const differences = new Map(choice.differences);
  if (keys.size === 0) differences.delete(tender);
  else differences.set(tender, keys);
  return { ...choice, differences };
}

/** What pressing Impor would do, and what it would leave out. */
export interface Plan {
  readonly bring: readonly FoundTender[];
  readonly accept: readonly { readonly tender: FoundTender; readonly keys: ReadonlySet<string> }[];
  readonly differences: number;
  readonly unchosen: readonly FoundTender[];
  readonly same: readonly FoundTender[];
  /** Different, and no difference taken. */
  readonly differing: readonly FoundTender[];
  readonly refused: readonly FoundTender[];
}

export function planOf(tenders: readonly FoundTender[], choice: Choice): Plan {
  const isNew = ({ state }: FoundTender) => state === 'new';
  const accept = tenders.flatMap((tender) => {
    const keys = choice.differences.get(tender.key);
    return tender.state === 'differs' && keys !== undefined ? [{ tender, keys }] : [];
  });
  const accepting = new Set(accept.map(({ tender }) => tender.key));
  return {
    bring: tenders.filter((tender) => isNew(tender) && choice.tenders.has(tender.key)),
    accept,
    differences: accept.reduce((sum, { keys }) => sum + keys.size, 0),
    unchosen: tenders.filter((tender) => isNew(tender) && !choice.tenders.has(tender.key)),
    same: tenders.filter(({ state }) => state === 'same'),
    differing: tenders.filter(({ state, key }) => state === 'differs' && !accepting.has(key)),
    refused: tenders.filter(({ state }) => state === 'refused'),
  };
}
