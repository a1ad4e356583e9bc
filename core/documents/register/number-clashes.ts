/** Numbers that stand on two documents: only one of them can keep it. */
import { isSameDocument, type RegisteredNumber } from './number-register.ts';

export interface NumberClash {
  /** As the first of them writes it. */
  readonly number: string;
  /** Two or more documents; issued ones first, since these keep what they bear. */
  readonly uses: readonly RegisteredNumber[];
}

/** Every number of a year that several documents bear, spelled the same but for spaces and capitals, in order of number. */
export function numberClashes(register: readonly RegisteredNumber[]): readonly NumberClash[] {
  const byNumber = Map.groupBy(register, clashKey);
  return [...byNumber.values()].flatMap((uses) => clashOf(uses) ?? []).sort((a, b) => (a.number < b.number ? -1 : 1));
}

/** Other documents that bear the number; issued ones first. Null as the year asks for it in any, as before a document has its day. */
export function othersWithNumber(
  register: readonly RegisteredNumber[],
  own: Pick<RegisteredNumber, 'stream' | 'key' | 'spelling'> & { readonly year: number | null },
): readonly RegisteredNumber[] {
  const { spelling, year } = own;
  const isAlike = (each: RegisteredNumber) => each.spelling === spelling && (year === null || each.year === year);
  return issuedFirst(register.filter((each) => isAlike(each) && !isSameDocument(each, own)));
}

/**
 * Running numbers that came up twice in a series though the whole numbers differ, as the keys of `doubleKeyOf`. To be looked at: the
 * documents can still be told apart.
 */
export function doubledRunning(register: readonly RegisteredNumber[]): ReadonlySet<string> {
  const counted = register.filter(({ running }) => running !== null);
  const byRunning = Map.groupBy(counted, doubleKeyOf);
  const doubled = [...byRunning].filter(([, [first, ...rest]]) =>
    rest.some((each) => first !== undefined && !isSameDocument(each, first)),
  );
  return new Set(doubled.map(([key]) => key));
}

/** Names a running number within its series and year. */
export function doubleKeyOf({ book, running }: Pick<RegisteredNumber, 'book' | 'running'>): string {
  return JSON.stringify([book.series, book.year, running]);
}

/** Names a number as it is compared. Where patterns name no year, it may come again in the next. */
export function clashKey({ spelling, year }: Pick<RegisteredNumber, 'spelling' | 'year'>): string {
  return JSON.stringify([spelling, year]);
}

function clashOf(uses: readonly RegisteredNumber[]): NumberClash | null {
  const [first, ...rest] = issuedFirst(uses);
  if (first === undefined || rest.every((each) => isSameDocument(each, first))) return null;
  return { number: first.number, uses: [first, ...rest] };
}

function issuedFirst(uses: readonly RegisteredNumber[]): readonly RegisteredNumber[] {
  return uses.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ state }: RegisteredNumber): number {
  return state === 'issued' ? 0 : 1;
}
