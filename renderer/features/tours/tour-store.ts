/** Which tour runs in this window, and how far each was walked: kept with the person's screens, so that it can be resumed. */
import { createStore } from 'zustand/vanilla';
import { z } from 'zod';
import type { TextStore } from '#renderer/session/kept-screens.ts';
import { TOUR_ROLES, type TourRole, TOURS } from './tours.ts';

export interface RunningTour {
  readonly role: TourRole;
  /** From 0. */
  readonly step: number;
}

export const runningTour = createStore<{ readonly running: RunningTour | null }>()(() => ({ running: null }));

/** How far a tour was walked: the step to go on with; as many as there are = walked to its end. */
export type TourProgress = Readonly<Partial<Record<TourRole, number>>>;

const NAME = 'tur';

const PROGRESS = z.partialRecord(z.enum(TOUR_ROLES), z.int().nonnegative()).catch({});

/** What does not read counts as not walked. */
export function readProgress(kept: TextStore): TourProgress {
  const text = kept.getItem(NAME);
  if (text === null) return {};
  try {
    return PROGRESS.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Goes to a step of a tour; beyond the last one it is over. */
export function goToStep(kept: TextStore, { role, step }: RunningTour): void {
  const isOver = step >= TOURS[role].length;
  kept.setItem(NAME, JSON.stringify({ ...readProgress(kept), [role]: step }));
  runningTour.setState({ running: isOver ? null : { role, step } });
}

/** Left where it is; the list of tours offers to go on. */
export function leaveTour(): void {
  runningTour.setState({ running: null });
}
