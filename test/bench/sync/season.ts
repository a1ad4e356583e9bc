// What the benches of sync carry: tenders of eight bids, 52 events each, with texts of their own, so that packing does not find
// the same tender again and again.

import type { StreamId } from '#core/log/envelope.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { streamOf } from '#core/tender/stream.ts';
import { eventsOf } from '#test/support/archives.ts';
import {
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  met,
  requirementId,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

export interface Said {
  readonly type: string;
  readonly tv: number;
  readonly body: unknown;
}

export interface SeasonTender {
  readonly stream: StreamId;
  readonly events: readonly Said[];
}

const EVENTS = 52;
const REQUIREMENTS = Array.from({ length: 13 }, (_, index) => `syarat-${index}`);
const BIDDERS = Array.from('abcdefgh');
/** The three lowest are looked at first. */
const CALLED = BIDDERS.slice(0, 3);
/** Stands for words, so many of them. */
const WORDS_PLACE = /words:(\d+)/g;

/** The tenders of a season, one after the other; each is the same however often it is asked for. */
export function* season(tenders: number): Generator<SeasonTender> {
  const template = JSON.stringify(course());
  for (let index = 0; index < tenders; index += 1) {
    const number = sequence(index);
    const code = String(CODE + index);
    const events = JSON.parse(
      template
        .replaceAll(String(CODE), code)
        .replaceAll(WORDS_PLACE, (_, count: string) => words(Number(count), number))
        .replaceAll(/800000\d\d\d/g, () => String(number(700_000_000, 899_999_999))),
    ) as readonly Said[];
    yield { stream: streamOf(notice(code)), events };
  }
}

/** What one person says later of a tender that is there. */
export function laterEvents(tender: number, count: number, salt: number): readonly Said[] {
  const number = sequence(tender * 7_919 + salt + 1);
  return Array.from({ length: count }, () => ({
    type: 'documentDetailsSet',
    tv: 1,
    body: {
      kind: 'baep',
      details: { number: `${number(1, 999)}/UJI`, date: null, place: null, remarks: words(60, number) },
    },
  }));
}

const CODE = 90_000_000_000;

function notice(code: string) {
  return aDossier({ practice: true, notice: { code } }).notice;
}

const FOUND = { ...met(), evidence: Array.from({ length: 4 }, () => ({ file: 'words:12.pdf', page: '1' })) };

/** An import, the findings of every bid, and what is noted for the documents. */
function course(): readonly Said[] {
  const dossier = withAllExamined(
    aDossier({
      practice: true,
      requirements: REQUIREMENTS.map((id) => aRequirement(id)),
      bidders: BIDDERS.map((id, at) => aBidder(id, { name: 'CV. words:3', total: 800_000_000 + at })),
      notice: { code: String(CODE), name: 'Pembangunan words:12' },
    }),
  );
  const begin: TenderCommand = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
  const findings = REQUIREMENTS.flatMap((requirement) =>
    CALLED.map(
      (bidder): TenderCommand => ({
        name: 'assess',
        body: {
          cells: [{ requirement: requirementId(requirement), bidder: bidderId(bidder), finding: FOUND }],
        },
      }),
    ),
  );
  const details = Array.from(
    { length: EVENTS - 1 - findings.length },
    (_, at): TenderCommand => ({
      name: 'setDocumentDetails',
      body: { kind: 'bapp', details: { number: `${at}/UJI`, date: null, place: null, remarks: 'words:60' } },
    }),
  );
  const events = eventsOf([begin, ...findings, ...details]);
  if (events.length !== EVENTS) throw new Error(`a course of ${EVENTS} events came out with ${events.length}`);
  return events;
}

/** Made of what committees write in remarks and reasons. */
const VOCABULARY = (
  'penawaran peserta dinyatakan memenuhi tidak syarat administrasi teknis kualifikasi jaminan masa berlaku surat dokumen ' +
  'pekerjaan peralatan personel pengalaman harga satuan koreksi aritmatik klarifikasi pembuktian lampiran halaman nomor ' +
  'tanggal ditandatangani direktur materai bank asuransi ketentuan pemilihan jembatan jalan gedung irigasi kecamatan ' +
  'kabupaten volume spesifikasi metode pelaksanaan jadwal tenaga ahli sertifikat izin usaha perusahaan laporan keuangan'
).split(' ');

function words(count: number, number: (from: number, to: number) => number): string {
  return Array.from({ length: count }, () =>
    // One word in nine is of that tender only: a name, a number.
    number(0, 8) === 0 ? number(1_000, 999_999_999).toString(36) : VOCABULARY[number(0, VOCABULARY.length - 1)],
  ).join(' ');
}

/** Whole numbers between two bounds, the same for the same index. */
function sequence(index: number): (from: number, to: number) => number {
  let state = ((index + 1) * 2_654_435) % 2_147_483_647;
  return (from, to) => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
}
