/** All tenders of the space as their summaries, in memory: what the list, the search and the home screen read. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StreamId } from '#core/log/envelope.ts';
import type { ListedTender } from './listed-tender.ts';

export interface TenderList {
  readonly phase: 'loading' | 'ready';
  readonly tenders: readonly ListedTender[];
}

export type TenderListStore = StoreApi<TenderList>;

export function createTenderListStore(): TenderListStore {
  return createStore<TenderList>()(() => ({ phase: 'loading', tenders: [] }));
}

/** Puts new or changed tenders in, keeping the order of those already there. */
export function putTenders(store: TenderListStore, changed: readonly ListedTender[]): void {
  if (changed.length === 0) return;
  const byStream = new Map(changed.map((tender) => [tender.stream, tender]));
  const kept = store.getState().tenders.map((tender) => {
    const next = byStream.get(tender.stream);
    byStream.delete(tender.stream);
    return next ?? tender;
  });
  store.setState({ tenders: byStream.size > 0 ? [...kept, ...byStream.values()] : kept });
}

/** Takes tenders out that are on this device no longer. */
export function dropTenders(store: TenderListStore, streams: readonly StreamId[]): void {
  const { tenders } = store.getState();
  const gone = new Set(streams);
  if (tenders.some(({ stream }) => gone.has(stream))) {
    store.setState({ tenders: tenders.filter(({ stream }) => !gone.has(stream)) });
  }
}
