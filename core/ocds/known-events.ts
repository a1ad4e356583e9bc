/** What a line of releases has published so far, and what of it was taken back. */
import type { AnnouncedResult } from './awards.ts';
import type { PublishedEvent } from './published.ts';

export interface KnownEvents {
  readonly has: (event: PublishedEvent) => boolean;
  readonly add: (events: readonly PublishedEvent[]) => void;
  /** The same events of a later state; those that are not known stay so. */
  readonly renew: (events: readonly PublishedEvent[]) => void;
  /** Those not published yet, and not overtaken by anything that was. */
  readonly freshOf: (events: readonly PublishedEvent[]) => readonly PublishedEvent[];
  /** Bids that were told of are not to be known again: names were hidden, or an opening was entered by mistake. */
  readonly areHiddenBy: (events: readonly PublishedEvent[]) => boolean;
  /** Takes back results that were announced and are no longer; answers with the last evaluation concerned, or null. */
  readonly takeBack: (events: readonly PublishedEvent[]) => number | null;
  /** Results whose announcement was taken back and not made again. */
  readonly takenBack: () => readonly AnnouncedResult[];
  /** The result of that evaluation is announced again. */
  readonly announceAgain: (round: number) => void;
}

export function createKnownEvents(): KnownEvents {
  const known = new Map<string, PublishedEvent>();
  const takenBack = new Map<number, AnnouncedResult>();
  const has = (event: PublishedEvent): boolean => known.has(keyOf(event));
  const add = (events: readonly PublishedEvent[]): void => {
    for (const event of events) known.set(keyOf(event), event);
  };
  return {
    has,
    add,
    renew: (events) => add(events.filter(has)),
    freshOf: (events) => events.slice(events.findLastIndex(has) + 1),
    areHiddenBy: (events) => {
      const kinds = new Set(events.map(({ kind }) => kind));
      const isPriced = kinds.has('prices') || kinds.has('result');
      return [...known.values()].some(({ kind }) =>
        kind === 'prices' ? !isPriced : (kind === 'tender' || kind === 'opening') && !kinds.has(kind),
      );
    },
    takeBack: (events) => {
      const rounds = new Set(events.filter(({ kind }) => kind === 'result').map(({ round }) => round));
      const gone = [...known.values()].filter(({ kind, round }) => kind === 'result' && !rounds.has(round));
      for (const { dossier, at, round } of gone) {
        takenBack.set(round, { dossier, at, round, status: 'cancelled' });
        for (const kind of ['result', 'final'] as const) known.delete(keyOf({ kind, round }));
      }
      return gone.at(-1)?.round ?? null;
    },
    takenBack: () => [...takenBack.values()],
    announceAgain: (round) => void takenBack.delete(round),
  };
}

export function keyOf({ kind, round }: Pick<PublishedEvent, 'kind' | 'round'>): string {
  return `${kind} ${round}`;
}
