/** Up to which frame the tables hold what the journal of that id says. */
export interface MarkRow {
  /** `journal`: of the events. `sheets`: of the sheets people fill alone, and of findings. */
  readonly name: 'journal' | 'sheets';
  readonly journal: string;
  readonly seq: number;
}

/** The mark is of no journal of ours: these tables were made anew under us, and hold nothing of what was saved. */
export class TablesLost extends Error {
  override readonly name = 'TablesLost';
  constructor() {
    super('the tables are not those that were opened');
  }
}
