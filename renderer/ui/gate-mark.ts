import type { GateStatus } from '#core/evaluation/model.ts';
import type { FindingState } from './FindingMark.tsx';

/** The mark of a gate: what an earlier gate stopped is a dash like what is not yet evaluated, never a cross. */
export const GATE_MARKS: Readonly<Record<GateStatus, FindingState>> = {
  passed: 'met',
  failed: 'not-met',
  open: 'to-check',
  'not-evaluated': 'not-yet',
};
