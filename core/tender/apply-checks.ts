/** Answers to things to be checked, and what they rest on, folded into the state. */
import { sameValue, sortedKeys } from './canonical-state.ts';
import { areNoChecks, type Checks, checksOf, type FileFacts } from './checks-model.ts';
import type { TenderEvent } from './events.ts';
import type { Dossier } from './model.ts';
import { withEntry } from './records.ts';

type ChecksEvent = Extract<TenderEvent, { readonly type: 'checkAnswered' | 'regulatedLinesSet' | 'fileFactsRecorded' }>;

/** The tender after the event; with nothing left it is as before anybody answered. */
export function applyChecks(dossier: Dossier, event: ChecksEvent): Dossier {
  const before = checksOf(dossier);
  const next = folded(before, event);
  if (sameValue(before, next)) return dossier;
  const { checks: _, ...rest } = dossier;
  return areNoChecks(next) ? rest : sortedKeys({ ...rest, checks: next });
}

function folded(checks: Checks, event: ChecksEvent): Checks {
  switch (event.type) {
    case 'checkAnswered': {
      const { finding, answer } = event.body;
      return { ...checks, answers: withEntry(checks.answers, finding, answer) };
    }
    case 'regulatedLinesSet':
      return { ...checks, regulated: event.body.regulated };
    case 'fileFactsRecorded': {
      const told = Object.entries<FileFacts | null>(event.body.facts);
      return {
        ...checks,
        files: told.reduce((files, [sha256, facts]) => withEntry(files, sha256, facts), checks.files),
      };
    }
  }
}
