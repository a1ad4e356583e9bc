/** What the indicators look at in one contracting process, taken out of a compiled OCDS release; all else is let go. */
import { err, ok, type Result } from '#core/shared/result.ts';
import { isMoment } from './moment.ts';

export interface Process {
  readonly ocid: string;
  readonly cancelled: boolean;
  readonly buyer: string | null;
  readonly procuringEntity: string | null;
  readonly method: string | null;
  readonly methodDetails: string | null;
  /** As the release codes it; null = not said. */
  readonly awardCriteria: string | null;
  /** Texts that are moments, with their offset; so it is with those of bids. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly numberOfTenderers: number | null;
  /** Null where the release has no list of bids; so it is with awards. */
  readonly bids: readonly ProcessBid[] | null;
  readonly awards: readonly ProcessAward[] | null;
}

export interface ProcessBid {
  readonly status: string | null;
  readonly at: string | null;
  /** Ids of those who have one. */
  readonly tenderers: readonly string[];
  /** With those who have none. */
  readonly tendererCount: number;
  /** Null where there is none, or in another currency than the main one.   Units  of that currency. */
  readonly amount: number | null;
}

export interface ProcessAward {
  readonly status: string | null;
  readonly suppliers: readonly string[];
  readonly supplierCount: number;
  /** Classification codes of its items. */
  readonly classes: readonly string[];
}

/** Something of a line that was left out; the rest of it counts. */
export type PartFault =
  | { readonly kind: 'other-currency'; readonly currency: string }
  | { readonly kind: 'organisation-without-id'; readonly where: string }
  | { readonly kind: 'not-an-instant'; readonly where: string; readonly text: string };

/** Why a whole line does not count. */
export type LineFault = { readonly kind: 'not-an-object' } | { readonly kind: 'no-ocid' };

export interface ProcessReader {
  /** `tell` hears of parts that are left out. */
  readonly read: (value: unknown, tell: (fault: PartFault) => void) => Result<Process, LineFault>;
  /** The main currency: the one given, else the first a price was seen in; null = none yet. */
  readonly currency: () => string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** A reader of parsed lines, which remembers the main currency from line to line. */
export function createProcessReader(givenCurrency: string | null): ProcessReader {
  let currency = givenCurrency;

  const amountOf = (value: unknown, tell: (fault: PartFault) => void): number | null => {
    if (!isFields(value)) return null;
    const { amount, currency: written } = value;
    if (typeof amount !== 'number' || typeof written !== 'string') return null;
    currency ??= written;
    if (written === currency) return amount;
    tell({ kind: 'other-currency', currency: written });
    return null;
  };

  return {
    currency: () => currency,
    read: (value, tell) => {
      if (!isFields(value)) return err({ kind: 'not-an-object' });
      const { ocid } = value;
      if (typeof ocid !== 'string' || ocid === '') return err({ kind: 'no-ocid' });
      const tender = fieldsOf(value['tender']);
      const period = fieldsOf(tender['tenderPeriod']);
      const details = fieldsOf(value['bids'])['details'];
      const { numberOfTenderers } = tender;
      return ok({
        ocid,
        cancelled: tender['status'] === 'cancelled',
        buyer: organisationOf(value['buyer'], 'buyer', tell),
        procuringEntity: organisationOf(tender['procuringEntity'], 'tender.procuringEntity', tell),
        method: textOf(tender['procurementMethod']),
        methodDetails: textOf(tender['procurementMethodDetails']),
        awardCriteria: textOf(tender['awardCriteria']),
        opensAt: momentOf(period['startDate'], 'tender.tenderPeriod.startDate', tell),
        closesAt: momentOf(period['endDate'], 'tender.tenderPeriod.endDate', tell),
        numberOfTenderers: typeof numberOfTenderers === 'number' ? numberOfTenderers : null,
        bids: Array.isArray(details) ? details.map((bid: unknown) => bidOf(fieldsOf(bid), amountOf, tell)) : null,
        awards: Array.isArray(value['awards'])
          ? value['awards'].map((award: unknown) => awardOf(fieldsOf(award), tell))
          : null,
      });
    },
  };
}

function bidOf(
  bid: Fields,
  amountOf: (value: unknown, tell: (fault: PartFault) => void) => number | null,
  tell: (fault: PartFault) => void,
): ProcessBid {
  const tenderers = listOf(bid['tenderers']);
  return {
    status: textOf(bid['status']),
    at: momentOf(bid['date'], 'bids.details.date', tell),
    tenderers: idsOf(tenderers, 'bids.details.tenderers', tell),
    tendererCount: tenderers.length,
    amount: amountOf(bid['value'], tell),
  };
}

function awardOf(award: Fields, tell: (fault: PartFault) => void): ProcessAward {
  const suppliers = listOf(award['suppliers']);
  const classes: string[] = [];
  for (const item of listOf(award['items'])) {
    const id = idOf(fieldsOf(fieldsOf(item)['classification'])['id']);
    if (id !== null) classes.push(id);
  }
  return {
    status: textOf(award['status']),
    suppliers: idsOf(suppliers, 'awards.suppliers', tell),
    supplierCount: suppliers.length,
    classes,
  };
}

/** A firm named twice in one bid or award is one firm. */
function idsOf(organisations: readonly unknown[], where: string, tell: (fault: PartFault) => void): readonly string[] {
  const ids: string[] = [];
  for (const organisation of organisations) {
    const id = organisationOf(organisation, where, tell);
    if (id !== null && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

function organisationOf(value: unknown, where: string, tell: (fault: PartFault) => void): string | null {
  if (value === undefined || value === null) return null;
  const id = idOf(fieldsOf(value)['id']);
  if (id === null) tell({ kind: 'organisation-without-id', where });
  return id;
}

/** The standard lets ids be whole numbers. */
function idOf(id: unknown): string | null {
  if (typeof id === 'string' && id !== '') return id;
  return typeof id === 'number' && Number.isInteger(id) ? String(id) : null;
}

function momentOf(text: unknown, where: string, tell: (fault: PartFault) => void): string | null {
  if (text === undefined || text === null) return null;
  if (typeof text === 'string' && isMoment(text)) return text;
  tell({ kind: 'not-an-instant', where, text: typeof text === 'string' ? text : '' });
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const NO_FIELDS: Fields = {};

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : NO_FIELDS;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NOTHING: readonly unknown[] = [];

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NOTHING;
}
