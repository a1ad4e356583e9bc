/** Events whose authors had seen what is not here are left out, with what stands behind them: they cannot be judged. */
import type { DeviceId, EventHeader } from './envelope.ts';

interface Caused {
  readonly header: Pick<EventHeader, 'dev' | 'n' | 'after'>;
}

/** Those of some events that have everything before them, in the order given. A whole stream comes back as it is. */
export function withTheirCauses<E extends Caused>(events: readonly E[]): readonly E[] {
  let kept = events;
  // Taking one away may leave another without what its author had.
  for (;;) {
    const here = new Set(kept.map(({ header: { dev, n } }) => placeOf(dev, n)));
    const isThere = ({ header: { dev, n, after = [] } }: E): boolean =>
      (n === 1 || here.has(placeOf(dev, n - 1))) && after.every((cause) => here.has(placeOf(cause.dev, cause.n)));
    const next = kept.filter(isThere);
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function placeOf(dev: DeviceId, n: number): string {
  return `${dev} ${n}`;
}
