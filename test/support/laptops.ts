import type { DeviceId, EventHeader, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import type { Actor } from '#core/committee/role.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { mergeSteps, type MergeStep } from '#core/log/merge.ts';
import { inOrder } from '#core/log/order.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { Refusal, TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { tenderMergeRules } from '#core/tender/merge-rules.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';

const RULES = tenderMergeRules({ evaluate: evaluateDossier });

export type Recorded = RecordedEvent<TenderEvent>;

/** A person's key on a laptop with the events of one tender it has: no signatures, the rest as in the app. */
export interface Laptop {
  readonly dev: DeviceId;
  readonly events: () => readonly Recorded[];
  readonly state: () => Dossier | null;
  readonly steps: () => readonly MergeStep<Dossier, TenderEvent, Refusal>[];
  /** Gives a command; answers with the kind of refusal, or null. */
  readonly give: (command: TenderCommand, actor?: Actor) => string | null;
  /** Takes in what another has, in any order. */
  readonly receive: (events: readonly Recorded[]) => void;
}

const CHAIR: Actor = { name: 'Rahmawati', role: 'chair' };

/** `name`: the smaller, the earlier its events stand among those written apart. */
export function aLaptop(name: string, before: readonly Recorded[] = []): Laptop {
  const dev = name.padEnd(64, '0') as DeviceId;
  let known = new Map<string, Recorded>();
  let steps: readonly MergeStep<Dossier, TenderEvent, Refusal>[] | null = null;

  const receive = (events: readonly Recorded[]): void => {
    known = new Map([...known, ...events.map((each) => [each.header.id as string, each] as const)]);
    steps = null;
  };
  const folded = () => {
    steps ??= mergeSteps(inOrder([...known.values()].map((each) => ({ ...each, seq: null }))), RULES);
    return steps;
  };
  receive(before);
  return {
    dev,
    receive,
    steps: folded,
    events: () => [...known.values()],
    state: () => folded().at(-1)?.after ?? null,
    give: (command, actor = CHAIR) => {
      const decided = decide(folded().at(-1)?.after ?? null, command, { actor, evaluate: evaluateDossier });
      if (!decided.ok) return decided.error.kind;
      const after = headsOf(known, dev);
      let n = [...known.values()].filter(({ header }) => header.dev === dev).length;
      const made = decided.value.map((event): Recorded => {
        n += 1;
        return { header: { ...headerOf(dev, n, actor), type: event.type, tv: event.tv, after }, event };
      });
      receive(made);
      return null;
    },
  };
}

function headerOf(dev: DeviceId, n: number, actor: Actor): EventHeader {
  return {
    v: 2,
    id: `${dev.replace(/0+$/, '')}-${n}` as EventId,
    stream: 'tender' as StreamId,
    dev,
    n,
    prev: n === 1 ? null : hashOf(dev, n - 1),
    after: [],
    type: '',
    tv: 1,
    seen: null,
    at: instant('2014-05-06T02:00:00.000Z'),
    tz: 'WITA',
    boot: 'boot',
    mono: n,
    actor: actor.name,
    role: actor.role,
    cert: null,
    bh: 'b'.repeat(64) as Hash,
    blobs: [],
  };
}

function hashOf(dev: DeviceId, n: number): Hash {
  return `${dev.slice(0, 32)}${String(n).padStart(32, '0')}` as Hash;
}

function headsOf(known: ReadonlyMap<string, Recorded>, own: DeviceId): NonNullable<EventHeader['after']> {
  const heads = new Map<DeviceId, number>();
  for (const { header } of known.values()) heads.set(header.dev, Math.max(header.n, heads.get(header.dev) ?? 0));
  return [...heads]
    .filter(([dev]) => dev !== own)
    .map(([dev, n]) => ({ dev, n, hash: hashOf(dev, n) }))
    .sort((a, b) => (a.dev < b.dev ? -1 : 1));
}
