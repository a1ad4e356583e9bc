import { beforeEach, describe, expect, it } from 'vitest';
import { TOPIC_OF_ROUTE, TOPIC_OF_STAGE } from '#renderer/app/help-places.ts';
import { goToStep, leaveTour, readProgress, runningTour } from '#renderer/features/tours/tour-store.ts';
import { TOUR_ROLES, TOURS } from '#renderer/features/tours/tours.ts';
import { tours } from '#renderer/i18n/id/tours.ts';

function memory(): { getItem: (name: string) => string | null; setItem: (name: string, text: string) => void } {
  const texts = new Map<string, string>();
  return { getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => void texts.set(name, text) };
}

describe('a tour', () => {
  beforeEach(leaveTour);

  it('can be left and resumed where it was', () => {
    const kept = memory();
    goToStep(kept, { role: 'chair', step: 3 });
    expect(runningTour.getState().running).toEqual({ role: 'chair', step: 3 });
    leaveTour();
    expect(runningTour.getState().running).toBeNull();
    expect(readProgress(kept)).toEqual({ chair: 3 });
  });

  it('is over after its last step, and the others stand where they stood', () => {
    const kept = memory();
    goToStep(kept, { role: 'admin', step: 2 });
    goToStep(kept, { role: 'auditor', step: TOURS.auditor.length });
    expect(runningTour.getState().running).toBeNull();
    expect(readProgress(kept)).toEqual({ admin: 2, auditor: TOURS.auditor.length });
  });

  it('begins anew where what was kept cannot be read', () => {
    for (const text of ['{', '[]', '{"chair":-1}', '{"nobody":1}']) {
      expect(readProgress({ ...memory(), getItem: () => text })).toEqual({});
    }
  });

  it('goes only where there is help, and every text is a step of some tour', () => {
    const steps = TOUR_ROLES.flatMap((role) => TOURS[role]);
    const unknown = steps.filter(({ at }) =>
      'screen' in at ? TOPIC_OF_ROUTE[at.screen] === undefined : TOPIC_OF_STAGE[at.stage] === undefined,
    );
    expect(unknown).toEqual([]);
    expect(new Set(steps.map(({ id }) => id as string))).toEqual(new Set(Object.keys(tours.steps)));
  });
});
