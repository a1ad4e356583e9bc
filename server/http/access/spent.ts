/** What counts only once: the challenges that were answered. */
export interface Spent {
  /** True for who comes first with this text, in any process of the server. May be forgotten after `untilMs`. */
  readonly spend: (text: string, untilMs: number, nowMs: number) => Promise<boolean>;
}
