import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { streamOf } from '#core/tender/stream.ts';
import { startOfAttempt } from '#core/training/exercises.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { TourStep } from './tours.ts';

/** The tender tours look at: the first attempt of an exercise, put in when it is not there. */
const LOOKED_AT = startOfAttempt({ exercise: 'exactly-80', number: 1 });
const STREAM = streamOf(LOOKED_AT.notice);

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
      await workspace.addTenders([LOOKED_AT], { sourceOf: () => ({ kind: 'practice', files: [] }) });
      await navigate({ to: '/paket/$stream', params: { stream: STREAM }, search: { tahap: at.stage } });
    })();
  }, [at, workspace, navigate]);
}
