/** Telling which service of ISB/INAPROC a file came from, by the fields of its rows and never by its name. */
import { type FieldKey, fieldNames } from './fields.ts';

/** Services that are read. */
export type IsbService = 'announcement' | 'schedule' | 'participants' | 'finished' | 'values' | 'letter' | 'agencies';

/** What a file turned out to be. */
export type Recognised =
  | { readonly kind: 'service'; readonly service: IsbService }
  /** Known, with nothing in it a dossier needs. */
  | { readonly kind: 'not-needed'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string | null };

/** Names of the services, as LPSE admins know them. */
export const SERVICE_NAMES: Readonly<Record<IsbService, string>> = {
  announcement: 'SPSE-TenderPengumuman',
  schedule: 'SPSE-JadwalTahapanTender',
  participants: 'SPSE-PesertaTender',
  finished: 'SPSE-TenderSelesai',
  values: 'SPSE-TenderSelesaiNilai',
  letter: 'SPSE-TenderEkontrak-SPPBJ',
  agencies: 'RUP-MasterSatker',
};

/** Fields that together tell a service; the first match counts, so narrower ones stand first. */
const SIGNS: readonly {
  readonly service: IsbService;
  readonly all: readonly FieldKey[];
  readonly any: readonly FieldKey[];
}[] = [
  { service: 'letter', all: ['tender', 'letterNumber'], any: [] },
  { service: 'schedule', all: ['tender', 'startsAt', 'endsAt'], any: ['activityCode', 'stageName'] },
  { service: 'participants', all: ['tender', 'supplierName'], any: ['participantCode', 'winner', 'verifiedWinner'] },
  { service: 'values', all: ['tender'], any: ['negotiated', 'contractValue'] },
  {
    service: 'announcement',
    all: ['tender', 'packageName'],
    any: ['committeeNames', 'version', 'approvedAt', 'createdAt'],
  },
  { service: 'finished', all: ['tender', 'decidedAt'], any: [] },
  { service: 'announcement', all: ['tender', 'packageName', 'status'], any: ['method', 'estimate'] },
];

/** Services about a tender with nothing a dossier needs; told first, because they repeat the fields of the winner. */
const OTHERS_OF_TENDER: readonly (readonly [name: string, field: string])[] = [
  ['SPSE-TenderEkontrak-BAPBAST', 'no_bast'],
  ['SPSE-TenderEkontrak-SPMKSPP', 'no_spmk_spp'],
  ['SPSE-TenderEkontrak-Kontrak', 'no_kontrak'],
];

/** Data about something else, told by fields it alone has. */
const OTHERS: readonly { readonly name: string; readonly known: boolean; readonly all: readonly string[] }[] = [
  { name: 'SPSE-NonTender', known: true, all: ['kd_nontender'] },
  { name: 'RUP-PaketPenyedia-Terumumkan', known: true, all: ['kd_rup', 'metode_pengadaan'] },
  { name: 'RUP-PaketAnggaranPenyedia', known: true, all: ['kd_rup', 'mak'] },
  { name: 'SiRUP (paket rencana)', known: false, all: ['id_satker', 'metode_pemilihan_penyedia'] },
];

/** Recognises a file by all field names its rows have. */
export function recogniseService(fields: ReadonlySet<string>): Recognised {
  const has = (key: FieldKey) => fieldNames(key).some((name) => fields.has(name));
  if (!has('tender')) {
    const other = OTHERS.find(({ all }) => all.every((name) => fields.has(name)));
    if (other !== undefined)
      return other.known ? { kind: 'not-needed', name: other.name } : { kind: 'unknown', name: other.name };
    const agencies = has('agencyCode') && has('agencyName') && !has('planCodes');
    return agencies ? { kind: 'service', service: 'agencies' } : { kind: 'unknown', name: null };
  }
  const other = OTHERS_OF_TENDER.find(([, field]) => fields.has(field));
  if (other !== undefined) return { kind: 'not-needed', name: other[0] };
  const sign = SIGNS.find(({ all, any }) => all.every(has) && (any.length === 0 || any.some(has)));
  return sign === undefined ? { kind: 'unknown', name: null } : { kind: 'service', service: sign.service };
}
