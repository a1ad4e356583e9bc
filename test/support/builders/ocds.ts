// Compiled releases with nothing in them but what a test is about.

export interface BidParts {
  readonly of?: string | readonly string[];
  readonly amount?: number;
  readonly currency?: string;
  readonly status?: string;
  readonly date?: string;
}

/** A bid of one firm or several, valid unless said otherwise. */
function aBid({ of = 'A', amount, currency = 'IDR', status = 'valid', date }: BidParts): object {
  return {
    status,
    ...(date === undefined ? {} : { date }),
    tenderers: [of].flat().map((id) => ({ id })),
    ...(amount === undefined ? {} : { value: { amount, currency } }),
  };
}

export interface AwardParts {
  readonly to?: string | readonly string[];
  readonly status?: string;
  readonly classes?: readonly string[];
}

/** An award in force, unless said otherwise. */
function anAward({ to = 'A', status = 'active', classes = [] }: AwardParts): object {
  return {
    status,
    suppliers: [to].flat().map((id) => ({ id })),
    items: classes.map((id) => ({ classification: { id } })),
  };
}

/** A compiled release of a process. */
export function aRelease(
  ocid: string,
  parts: {
    readonly bids?: readonly BidParts[];
    readonly awards?: readonly AwardParts[];
    readonly tender?: object;
    readonly buyer?: string;
  } = {},
): object {
  return {
    ocid,
    ...(parts.buyer === undefined ? {} : { buyer: { id: parts.buyer } }),
    ...(parts.tender === undefined ? {} : { tender: parts.tender }),
    ...(parts.bids === undefined ? {} : { bids: { details: parts.bids.map(aBid) } }),
    ...(parts.awards === undefined ? {} : { awards: parts.awards.map(anAward) }),
  };
}

/** A copy of data with another value at a path, `bids.details[1].date`; undefined takes the field away. */
export function withValue<Data>(data: Data, path: string, value: unknown): Data {
  const copy: unknown = structuredClone(data);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop();
  if (last === undefined) throw new Error('a path leads somewhere');
  let at = copy;
  for (const key of keys) at = (at as Readonly<Record<string, unknown>>)[key];
  if (value === undefined) delete (at as Record<string, unknown>)[last];
  else (at as Record<string, unknown>)[last] = value;
  return copy as Data;
}
