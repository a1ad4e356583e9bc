/** Whether a key was pressed inside a dialog: what lies below it must not answer. */
export function isInDialog({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
