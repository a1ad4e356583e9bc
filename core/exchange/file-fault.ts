/** What may be wrong with a dossier file, with its place and Indonesian words. */
import type { z } from 'zod';
import type { Inconsistency } from '#core/tender/consistency.ts';
import { DOSSIER_VERSION, writtenFormOf } from './dossier-schema.ts';
import { recogniseService, SERVICE_NAMES } from './isb/services.ts';
import { placeOfPath } from './json-place.ts';
import { type JsonFault, placeOf } from './json-fault.ts';
import { shownValue, type ThreePartMessage } from './message.ts';
import type { RepeatedKey } from './repeated-keys.ts';

export type FileFaultCode =
  | 'broken-json'
  | 'not-json'
  | 'not-a-dossier'
  | 'newer-version'
  | 'repeated-key'
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'not-one-of'
  | 'wrong-form'
  | 'out-of-range'
  | Inconsistency['problem'];

/** One fault of a file. */
export interface FileFault {
  readonly code: FileFaultCode;
  /** Path of the value, `dossier.bidders[2].bid.offeredTotal`; empty when it is about the file. */
  readonly place: string;
  readonly line: number | null;
  readonly column: number | null;
  /** The value found there, shortened; null when there is none. */
  readonly value: string | null;
  readonly message: ThreePartMessage;
}

type Path = readonly (string | number)[];

const REFUSED = 'Dossier tidak dibaca; data yang tersimpan tidak berubah.';
const FIX = 'Perbaiki nilai itu di berkas, atau minta ekspor ulang dari pengirim, lalu impor lagi.';

