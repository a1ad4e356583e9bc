/** Series of numbers: which kinds of documents count on together, and when they begin again. */
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import type { NumberParts } from '../numbering.ts';
import type { NumberSeries, OfficeSettings } from '../office.ts';

/** Most offices write three digits. */
export const USUAL_WIDTH = 3;

export type SeriesSettings = Pick<OfficeSettings, 'numberSeries' | 'numberSegments' | 'numbering'>;

/** The series a kind counts in. */
export function seriesOf(kind: DocumentKind, { numberSeries }: Pick<OfficeSettings, 'numberSeries'>): NumberSeries {
  return numberSeries.find(({ kinds }) => kinds.includes(kind)) ?? ownSeries(kind);
}

/** Every series that numbers by a pattern or is set up, each once, in the order a tender needs its first kind. */
export function allSeries(office: SeriesSettings): readonly NumberSeries[] {
  const series = new Map<string, NumberSeries>();
  for (const kind of DOCUMENT_KINDS) {
    const own = seriesOf(kind, office);
    if (!series.has(own.id)) series.set(own.id, own);
  }
  return [...series.values()];
}

/** The series of that id; null for one the office has done away with. */
export function seriesById(id: string, office: Pick<OfficeSettings, 'numberSeries'>): NumberSeries | null {
  const kind = DOCUMENT_KINDS.find((each) => each === id);
  return office.numberSeries.find((each) => each.id === id) ?? (kind === undefined ? null : ownSeries(kind));
}

/** The year a series counts in; null for one that never begins again. */
export function periodOf({ restart }: Pick<NumberSeries, 'restart'>, year: number): number | null {
  return restart === 'yearly' ? year : null;
}

/** `013`. */
export function runningText(running: number, { width }: Pick<NumberSeries, 'width'>): string {
  return String(running).padStart(width, '0');
}

/** What the numbers of a kind are made of, in a tender and on a day. */
export function partsOf(
  kind: DocumentKind,
  { date, code }: Pick<NumberParts, 'date' | 'code'>,
  office: SeriesSettings,
): NumberParts {
  const { classification, unit } = office.numberSegments;
  return { date, code, classification: seriesOf(kind, office).classification ?? classification, unit };
}

function ownSeries(kind: DocumentKind): NumberSeries {
  return { id: kind, name: '', kinds: [kind], restart: 'yearly', width: USUAL_WIDTH, classification: null };
}
