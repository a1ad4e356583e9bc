/** The screens of the tender at work, worked out beside what a person is typing. */
import { useDeferredValue, useEffect, useState } from 'react';
import type { Evaluation } from '#core/evaluation/model.ts';
import { unansweredIn } from '#core/screens/answers.ts';
import { type Screening, screeningOf } from '#core/screens/screening.ts';
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useOffice } from './hooks.ts';

interface Known {
  readonly settings: readonly ThresholdSetting[];
  readonly evaluation: Evaluation | null;
  readonly screening: Screening;
}

/** States of a tender are values: what was worked out of one holds for it for ever. */
const known = new WeakMap<Dossier, Known>();

function screeningFor(
  dossier: Dossier,
  settings: readonly ThresholdSetting[],
  evaluation: Evaluation | null,
): Screening {
  const before = known.get(dossier);
  if (before !== undefined && before.settings === settings && before.evaluation === evaluation) return before.screening;
  const screening = screeningOf(dossier, { settings, evaluation });
  known.set(dossier, { settings, evaluation, screening });
  return screening;
}

/** All screens; those of the state before while a newer one is worked out. */
export function useScreening(dossier: Dossier, evaluation: Evaluation | null): Screening {
  const settings = useOffice((view) => view.office.thresholds);
  const tender = useDeferredValue(dossier);
  return screeningFor(tender, settings, tender === dossier ? evaluation : (known.get(tender)?.evaluation ?? null));
}

/** How many findings wait for an answer; worked out once nobody is typing, so that the first count is 0. */
export function useOpenChecks(dossier: Dossier, evaluation: Evaluation | null): number {
  const settings = useOffice((view) => view.office.thresholds);
  const [open, setOpen] = useState(0);
  useEffect(() => {
    const task = requestIdleCallback(
      () => setOpen(unansweredIn(dossier, screeningFor(dossier, settings, evaluation)).length),
      { timeout: LONGEST_WAIT_MS },
    );
    return () => cancelIdleCallback(task);
  }, [dossier, settings, evaluation]);
  return open;
}

/** Somebody who types on and on still hears of it. */
const LONGEST_WAIT_MS = 3_000;
