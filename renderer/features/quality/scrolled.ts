/** A part that scrolls by itself: the keyboard stops at it, and it says what it is. */
export function scrolled(label: string) {
  return { tabIndex: 0, role: 'region', 'aria-label': label };
}
