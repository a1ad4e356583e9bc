/** Conflicts between people who worked apart. */
export const conflicts = {
  title: 'Conflicts',
  barWhat: 'Conflicts between work done apart: {{count}}.',
  barMeans: 'One side is in force, the other is kept whole. Decisions that bind everyone wait until all are settled.',
  barNext: 'Compare both, then choose which counts, with the reason.',
  compare: 'Compare',
  intro: 'Nothing is lost: what was done apart and does not fit is kept here until someone decides.',
  none: 'No conflicts',
  noneText: 'All work done apart fits together.',
  unknownEvent: 'An event of a newer app',
  value: 'Value',
  standing: 'In force',
  held: 'Held back',
  keepStanding: 'Keep what is in force',
  takeHeld: 'Use that of {{actor}}',
  standingMeans: 'What is in force now stays. What {{actor}} wrote is not used; both stay in the history.',
  heldMeans:
    'What {{actor}} wrote is recorded again in your name and takes the place of what is in force. Both stay in the history.',
  reason: 'Reason',
  reasonHint: 'Stands in the history with your name.',
  settle: 'Settle',
  mark: '{{count}} in conflict',
} as const;