/** JSON that breaks off, or text that never was JSON. */
export function jsonFault(text: string, fault: JsonFault): FileFault {
  const { line, column } = fault;
  const start = text.trimStart();
  if (start === '') {
    const message = {
      happened: 'Berkas kosong.',
      means: REFUSED,
      action: 'Minta pengirim mengekspor ulang dossier itu.',
    };
    return { code: 'not-json', place: '', line: null, column: null, value: null, message };
  }
  if (!/^[[{]/.test(start)) {
    const value = shownValue(start.slice(0, 60));
    const happened = `Isi berkas bukan JSON; diawali "${value}".`;
    return {
      code: 'not-json',
      place: '',
      line: 1,
      column: 1,
      value,
      message: { happened, means: REFUSED, action: 'Pilih berkas dossier Meja Pokja (.json).' },
    };
  }
  const cut = fault.kind === 'unexpected-end' || fault.kind === 'unclosed-text';
  const happened = `JSON rusak di baris ${line} kolom ${column}${fault.found === '' ? '' : ` (ditemukan "${fault.found}")`}.`;
  const action = cut
    ? 'Berkas tampaknya terpotong: salin atau unduh ulang, lalu impor lagi.'
    : 'Perbaiki berkas di tempat itu, atau minta ekspor ulang, lalu impor lagi.';
  return {
    code: 'broken-json',
    place: '',
    line,
    column,
    value: fault.found,
    message: { happened, means: REFUSED, action },
  };
}

/** JSON of another kind; says which, where it is known. */
export function notADossier(value: unknown): FileFault {
  const row: unknown = Array.isArray(value) ? value[0] : value;
  const fields = typeof row === 'object' && row !== null ? Object.keys(row) : [];
  const recognised = recogniseService(new Set(fields));
  const happened =
    recognised.kind === 'service'
      ? `Ini berkas ISB/INAPROC (${SERVICE_NAMES[recognised.service]}), bukan dossier Meja Pokja.`
      : `Ini bukan dossier Meja Pokja${fields.length === 0 ? '' : `; isiannya ${fields.slice(0, 6).join(', ')}`}.`;
  const action =
    recognised.kind === 'service'
      ? 'Impor berkas ini sebagai data ISB/INAPROC.'
      : 'Pilih berkas yang diekspor dari Meja Pokja ("format": "meja-pokja/dossier").';
  return {
    code: 'not-a-dossier',
    place: '',
    line: null,
    column: null,
    value: null,
    message: { happened, means: REFUSED, action },
  };
}

/** A file made by a later build. */
export function newerVersion(version: number): FileFault {
  return {
    code: 'newer-version',
    place: 'version',
    line: null,
    column: null,
    value: String(version),
    message: {
      happened: `Dossier ini dibuat oleh versi Meja Pokja yang lebih baru (format ${version}; aplikasi ini mengenal sampai ${DOSSIER_VERSION}).`,
      means: REFUSED,
      action: 'Perbarui aplikasi ini, lalu impor lagi.',
    },
  };
}

/** A field written twice in one object: nobody can say which of the two was meant. */
export function repeatedKeyFault(text: string, { path, offset }: RepeatedKey): FileFault {
  const { line, column } = placeOf(text, offset);
  const place = placeText(path);
  const happened = `Isian ${place} tertulis lebih dari sekali; ulangannya di baris ${line} kolom ${column}.`;
  const action = 'Hapus salah satunya di berkas, atau minta ekspor ulang dari pengirim, lalu impor lagi.';
  return { code: 'repeated-key', place, line, column, value: null, message: { happened, means: REFUSED, action } };
}

/** A value that does not have the shape it must have. */
export function shapeFault(text: string, issue: z.core.$ZodRawIssue): FileFault {
  const path = (issue.path ?? []).map((segment) => (typeof segment === 'number' ? segment : String(segment)));
  const absent = issue.input === undefined && issue.code !== 'unrecognized_keys';
  if (absent) return fault(text, path, 'missing-field', null, `Isian ${placeText(path)} tidak ada.`);
  const value = shownValue(issue.input);
  const found = written(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys: readonly unknown[] = Array.isArray(issue['keys']) ? issue['keys'] : [];
      const inside = [...path, ...keys.filter((key) => typeof key === 'string').slice(0, 1)];
      return fault(text, inside, 'unknown-field', null, `Isian ${placeText(inside)} tidak dikenal.`);
    }
    case 'invalid_value': {
      const values: readonly unknown[] = Array.isArray(issue['values']) ? issue['values'] : [];
      const choices = values.map((each) => written(each)).join(', ');
      const demand = values.length === 1 ? choices : `salah satu dari ${choices}`;
      return fault(text, path, 'not-one-of', value, `${placeText(path)} berisi ${found}; harus ${demand}.`);
    }
    case 'too_small':
    case 'too_big': {
      const limit =
        issue.code === 'too_small'
          ? `paling sedikit ${String(issue['minimum'])}`
          : `paling banyak ${String(issue['maximum'])}`;
      return fault(text, path, 'out-of-range', value, `${placeText(path)} berisi ${value}; harus ${limit}.`);
    }
    case 'invalid_type': {
      const type = TYPES[String(issue['expected'])] ?? String(issue['expected']);
      const told = typeof issue.input === 'string' ? `teks ${found}` : found;
      return fault(text, path, 'wrong-type', value, `${placeText(path)} berisi ${told}; harus ${type}.`);
    }
    case 'invalid_union': {
      const inside = `${placeText(path)} tidak berbentuk salah satu pilihan yang dikenal.`;
      return fault(text, path, 'not-one-of', value, inside);
    }
    case 'invalid_key':
      return fault(text, path, 'wrong-form', value, `Nama isian ${placeText(path)} tidak boleh dipakai di sini.`);
    default: {
      const form = writtenFormOf(issue.inst)?.words ?? 'teks yang tidak kosong';
      return fault(text, path, 'wrong-form', value, `${placeText(path)} berisi ${found}; harus ${form}.`);
    }
  }
}

/** A value as the file has it: text in quotes, so that the number 1 and the text "1" differ. */
function written(value: unknown): string {
  return typeof value === 'string' ? `"${shownValue(value)}"` : shownValue(value);
}

/** Parts of a dossier that contradict each other. */
export function unfitFault(text: string, { problem, path }: Inconsistency): FileFault {
  const place = placeText(['dossier', ...path]);
  const id = path.at(-1) ?? '';
  const happened: Readonly<Record<Inconsistency['problem'], string>> = {
    'duplicate-id': `Pengenal "${id}" dipakai lebih dari sekali di ${placeText(['dossier', ...path.slice(0, -1)])}.`,
    'unknown-bidder': `${place} menyebut peserta "${id}" yang tidak ada di daftar peserta.`,
    'unknown-requirement': `${place} menyebut persyaratan "${id}" yang tidak ada di daftar persyaratan.`,
    'unknown-line': `${place} menjawab baris yang tidak ada di daftar harga dokumen pemilihan.`,
    'no-bid': `${place} menyebut peserta "${id}" yang tidak memasukkan penawaran.`,
    'not-opened': 'Ada penawaran yang sudah diperiksa, tetapi waktu pembukaan kosong.',
    'weights-not-hundred': `Jumlah bobot di ${place} bukan 100.`,
    'scoring-without-threshold-method': 'Ada bobot nilai, padahal metode evaluasinya tidak memakai nilai teknis.',
    'unknown-parent': `${place} menyebut unsur induk yang tidak ada, atau yang tidak dibagi dalam sub-unsur.`,
    'circular-parent': `${place} menjadi bagian dari dirinya sendiri.`,
    'too-deep': `${place} lebih dalam daripada tiga tingkat.`,
    'element-without-parts': `${place} dihitung dari sub-unsur, tetapi tidak ada sub-unsurnya.`,
    'not-a-level': `${place} bukan salah satu nilai dalam tingkat penilaiannya.`,
    'computed-requirement': `${place} berisi temuan, padahal persyaratannya dihitung.`,
    'out-of-range': `${place} harus bilangan 0 sampai 100.`,
    'score-without-scoring': `${place} berisi nilai, padahal persyaratannya tidak dinilai.`,
    'price-sealed': `${place} berisi harga yang belum boleh diketahui: hasil teknis belum ditetapkan, atau peserta itu tidak lulus teknis.`,
    'not-of-this-method': `${place} berisi hal yang tidak dikenal dalam metode paket ini.`,
    'dates-out-of-order': `${place} lebih awal daripada yang harus mendahuluinya.`,
    'lead-not-one': `${place} harus mempunyai tepat satu badan usaha pemimpin (lead firm).`,
    'shares-not-hundred': `Jumlah porsi kerja sama operasi di ${place} bukan 100.`,
    'done-above-value': `${place} melebihi nilai paketnya.`,
    'measure-out-of-place': `${place} hanya boleh ada pada persyaratan kualifikasi atau pembuktian tanpa nilai.`,
  };
  return fault(text, ['dossier', ...path], problem, id, happened[problem]);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'teks dalam tanda kutip',
  number: 'bilangan',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'larik [ … ]',
  object: 'objek { … }',
  record: 'objek { … }',
};

function fault(text: string, path: Path, code: FileFaultCode, value: string | null, happened: string): FileFault {
  const { line, column } = placeOfPath(text, path);
  return { code, place: placeText(path), line, column, value, message: { happened, means: REFUSED, action: FIX } };
}

/** `dossier.bidders[2].bid.offeredTotal`. */
function placeText(path: Path): string {
  return path.reduce<string>(
    (place, segment) =>
      typeof segment === 'number' ? `${place}[${segment}]` : `${place}${place === '' ? '' : '.'}${segment}`,
    '',
  );
}
