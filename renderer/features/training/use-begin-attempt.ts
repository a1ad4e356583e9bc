import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { streamOf } from '#core/tender/stream.ts';
import { startOfAttempt } from '#core/training/exercises.ts';
import type { ExerciseId } from '#core/training/model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { nextNumber } from './attempts.ts';

export interface BeginAttempt {
  /** Puts a new attempt into the practice space and opens it. */
  readonly begin: (exercise: ExerciseId) => void;
  /** The exercise that could not be begun; null while none failed. */
  readonly failed: ExerciseId | null;
}

export function useBeginAttempt(): BeginAttempt {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [failed, setFailed] = useState<ExerciseId | null>(null);
  const begin = useCallback(
    (exercise: ExerciseId) =>
      void (async () => {
        const number = nextNumber(workspace.tenders.getState().tenders, exercise);
        if (number === null) return setFailed(exercise);
        const dossier = startOfAttempt({ exercise, number });
        const { added, present } = await workspace.addTenders([dossier], {
          sourceOf: () => ({ kind: 'practice', files: [] }),
        });
        if (added.length + present.length === 0) return setFailed(exercise);
        await navigate({ to: '/paket/$stream', params: { stream: streamOf(dossier.notice) } });
      })(),
    [workspace, navigate],
  );
  return { begin, failed };
}
