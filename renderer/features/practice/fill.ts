/** Filling the practice space: one at a time for the whole window, going on while other screens are shown. */
import { createStore } from 'zustand/vanilla';
import { SEASON_TENDERS } from '#core/practice/plan.ts';
import { practiceSeason } from '#core/practice/season.ts';
import type { AddReport } from '#renderer/session/add-tenders.ts';
import type { Workspace } from '#renderer/session/workspace.ts';

/** The same season every time, so that a class works on the same tenders. */
const SEED = 'latihan-1';

export type Filling =
  | { readonly phase: 'idle'; readonly report: AddReport | null }
  | { readonly phase: 'filling'; readonly done: number; readonly total: number; readonly stop: () => void };

export const filling = createStore<Filling>()(() => ({ phase: 'idle', report: null }));

/** The space is left: what runs ends after its batch, and nothing of it is shown in the next one. */
export function leaveFilling(): void {
  const state = filling.getState();
  if (state.phase === 'filling') state.stop();
  filling.setState({ phase: 'idle', report: null }, true);
}

/** Puts the season in; what is already there stays. */
export async function fillPractice(workspace: Workspace): Promise<void> {
  if (filling.getState().phase === 'filling') return;
  const controller = new AbortController();
  const stop = () => controller.abort();
  const total = SEASON_TENDERS;
  filling.setState({ phase: 'filling', done: 0, total, stop }, true);
  let report: AddReport | null = null;
  try {
    report = await workspace.addTenders(practiceSeason({ seed: SEED }), {
      sourceOf: () => ({ kind: 'practice', files: [] }),
      onProgress: ({ done }) => filling.setState({ phase: 'filling', done, total, stop }, true),
      signal: controller.signal,
    });
  } finally {
    filling.setState({ phase: 'idle', report }, true);
  }
}
