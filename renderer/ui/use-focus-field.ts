import { useEffect } from 'react';

const FOCUSABLE = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)';

/** A new object asks anew, also for the same field. */
interface AskedField {
  /** As in `MissingField`: `committee.decreeNumber`. */
  readonly path: string;
}

/**
 * Puts the cursor where a link asked for: at the element whose `data-field` is the path, or begins it most closely. Where
 * there is none (a matrix, a dialog still closed) the focus stays.
 */
export function useFocusField(asked: AskedField | null): void {
  useEffect(() => {
    if (asked !== null) focusField(asked.path);
  }, [asked]);
}

function focusField(path: string): void {
  const [closest] = [...document.querySelectorAll<HTMLElement>('[data-field]')]
    .filter(({ dataset }) => isWithin(dataset.field ?? '', path))
    .toSorted((a, b) => (b.dataset.field ?? '').length - (a.dataset.field ?? '').length);
  if (closest === undefined) return;
  const target = closest.matches(FOCUSABLE) ? closest : closest.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

function isWithin(field: string, path: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
