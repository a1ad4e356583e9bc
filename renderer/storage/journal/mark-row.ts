/** Up to which frame the tables hold what the journal of that id says. */
export interface MarkRow {
  readonly name: 'journal';
  readonly journal: string;
  readonly seq: number;
}
