/** What may be wrong with a rule-set file, with its place and Indonesian words. */
import type { z } from 'zod';
import { writtenFormOf } from '#core/exchange/dossier-schema.ts';
import type { JsonFault } from '#core/exchange/json-fault.ts';
import { placeOfPath } from '#core/exchange/json-place.ts';
import { shownValue, type ThreePartMessage } from '#core/exchange/message.ts';
import { type Need, needOf, sourceKey } from './rule-set-atoms.ts';

export type RuleSetFaultCode =
  | 'not-json'
  | 'not-a-rule-set'
  | 'newer-version'
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-one-of'
  | 'wrong-form'
  | 'out-of-range'
  | Need;

/** One fault of a rule-set file. */
export interface RuleSetFault {
  readonly code: RuleSetFaultCode;
  /** Keys down to the value, `preference/capPercent/value/goods`; empty when it is about the file. */
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  /** The value found there, shortened; null when there is none. */
  readonly value: string | null;
  readonly message: ThreePartMessage;
}

type Path = readonly (string | number)[];

const REFUSED = 'Aturan tidak dibaca; aturan yang dipakai aplikasi tidak berubah.';
const FIX = 'Perbaiki nilai itu di berkas aturan, lalu baca lagi.';

/** Text that is no JSON. */
export function notJson(fault: JsonFault): RuleSetFault {
  const { line, column, found } = fault;
  const happened = `JSON rusak di baris ${line} kolom ${column}${found === '' ? '' : ` (ditemukan "${found}")`}.`;
  const message = { happened, means: REFUSED, action: 'Perbaiki berkas di tempat itu, lalu baca lagi.' };
  return { code: 'not-json', path: '', line, column, value: found === '' ? null : found, message };
}

/** JSON of another kind. */
export function notARuleSet(): RuleSetFault {
  const message = {
    happened: 'Ini bukan berkas aturan Meja Pokja.',
    means: REFUSED,
    action: 'Pilih berkas dengan "format": "meja-pokja/rule-set".',
  };
  return { code: 'not-a-rule-set', path: '', line: null, column: null, value: null, message };
}

/** A file made by a later build. */
export function newerRuleSet(version: number): RuleSetFault {
  const message = {
    happened: `Berkas aturan ini dibuat oleh versi Meja Pokja yang lebih baru (format ${version}).`,
    means: REFUSED,
    action: 'Perbarui aplikasi ini, lalu baca lagi.',
  };
  return { code: 'newer-version', path: 'version', line: null, column: null, value: String(version), message };
}

/** Every fault an issue of the shape tells of: one a key where keys are unknown. */
export function shapeFaults(text: string, issue: z.core.$ZodRawIssue): readonly RuleSetFault[] {
  const path = (issue.path ?? []).map((segment) => (typeof segment === 'number' ? segment : String(segment)));
  const place = placeText(path);
  const found = written(issue.input);
  if (issue.code === 'unrecognized_keys') {
    const keys: readonly unknown[] = Array.isArray(issue['keys']) ? issue['keys'] : [];
    return keys.map((key) => {
      const inside = [...path, String(key)];
      return fault(text, inside, 'unknown-key', null, `Kunci ${placeText(inside)} tidak dikenal.`);
    });
  }
  if (issue.input === undefined) return [fault(text, path, 'missing-key', null, `Kunci ${place} tidak ada.`)];
  const value = shownValue(issue.input);
  switch (issue.code) {
    case 'invalid_value': {
      const values: readonly unknown[] = Array.isArray(issue['values']) ? issue['values'] : [];
      const choices = values.map((each) => written(each)).join(', ');
      const demand = values.length === 1 ? choices : `salah satu dari ${choices}`;
      return [fault(text, path, 'not-one-of', value, `${place} berisi ${found}; harus ${demand}.`)];
    }
    case 'too_small':
    case 'too_big': {
      const limit =
        issue.code === 'too_small'
          ? `paling sedikit ${String(issue['minimum'])}`
          : `paling banyak ${String(issue['maximum'])}`;
      return [fault(text, path, 'out-of-range', value, `${place} berisi ${value}; harus ${limit}.`)];
    }
    case 'invalid_type': {
      const type = TYPES[String(issue['expected'])] ?? String(issue['expected']);
      return [fault(text, path, 'wrong-type', value, `${place} berisi ${found}; harus ${type}.`)];
    }
    default: {
      const need = needOf(issue);
      if (need !== null) return [fault(text, path, need, value, `${place}: ${NEEDS[need]}.`)];
      const form = issue.inst === sourceKey ? 'kunci sumber yang dikenal' : writtenFormOf(issue.inst)?.words;
      const demand = form ?? 'teks yang tidak kosong';
      return [fault(text, path, 'wrong-form', value, `${place} berisi ${found}; harus ${demand}.`)];
    }
  }
}

const NEEDS: Readonly<Record<Need, string>> = {
  'no-double': 'satu pilihan tidak boleh dua kali',
  'from-up-to': 'nilai "from" tidak boleh lebih besar daripada "to"',
  'minimum-up-to-maximum': 'nilai "minimum" tidak boleh lebih besar daripada "maximum"',
  hundred: 'rentang ini tidak dapat berjumlah 100',
  'gate-order': 'urutan tahap tidak dapat dijalankan',
  'source-of-confirmed': 'nilai yang ditandai terkonfirmasi harus menyebut sumbernya',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'teks dalam tanda kutip',
  number: 'bilangan',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'larik [ … ]',
  object: 'objek { … }',
};

/** A value as the file has it: text in quotes, so that the number 1 and the text "1" differ. */
function written(value: unknown): string {
  return typeof value === 'string' ? `"${shownValue(value)}"` : shownValue(value);
}

function fault(text: string, path: Path, code: RuleSetFaultCode, value: string | null, happened: string): RuleSetFault {
  const { line, column } = placeOfPath(text, path);
  return { code, path: placeText(path), line, column, value, message: { happened, means: REFUSED, action: FIX } };
}

/** Values are named as traces name them: from the rule set down, `preference/capPercent/value/goods`. */
function placeText(path: Path): string {
  return (path[0] === 'ruleSet' && path.length > 1 ? path.slice(1) : path).join('/');
}
