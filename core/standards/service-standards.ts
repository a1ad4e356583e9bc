/** The seventeen standards an LPSE holds itself to, by the names in use and by their official wording. */

/** In the order of their numbers. */
export const STANDARD_KEYS = [
  'policy',
  'organisation',
  'assets',
  'risks',
  'helpdesk',
  'changes',
  'capacity',
  'staff',
  'devices',
  'operations',
  'network',
  'continuity',
  'budget',
  'support',
  'users',
  'compliance',
  'assessment',
] as const;

export type StandardKey = (typeof STANDARD_KEYS)[number];

export interface ServiceStandard {
  readonly key: StandardKey;
  /** 1 to 17. */
  readonly number: number;
  /** As offices call it. */
  readonly inUse: string;
  /** As the document of the standards words it, without "Standar" before it. */
  readonly official: string;
}

const NAMES: Readonly<Record<StandardKey, { readonly inUse: string; readonly official: string }>> = {
  policy: { inUse: 'Kebijakan layanan', official: 'Kebijakan Layanan' },
  organisation: { inUse: 'Pengorganisasian layanan', official: 'Pengorganisasian Layanan' },
  assets: { inUse: 'Pengelolaan aset', official: 'Pengelolaan Aset Layanan' },
  risks: { inUse: 'Pengelolaan risiko', official: 'Pengelolaan Risiko Layanan' },
  helpdesk: { inUse: 'Gangguan, masalah dan permintaan layanan', official: 'Pengelolaan Layanan Helpdesk' },
  changes: { inUse: 'Perubahan', official: 'Pengelolaan Perubahan' },
  capacity: { inUse: 'Kapasitas', official: 'Pengelolaan Kapasitas' },
  staff: { inUse: 'SDM', official: 'Pengelolaan Sumber Daya Manusia' },
  devices: { inUse: 'Keamanan perangkat', official: 'Pengelolaan Keamanan Perangkat' },
  operations: { inUse: 'Keamanan operasional layanan', official: 'Pengelolaan Keamanan Operasional Layanan' },
  network: { inUse: 'Keamanan server dan jaringan', official: 'Pengelolaan Keamanan Server dan Jaringan' },
  continuity: { inUse: 'Kelangsungan layanan', official: 'Pengelolaan Kelangsungan Layanan' },
  budget: { inUse: 'Anggaran', official: 'Pengelolaan Anggaran Layanan' },
  support: { inUse: 'Pendukung layanan', official: 'Pengelolaan Pendukung Layanan' },
  users: {
    inUse: 'Hubungan dengan pengguna layanan',
    official: 'Pengelolaan Hubungan dengan Pengguna Layanan',
  },
  compliance: { inUse: 'Kepatuhan', official: 'Pengelolaan Kepatuhan' },
  assessment: { inUse: 'Penilaian internal', official: 'Penilaian Internal' },
};

/**
 * All seventeen, by number.
 *
 * Source  DOMAIN §4.1: LKPP's Dokumen Standar LPSE 2014; the names in use from an LPSE that keeps them. A later regulation of
 *         LKPP may name them otherwise (unconfirmed).
 */
export const SERVICE_STANDARDS: readonly ServiceStandard[] = STANDARD_KEYS.map((key, index) => ({
  key,
  number: index + 1,
  ...NAMES[key],
}));

export function serviceStandardOf(key: StandardKey): ServiceStandard {
  return { key, number: STANDARD_KEYS.indexOf(key) + 1, ...NAMES[key] };
}
