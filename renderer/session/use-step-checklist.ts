import { useEffect, useMemo, useState } from 'react';
import { mergeSteps } from '#core/log/merge.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { stepAuthors, type StepAuthor } from '#core/sop/fact-authors.ts';
import type { SopFacts } from '#core/sop/facts.ts';
import type { SopStep } from '#core/sop/model.ts';
import { type StepChecklist, stepChecklist } from '#core/sop/step-checklist.ts';
import { stepsOfTender } from '#core/sop/valid-steps.ts';
import { TENDER_MERGE_RULES } from '#renderer/storage/stream-kind.ts';
import { useOffice, useOfficeCalendar, useSaving, useWorkspace } from './hooks.ts';
import { useNow } from './use-now.ts';

const NOBODY: ReadonlyMap<string, StepAuthor> = new Map();

/** The steps of an open tender as the office has them; who did each follows once its history was read. */
export function useStepChecklist(stream: StreamId, facts: SopFacts): StepChecklist {
  const now = useNow();
  const sop = useOffice((view) => view.office.sop);
  const calendar = useOfficeCalendar(facts.zone);
  const { steps } = useMemo(() => stepsOfTender(sop, facts), [sop, facts]);
  const authors = useStepAuthors(stream, facts, steps);
  return useMemo(() => stepChecklist(facts, { sop, calendar, now, authors }), [facts, sop, calendar, now, authors]);
}

function useStepAuthors(stream: StreamId, facts: SopFacts, steps: readonly SopStep[]): StepChecklist['authors'] {
  const { readHistory } = useWorkspace();
  const pending = useSaving((saving) => saving.pending);
  const [authors, setAuthors] = useState(NOBODY);
  // Only what shows a step to be done can change who did it: other work on the tender leaves the history unread.
  const proofs = JSON.stringify([facts.facts, facts.documents, facts.notes]);
  useEffect(() => {
    let shown = true;
    const load = async () => {
      const history = mergeSteps(await readHistory(stream), TENDER_MERGE_RULES);
      if (shown) setAuthors(stepAuthors(history, steps));
    };
    if (pending === 0) void load();
    return () => {
      shown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other proofs mean other events; what is pending is not among them yet
  }, [readHistory, stream, steps, proofs, pending]);
  return authors;
}
