import type { readiness as indonesian } from '../id/readiness.ts';
import type { Texts } from '../texts.ts';

export const readiness: Texts<typeof indonesian> = {
  title: 'Readiness',
  window: 'Award from {{from}} to {{to}}.',
  windowPast: 'It is past.',
  committee: 'Committee and decree',
  schedule: 'Schedule of the award',
  conflicts: 'Conflicts',
  ties: 'Equal prices',
  technicalResult: 'Technical result',
  negotiation: 'Clarification and negotiation',
  checks: 'Things to be checked',
  outcome: 'Outcome of the evaluation',
  approval: 'Approval of the award',
  documents: 'Document numbers and dates',
  open: '{{count}} open',
  later: 'waits',
  notNeeded: 'none',
};
