import type { reason as indonesian } from '../id/reason.ts';
import type { Texts } from '../texts.ts';

export const reason: Texts<typeof indonesian> = {
  unreadable: 'the bid cannot be opened',
  notExamined: 'not examined at the opening',
  noPrice: 'no offered total recorded',
  requirementOpen: '{{title}}: not assessed yet',
  requirementsOpen: '{{count}} requirements not assessed yet',
  elementBelow: '{{title}}: score below the threshold of the element',
  totalBelow: 'total technical score below the threshold',
  above: 'corrected total above HPS',
  estimateMissing: 'HPS is missing',
  reasonablenessOpen: 'reasonableness of the price not answered',
  notReasonable: 'price not reasonable: {{reason}}',
  unbalancedOpen: 'unbalanced unit prices not clarified',
  absent: 'absent at the proof of qualification',
  attendanceOpen: 'attendance at the proof not recorded',
  noRequirements: 'this stage has no requirements',
  weights: 'the weights add up to {{sum}}, not 100',
  thresholdMissing: 'no pass mark for the technical score is set',
  kindUnknown: 'the kind of procurement is not known',
  stoppedAt: 'failed at {{gate}}',
  waitingFor: 'waits for {{gate}}',
  notCalled: 'its turn has not come (lowest bids first)',
};
