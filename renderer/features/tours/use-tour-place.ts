import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { streamOf } from '#core/tender/stream.ts';
import type { Attempt } from '#core/training/attempt.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { TourStep } from './tours.ts';

/** The tender tours look at: the first attempt of an exercise, put in when it is not there. */
const LOOKED_AT: Attempt = { exercise: 'exactly-80', number: 1 };

/** Leads to where a step is, once for each step; where the person goes then is theirs. */
export function useTourPlace(at: TourStep['at']): void {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  useEffect(() => {
    if ('screen' in at) {
      void navigate({ to: at.screen });
      return;
    }
    void (async () => {
      // Loaded only here: nearly every start of the app is without a tour.
      const { startOfAttempt } = await import('#core/training/exercises.ts');
      const lookedAt = startOfAttempt(LOOKED_AT);
      await workspace.addTenders([lookedAt], { sourceOf: () => ({ kind: 'practice', files: [] }) });
      const params = { stream: streamOf(lookedAt.notice) };
      await navigate({ to: '/paket/$stream', params, search: { tahap: at.stage } });
    })();
  }, [at, workspace, navigate]);
}
