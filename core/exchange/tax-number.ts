/** NPWP as it comes from feeds and spreadsheets, in its two forms. */

/** What was odd about a tax number; `scientific` and `length` ones cannot be used. */
export type TaxNumberRemark = 'punctuation' | 'placeholder' | 'scientific' | 'length' | 'leading-zero';

/** A tax number as read: the canonical form, or null when it cannot be used. */
export interface TaxNumberReading {
  readonly value: string | null;
  /** Digits of a number found in the field of the other form. */
  readonly otherForm: string | null;
  readonly remarks: readonly TaxNumberRemark[];
}

const PRINTED_15 = /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?[eE]\+?\d+$/;

/** Prints 15 digits as the tax office does, `01.234.567.8-901.000`. */
export function printTaxNumber15(digits: string): string {
  return digits.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6');
}

/**
 * Reads an NPWP whose field promises 15 or 16 digits.
 *
 * A number of the other length goes to `otherForm`. A row of one same digit is a placeholder. A number that lost its
 * leading zeros to a spreadsheet gets them back, with a remark; one in scientific notation lost digits and is refused.
 */
export function readTaxNumber(text: string, form: 15 | 16): TaxNumberReading {
  const trimmed = text.trim();
  if (SCIENTIFIC.test(trimmed)) return refused('scientific');
  const digits = trimmed.replace(/[.\-\u2010-\u2015\s]/g, '');
  if (!/^\d+$/.test(digits)) return refused('length');
  if (/^(\d)\1*$/.test(digits)) return refused('placeholder');
  if (digits.length === (form === 15 ? 16 : 15)) return { value: null, otherForm: digits, remarks: [] };
  if (digits.length < form && digits.length >= form - 2 && digits === trimmed) {
    const padded = digits.padStart(form, '0');
    return { value: form === 15 ? printTaxNumber15(padded) : padded, otherForm: null, remarks: ['leading-zero'] };
  }
  if (digits.length !== form) return refused('length');
  if (form === 16) return { value: digits, otherForm: null, remarks: digits === trimmed ? [] : ['punctuation'] };
  return { value: printTaxNumber15(digits), otherForm: null, remarks: PRINTED_15.test(trimmed) ? [] : ['punctuation'] };
}

/** Whether the 16-digit form is `0` and the 15-digit one, as for firms; persons and branches differ. */
export function taxNumbersAgree(form15: string, form16: string): boolean {
  return `0${form15.replace(/\D/g, '')}` === form16;
}

function refused(remark: TaxNumberRemark): TaxNumberReading {
  return { value: null, otherForm: null, remarks: [remark] };
}
