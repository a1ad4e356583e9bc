/** What indicators found: a decimal for a process or an organisation, by its id. */
import type { IndicatorCode } from './settings.ts';

export const GROUPS = ['OCID', 'Buyer', 'ProcuringEntity', 'Tenderer'] as const;

export type Group = (typeof GROUPS)[number];

export type Findings = ReadonlyMap<string, ReadonlyMap<IndicatorCode, number>>;

/** Where indicators write; a code has one value for an id, the last. */
export interface ResultSheet {
  readonly flag: (group: Group, id: string, code: IndicatorCode, value: number) => void;
  /** Quartiles and fences an indicator went by. */
  readonly note: (code: IndicatorCode, name: string, value: number) => void;
  /** A process an indicator would have flagged, had its award gone by price alone. */
  readonly hold: (code: IndicatorCode, ocid: string) => void;
}

export interface IndicatorResults {
  readonly findings: ReadonlyMap<Group, Findings>;
  readonly notes: ReadonlyMap<IndicatorCode, ReadonlyMap<string, number>>;
  readonly held: readonly HeldBack[];
}

export interface HeldBack {
  readonly code: IndicatorCode;
  readonly ocid: string;
}

/** An empty sheet, and what stands on it so far. */
export function createResultSheet(): ResultSheet & { readonly results: () => IndicatorResults } {
  const findings = new Map<Group, Map<string, Map<IndicatorCode, number>>>(GROUPS.map((group) => [group, new Map()]));
  const notes = new Map<IndicatorCode, Map<string, number>>();
  const held: HeldBack[] = [];
  return {
    flag: (group, id, code, value) => {
      const ofGroup = findings.get(group);
      const ofId = ofGroup?.get(id);
      if (ofId === undefined) ofGroup?.set(id, new Map([[code, value]]));
      else ofId.set(code, value);
    },
    note: (code, name, value) => {
      const ofCode = notes.get(code);
      if (ofCode === undefined) notes.set(code, new Map([[name, value]]));
      else ofCode.set(name, value);
    },
    hold: (code, ocid) => void held.push({ code, ocid }),
    results: () => ({ findings, notes, held }),
  };
}
