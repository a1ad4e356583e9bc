import { useEffect, useState } from 'react';

export interface Target {
  /** Where it stands in the window; null while it is not there. */
  readonly rect: DOMRectReadOnly | null;
  readonly state: 'looking' | 'found' | 'missing';
}

/** Screens move and load: the target is looked for as often as an eye would notice. */
const LOOK_EVERY_MS = 200;
/** After that long the card says that the screen does not show it. */
const MISSING_AFTER_MS = 4_000;

const LOOKING: Target = { rect: null, state: 'looking' };

/** Where the element of a selector is, as long as it is asked for. */
export function useTarget(selector: string): Target {
  const [target, setTarget] = useState<Target>(LOOKING);
  useEffect(() => {
    let waited = 0;
    const look = () => {
      const rect = document.querySelector(selector)?.getBoundingClientRect() ?? null;
      if (rect === null) {
        waited += LOOK_EVERY_MS;
        setTarget(waited < MISSING_AFTER_MS ? LOOKING : { rect: null, state: 'missing' });
        return;
      }
      waited = 0;
      setTarget((before) => (isSamePlace(before.rect, rect) ? before : { rect, state: 'found' }));
    };
    const first = requestAnimationFrame(look);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      cancelAnimationFrame(first);
      clearInterval(timer);
    };
  }, [selector]);
  return target;
}

function isSamePlace(a: DOMRectReadOnly | null, b: DOMRectReadOnly): boolean {
  return a !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
