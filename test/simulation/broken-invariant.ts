/** An invariant of core/sync/SPEC.md that does not hold. */
export class BrokenInvariant extends Error {
  readonly invariant: string;

  constructor(invariant: string, found: string) {
    super(`[${invariant}] ${found}`);
    this.invariant = invariant;
  }
}
