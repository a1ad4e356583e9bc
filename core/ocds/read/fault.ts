/** What may be wrong with open data that is read, by release and field. */
import { type Severity, shownValue, type ThreePartMessage } from '#core/exchange/message.ts';

export type OcdsFaultKind =
  | 'ocds-broken-json'
  | 'ocds-not-a-package'
  | 'ocds-missing-field'
  | 'ocds-wrong-value'
  | 'ocds-other-currency'
  | 'ocds-id-without-end'
  | 'ocds-inconsistent'
  | 'ocds-price-withheld'
  | 'ocds-not-carried';

export interface OcdsFault {
  readonly kind: OcdsFaultKind;
  readonly severity: Severity;
  /** Id of the release, or of the process where it is about several; null when it is about the file. */
  readonly release: string | null;
  /** Path within the release, `bids.details[2].value`. */
  readonly field: string | null;
  readonly value: string | null;
  /** Code of the tender it touches. */
  readonly tender: string | null;
  /** How many times exactly this was found. */
  readonly count: number;
  /** Of broken JSON. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: ThreePartMessage;
}

/** Where a value stands. */
export interface OcdsPlace {
  readonly release: string;
  readonly tender: string | null;
}

const LEFT_OUT = 'Nilai itu tidak dibaca; isian lain dari rilis itu dibaca.';
const TENDER_LEFT = 'Tender ini tidak dibaca; tender lain dari berkas itu dibaca.';
const FIX = 'Perbaiki isian itu di sumbernya, atau minta ekspor ulang dari penerbit, lalu impor lagi.';

export function brokenJson(line: number, column: number): OcdsFault {
  const message = {
    happened: `JSON rusak di baris ${line} kolom ${column}.`,
    means: 'Tidak ada yang dibaca dari berkas ini.',
    action: 'Unduh atau minta berkas itu sekali lagi, lalu impor lagi.',
  };
  return { ...ABOUT_FILE, kind: 'ocds-broken-json', line, column, message };
}

export function notAPackage(found: readonly string[]): OcdsFault {
  const message = {
    happened: `Ini bukan paket rilis atau rekaman OCDS${found.length === 0 ? '' : `; isiannya ${found.slice(0, 6).join(', ')}`}.`,
    means: 'Tidak ada yang dibaca dari berkas ini.',
    action: 'Pilih berkas dengan isian releases atau records menurut OCDS 1.1.',
  };
  return { ...ABOUT_FILE, kind: 'ocds-not-a-package', message };
}

/** Without this field there is no tender. */
export function missingField({ release, tender }: OcdsPlace, field: string): OcdsFault {
  const happened = `Rilis ${release}: isian ${field} tidak ada.`;
  return {
    ...NOWHERE,
    kind: 'ocds-missing-field',
    severity: 'error',
    release,
    field,
    tender,
    message: { happened, means: TENDER_LEFT, action: FIX },
  };
}

export function wrongValue({ release, tender }: OcdsPlace, field: string, value: unknown, demand: string): OcdsFault {
  const shown = shownValue(value);
  const happened = `Rilis ${release}: ${field} berisi ${shown}; harus ${demand}.`;
  return {
    ...NOWHERE,
    kind: 'ocds-wrong-value',
    severity: 'warning',
    release,
    field,
    value: shown,
    tender,
    message: { happened, means: LEFT_OUT, action: FIX },
  };
}

export function otherCurrency({ release, tender }: OcdsPlace, field: string, currency: string): OcdsFault {
  const happened = `Rilis ${release}: ${field} dalam ${shownValue(currency)}, bukan IDR.`;
  return {
    ...NOWHERE,
    kind: 'ocds-other-currency',
    severity: 'warning',
    release,
    field,
    value: shownValue(currency),
    tender,
    message: { happened, means: LEFT_OUT, action: 'Isi nilainya dalam rupiah setelah impor, bila perlu.' },
  };
}

export function idWithoutEnd({ release, tender }: OcdsPlace, field: string, id: string): OcdsFault {
  const happened = `Rilis ${release}: ${field} menunjuk ke "${shownValue(id)}" yang tidak ada.`;
  return {
    ...NOWHERE,
    kind: 'ocds-id-without-end',
    severity: 'warning',
    release,
    field,
    value: shownValue(id),
    tender,
    message: { happened, means: LEFT_OUT, action: FIX },
  };
}

/** The parts of a tender contradict each other; it is refused whole. */
export function inconsistent({ release, tender }: OcdsPlace, field: string): OcdsFault {
  const happened = `Rilis ${release}: isinya saling bertentangan (${field}).`;
  return {
    ...NOWHERE,
    kind: 'ocds-inconsistent',
    severity: 'error',
    release,
    field,
    tender,
    message: { happened, means: TENDER_LEFT, action: FIX },
  };
}

export function priceWithheld({ release, tender }: OcdsPlace, count: number): OcdsFault {
  const happened = `Rilis ${release}: ${count} harga belum boleh diketahui, karena file kedua belum dibuka.`;
  return {
    ...NOWHERE,
    kind: 'ocds-price-withheld',
    severity: 'warning',
    release,
    field: 'bids.details.value',
    tender,
    message: {
      happened,
      means: 'Harga itu tidak dibaca.',
      action: 'Masukkan harga setelah hasil teknis ditetapkan.',
    },
  };
}

/** Fields a dossier has no place for; told once for the file. */
export function notCarried(field: string, count: number): OcdsFault {
  return {
    ...NOWHERE,
    kind: 'ocds-not-carried',
    severity: 'info',
    release: null,
    field,
    tender: null,
    count,
    message: {
      happened: `Isian ${field} tidak mempunyai tempat di dossier.`,
      means: 'Isian itu tidak dibaca.',
      action: 'Tidak ada yang perlu dilakukan.',
    },
  };
}

const NOWHERE = { value: null, count: 1, line: null, column: null } as const;
const ABOUT_FILE = { ...NOWHERE, severity: 'error', release: null, field: null, tender: null } as const;
