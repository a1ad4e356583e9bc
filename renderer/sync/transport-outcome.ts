/** What the machine learns of a question without an answer. */
import type { Outcome } from '#core/sync/machine.ts';
import type { TransportFailure } from './transport.ts';

export function failed(failure: TransportFailure): Outcome {
  switch (failure.kind) {
    case 'update-needed':
    case 'not-admitted':
      return { kind: 'halted', why: failure.kind };
    case 'busy':
      return { kind: 'failed', timedOut: false, afterMs: failure.afterMs };
    case 'timed-out':
      return { kind: 'failed', timedOut: true, afterMs: null };
    case 'offline':
    case 'untrusted':
    case 'not-ours':
    case 'problem':
      return { kind: 'failed', timedOut: false, afterMs: null };
  }
}
