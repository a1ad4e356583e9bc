/** Results of gates, made once where they carry nothing of their own: a season has tens of thousands. */
import { GATES, type Gate, type GateReason, type GateResult } from './model.ts';

export const PASSED: GateResult = { status: 'passed', reasons: [] };

/** Its turn has not come: cheaper bids are still standing. */
export const NOT_CALLED: GateResult = { status: 'not-evaluated', reasons: [{ kind: 'not-called' }] };

/** Behind the technical result, before it is fixed: the price may not be known. */
export const TECHNICAL_RESULT_OPEN: GateResult = {
  status: 'not-evaluated',
  reasons: [{ kind: 'technical-result-open' }],
};

/** A gate this tender does not have. */
const NOT_IN_ORDER: GateResult = { status: 'not-evaluated', reasons: [{ kind: 'not-in-order' }] };

/** A gate that stopped the bid, with every reason found. */
export function failed(reasons: readonly GateReason[]): GateResult {
  return { status: 'failed', reasons };
}

/** A gate that waits for someone, with everything it waits for. */
export function open(reasons: readonly GateReason[]): GateResult {
  return { status: 'open', reasons };
}

/** What the gates after a failed one are: not evaluated, never failed. */
export function stoppedAt(gate: Gate): GateResult {
  return STOPPED_AT[gate];
}

/** What the gates after an open one are: they cannot be judged yet. */
export function waitingFor(gate: Gate): GateResult {
  return WAITING_FOR[gate];
}

/** Where every course begins: no gate of it has been come to. */
export const NO_COURSE: Readonly<Record<Gate, GateResult>> = byGate(() => NOT_IN_ORDER);

const STOPPED_AT = byGate((gate) => ({ status: 'not-evaluated', reasons: [{ kind: 'stopped-at', gate }] }));
const WAITING_FOR = byGate((gate) => ({ status: 'not-evaluated', reasons: [{ kind: 'waiting-for', gate }] }));

function byGate(resultOf: (gate: Gate) => GateResult): Readonly<Record<Gate, GateResult>> {
  return Object.fromEntries(GATES.map((gate) => [gate, resultOf(gate)])) as Record<Gate, GateResult>;
}
