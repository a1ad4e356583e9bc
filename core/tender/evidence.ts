/** Where in a bid, or in the tender document, a finding rests. */
export interface Evidence {
  readonly file: string;
  /** Page as printed or counted, `"3"`, `"3–5"`. */
  readonly page: string | null;
}
