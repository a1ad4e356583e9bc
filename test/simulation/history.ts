/** A history: operations by a seed, carried out, ended in peace, and checked; shrunk where an invariant breaks. */
import { createRandom, type Random } from '#core/practice/random.ts';
import { applyOperation } from './apply-operation.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { checkInvariants } from './invariants.ts';
import { ATTACKS, type Counts, ENDS, LIES, type Operation, ORDERS, SEGMENT_LIES } from './operations.ts';
import type { SyncRules } from './rules.ts';
import { settle } from './settle.ts';
import { createWorld, type WorldSetting } from './world.ts';

export interface History {
  readonly setting: Omit<WorldSetting, 'rules'>;
  readonly operations: readonly Operation[];
}

/** More than any history writes: everything comes in pages. */
const NEVER_FAR = 1_000;

/** The history of a seed: always the same. One in eight has first syncs in it, which cost more than all else. */
export function historyOf(seed: string): History {
  const plain = pagesOnly(seed);
  const history = createRandom(`orders ${seed}`).chance(500) ? withOrders(plain, seed) : plain;
  const known = createRandom(`destroyed ${seed}`).chance(60) ? withDestruction(history, seed) : history;
  return createRandom(`segments ${seed}`).chance(125) ? withFirstSyncs(known, seed) : known;
}

/** The history with a tender that is destroyed on the server somewhere in it. */
export function withDestruction({ setting, operations }: History, seed: string): History {
  const random = createRandom(`when destroyed ${seed}`);
  const at = random.between(0, operations.length);
  const destroy: Operation = { op: 'destroy', s: random.chance(750) ? 0 : 1 };
  return { setting, operations: operations.toSpliced(at, 0, destroy) };
}

/** The history with the server's order on every stick, and laptops that meet without a stick. */
export function withOrders({ setting, operations }: History, seed: string): History {
  const random = createRandom(`carried ${seed}`);
  return {
    setting,
    operations: operations.map((operation) =>
      operation.op === 'stick'
        ? {
            ...operation,
            op: 'carry',
            how: random.pick(['stick', 'relay']),
            order: random.chance(800) ? 'genuine' : random.pick(ORDERS),
          }
        : operation,
    ),
  };
}

/** The history with devices that take segments, servers that lie about them, and people who pry. */
export function withFirstSyncs({ setting, operations }: History, seed: string): History {
  const random = createRandom(`first syncs ${seed}`);
  const more = (): Operation => {
    const pry: Operation = { op: 'pry', d: random.between(0, setting.people), s: random.between(0, 1) };
    return random.chance(500) ? pry : { op: 'lie', how: random.pick(SEGMENT_LIES) };
  };
  return {
    setting: { ...setting, farEvents: random.pick([1, 3]) },
    operations: operations.flatMap((operation) => (random.chance(80) ? [more(), operation] : [operation])),
  };
}

function pagesOnly(seed: string): History {
  const random = createRandom(seed);
  const people = random.between(2, 5);
  const setting = {
    people,
    batchSize: random.pick([1, 2, 500]),
    pageEvents: random.pick([2, 3, 5, 50]),
    farEvents: NEVER_FAR,
  };
  // Calm histories reach far, wild ones test every fault against every other.
  const wild = random.pick([0, 1, 3]);
  const operations = Array.from({ length: random.between(8, 40) }, () => operationBy(random, people, wild));
  return { setting, operations };
}

function operationBy(random: Random, people: number, wild: number): Operation {
  const d = random.between(0, people);
  const s = random.chance(750) ? 0 : 1;
  const choices: readonly (readonly [number, () => Operation])[] = [
    [20, () => ({ op: 'write', d, s, k: random.between(0, 23), years: random.pick([-10, 0, 0, 0, 10]) })],
    [30, () => ({ op: 'run', d, steps: random.between(0, 8), ends: random.pick(ENDS) })],
    [4, () => ({ op: 'send', d })],
    [8, () => ({ op: 'serve', i: random.between(0, 3), twice: random.chance(300) })],
    [2, () => ({ op: 'drop', i: random.between(0, 3) })],
    [2, () => ({ op: 'time-out', d })],
    [
      6,
      () => ({
        op: 'receive',
        d,
        how: random.pick(['well', 'well', 'well', 'cut', 'portal']),
        killed: random.pick([null, null, 'before-write', 'after-write']),
      }),
    ],
    [2, () => ({ op: 'kill', d })],
    [7, () => ({ op: 'stick', from: d, to: random.between(0, people) })],
    [2, () => ({ op: 'copy-device', d })],
    [wild, () => ({ op: 'restore-device', d })],
    [wild, () => ({ op: 'clone-device', d })],
    [3, () => ({ op: 'copy-server' })],
    [wild * 2, () => ({ op: 'restore-server', marked: random.chance(650) })],
    [wild, () => ({ op: 'swap-server', on: random.chance(400) })],
    [wild, () => ({ op: 'server-clock', late: random.chance(500) })],
    [1, () => ({ op: 'revoke', d })],
    [6, () => ({ op: 'grant', p: d, s, role: random.pick(['chair', 'member', 'observer', null]) })],
    [5, () => ({ op: 'adopt', d, s })],
    [wild * 2, () => ({ op: 'attack', d, s, kind: random.pick(ATTACKS) })],
    [wild, () => ({ op: 'lie', how: random.pick(LIES) })],
    [2, () => ({ op: 'confirm', d })],
    [1, () => ({ op: 'end-fork', d })],
    [1, () => ({ op: 'ask-again', d })],
  ];
  return random.weighted(choices)();
}

export interface Lived {
  readonly counts: Counts;
  /** What broke, or null. */
  readonly broken: BrokenInvariant | null;
}

/** Carries a history out. Throws what is a bug of core or of the simulation itself. */
export async function live({ setting, operations }: History, rules?: SyncRules): Promise<Lived> {
  const world = await createWorld(rules === undefined ? setting : { ...setting, rules });
  try {
    for (const operation of operations) await applyOperation(world, operation);
    await settle(world);
    checkInvariants(world);
    return { counts: world.counts, broken: null };
  } catch (error) {
    if (error instanceof BrokenInvariant) return { counts: world.counts, broken: error };
    throw error;
  }
}

/** A shorter history in which the same invariant breaks: operations left out, large parts first. */
export async function shrink(history: History, invariant: string, rules?: SyncRules): Promise<History> {
  let { operations } = history;
  for (let size = Math.ceil(operations.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < operations.length; ) {
      const shorter = [...operations.slice(0, from), ...operations.slice(from + size)];
      const { broken } = await live({ ...history, operations: shorter }, rules);
      if (broken?.invariant === invariant) operations = shorter;
      else from += size;
    }
  }
  return { ...history, operations };
}
