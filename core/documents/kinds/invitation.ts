/**
 * Surat Undangan to a meeting: bidders to a briefing, proof, clarification or negotiation, the commitment officer to a review.
 *
 * Source  DOMAIN §3.1 row 18.
 */
import type { BidderId } from '#core/tender/ids.ts';
import type { MeetingKind } from '#core/tender/paperwork-model.ts';
import { bidderName, type Draft, textOrGap } from '../draft.ts';
import { bold, line, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { DASH } from '../parts/bidders.ts';
import { closingOf, copies } from '../parts/closing.ts';
import { committeeName } from '../parts/head.ts';
import { bidderAsReceiver, letterHead } from '../parts/letter.ts';
import { meetingGap, meetingOf, meetingPurpose, meetingRows } from '../parts/meeting.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { chairSignature } from '../parts/seats.ts';
import { layOutTable, row } from '../parts/tables.ts';
import { MEETING_NAMES } from '../subject-name.ts';

/** More names than this do not fit under "Yth." and go to an attachment. */
const MOST_RECEIVERS = 3;

/** Meetings in which somebody speaks for a firm and binds it. */
const BINDING: ReadonlySet<MeetingKind> = new Set(['proof', 'clarification', 'negotiation']);

/** The blocks of an invitation. */
export function invitation(draft: Draft): readonly Block[] {
  const { kind } = meetingOf(draft);
  const listed = isListed(draft);
  return [
    ...letterHead(draft, {
      subject: `Undangan ${lowerFirst(MEETING_NAMES[kind])}`,
      attachments: listed ? '1 (satu) berkas' : null,
      to: receivers(draft),
    }),
    occasion(draft),
    { kind: 'fields', rows: [{ label: 'Acara', value: meetingPurpose(draft) }, ...meetingRows(draft)] },
    ...bring(draft),
    ...representation(draft),
    closingOf(draft, 'Surat Undangan'),
    {
      kind: 'signatures',
      placeAndDate: null,
      heading: [committeeName(draft)],
      rows: [chairSignature(draft)],
    },
    copies(draft, standardCopies(draft, kind)),
    ...(listed ? attachment(draft) : []),
  ];
}

/** The package in one sentence, so that the letter stays on one page. */
function occasion(draft: Draft): Block {
  const { notice } = draft.dossier;
  const { words } = draft;
  const stage = meetingOf(draft).kind === 'review' ? 'persiapan' : 'pelaksanaan';
  return {
    kind: 'paragraph',
    keepWithNext: true,
    text: line(
      `Dalam rangka ${stage} ${words.tender} paket `,
      notice.name.trim() === '' ? draft.missing.gap('package-name', { path: 'notice.name' }) : bold(notice.name),
      ` (kode ${words.tender} `,
      textOrGap(draft, notice.code, 'tender-code', { path: 'notice.code' }),
      ') pada ',
      textOrGap(draft, notice.agency.name, 'agency-name', { path: 'notice.agency.name' }),
      ` tahun anggaran ${notice.fiscalYear}, kami mengundang Saudara untuk hadir pada:`,
    ),
  };
}

function isListed(draft: Draft): boolean {
  const { kind, invited } = meetingOf(draft);
  return kind !== 'review' && invited.length > MOST_RECEIVERS;
}

function receivers(draft: Draft): readonly (string | Inline)[] {
  const { words, dossier } = draft;
  const { kind, invited } = meetingOf(draft);
  const there = plain('di tempat');
  if (kind === 'review') {
    const agency = textOrGap(draft, dossier.notice.agency.name, 'agency-name', { path: 'notice.agency.name' });
    return [plain(`${words.commitmentOfficerFull} (${words.commitmentOfficer})`), agency, there];
  }
  if (isListed(draft)) return [plain(`Para peserta ${words.tender}`), plain('(daftar terlampir)'), there];
  const [only, ...others] = invited;
  if (only === undefined) {
    return kind === 'briefing'
      ? [plain(`Seluruh peserta ${words.tender} yang mendaftar`), there]
      : [[meetingGap(draft, 'meeting-invited', 'invited')], there];
  }
  if (others.length === 0) return bidderAsReceiver(draft, only);
  const leaders = invited.map((id) => bidderAsReceiver(draft, id)[0] ?? bidderName(draft, id));
  return [...leaders.map((leader, index) => line(`${index + 1}. `, leader)), there];
}

function addressOf({ dossier }: Draft, id: BidderId): string | null {
  const address = dossier.bidders.find((bidder) => bidder.id === id)?.address?.trim();
  return address === undefined || address === '' ? null : address;
}

/** What to bring, a line each; a proof without originals proves nothing. */
function bring(draft: Draft): readonly Block[] {
  const { kind, bring: text } = meetingOf(draft);
  const items = (text ?? '').split('\n').filter((each) => each.trim() !== '');
  if (items.length === 0 && kind !== 'proof') return [];
  const what = kind === 'proof' ? 'dokumen asli atau salinan yang dilegalisasi berikut' : 'hal-hal berikut';
  return [
    announce(`Saudara diminta membawa ${what}:`),
    {
      kind: 'list',
      marker: 'decimal',
      items:
        items.length === 0 ? [[meetingGap(draft, 'meeting-bring', 'bring')]] : items.map((each) => plain(each.trim())),
    },
  ];
}

function representation(draft: Draft): readonly Block[] {
  const { kind } = meetingOf(draft);
  if (!BINDING.has(kind)) return [];
  const { tenderDocument } = draft.words;
  const papers =
    'dengan memperlihatkan tanda pengenal dan, bagi yang mewakili pimpinan, surat kuasa atau surat penugasan';
  const absent = draft.ruleSet.evaluation.absentAtProof;
  return [
    note(
      `Kehadiran dapat diwakili oleh pimpinan atau pihak lain yang menurut ${tenderDocument} berwenang mewakili peserta, ${papers}.`,
    ),
    ...(kind === 'proof' && absent.status !== 'unconfirmed'
      ? [note(`Peserta yang tidak hadir dinyatakan gugur (${absent.clause}).`)]
      : []),
  ];
}

function attachment(draft: Draft): readonly Block[] {
  return [
    { kind: 'heading', level: 1, number: null, text: 'Lampiran: Daftar peserta yang diundang', newPage: true },
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Nama peserta', rowHeader: true },
        { header: 'Alamat' },
      ],
      rows: meetingOf(draft).invited.map((id, index) =>
        row(String(index + 1), bidderName(draft, id), addressOf(draft, id) ?? DASH),
      ),
    }),
  ];
}

function standardCopies({ words }: Draft, kind: MeetingKind): readonly string[] {
  return [
    ...(kind === 'review' ? [] : [`${words.commitmentOfficerFull} (${words.commitmentOfficer})`]),
    `Kepala ${words.procurementUnitFull} (${words.procurementUnit})`,
    'Arsip',
  ];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
