/**
 * Berita Acara Klarifikasi dan Negosiasi: who spoke, what was agreed about technique, and the price before and after.
 *
 * Source  DOMAIN §3.1 row 10; `negotiation` of the rule set: a higher price is flagged, never refused.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { ratioPercentText } from '#core/money/decimal.ts';
import { formatRupiah, rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { CostFairness, Negotiation } from '#core/tender/price-model.ts';
import { bidderName, type Draft, textOrGap } from '../draft.ts';
import { amountInWords, bold, columnAmount, line, plain, sentenceCase } from '../inline.ts';
import type { MissingFieldKey } from '../missing.ts';
import type { Block, Inline } from '../model.ts';
import { identityRows } from '../parts/bidder-identity.ts';
import { DASH } from '../parts/bidders.ts';
import { bidderSignatures, representativesAt } from '../parts/bidder-signatures.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { committeeName, decree, documentHead, packageFields } from '../parts/head.ts';
import { deedPosition, mandateText } from '../parts/mandate.ts';
import { meetingList } from '../parts/meetings-with.ts';
import { negotiatedItems } from '../parts/negotiated-items.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { remarksSection } from '../parts/remarks.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** What was negotiated with whom, and from which price. */
interface Held {
  readonly bidder: BidderId;
  readonly negotiation: Negotiation;
  readonly bid: BidEvaluation | null;
  readonly before: Sen | null;
  /** Null where nothing was agreed. */
  readonly after: Sen | null;
}

/** The blocks of the negotiation minutes; the draft is about a bidder. */
export function negotiationMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const held = heldWith(draft, evaluation);
  if (held === null) return [];
  const { bidder, negotiation } = held;
  const name = draft.words.negotiationMinutes;
  const { representative } = negotiation;
  return [
    ...documentHead(draft, [name]),
    openingSentence(
      draft,
      `telah melaksanakan klarifikasi dan negosiasi teknis dan harga dengan ${bidderName(draft, bidder)}`,
    ),
    packageFields(draft),
    ...numberedSections([
      { title: 'Para pihak', blocks: parties(draft, held) },
      { title: 'Kesepakatan teknis', blocks: [technical(draft, held)] },
      ...fairness(draft, held),
      { title: 'Harga sebelum dan sesudah negosiasi', blocks: prices(draft, held) },
      { title: 'Perbandingan dengan HPS dan pagu anggaran', blocks: comparison(draft, held) },
      ...remarksSection(draft),
      { title: 'Kesimpulan', blocks: conclusion(draft, held) },
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
    bidderSignatures(
      draft,
      'Wakil peserta',
      representativesAt(draft, 'negotiation', { bidder, spokesman: representative }),
    ),
  ];
}

/** Null for a bidder nobody negotiated with, which the catalogue does not offer. */
function heldWith({ dossier, subject }: Draft, evaluation: Evaluation): Held | null {
  const bidder = subject as BidderId;
  const negotiation = dossier.negotiations[bidder];
  if (negotiation === undefined) return null;
  const bid = evaluation.bids.find((each) => each.bidder === bidder) ?? null;
  const before = (bid?.auctioned ?? bid?.corrected)?.value ?? null;
  return { bidder, negotiation, bid, before, after: bid?.negotiated?.value ?? null };
}

function parties(draft: Draft, { bidder, negotiation }: Held): readonly Block[] {
  return [
    {
      kind: 'fields',
      rows: [
        { label: 'Pihak pertama', value: [bold(committeeName(draft))] },
        { label: 'Kewenangan', value: decree(draft) },
      ],
    },
    {
      kind: 'fields',
      rows: [
        ...identityRows(draft, bidder).map((each, index) => (index === 0 ? { ...each, label: 'Pihak kedua' } : each)),
        {
          label: 'Diwakili oleh',
          value: gapped(draft, negotiation.representative, 'negotiation-representative', bidder),
        },
        { label: 'Kewenangan wakil', value: authority(draft, bidder, negotiation) },
        { label: 'Waktu', value: plain(formatDateTime(negotiation.heldAt, draft.dossier.notice.zone)) },
      ],
    },
    ...meetingList(draft, 'negotiation', bidder),
  ];
}

/** The deed or the power of attorney; of one of the firm's own people their position is enough. */
function authority(draft: Draft, bidder: BidderId, { representative, mandate }: Negotiation): Inline {
  const position = representative === null ? null : deedPosition(draft, bidder, representative);
  const standing = position === null ? null : `${sentenceCase(position)} menurut akta perusahaan`;
  return gapped(draft, mandate === undefined ? standing : mandateText(mandate), 'negotiation-mandate', bidder);
}

function technical(draft: Draft, { bidder, negotiation }: Held): Block {
  const { outcome, technical: text } = negotiation;
  if (outcome === 'failed' && (text === null || text.trim() === '')) {
    return note('Tidak ada kesepakatan teknis karena negosiasi tidak mencapai kesepakatan.');
  }
  return { kind: 'paragraph', text: gapped(draft, text, 'negotiation-technical', bidder) };
}

/** Consultants alone are asked what each part of their cost is made of. Source  DOMAIN §3.1 row 7. */
function fairness(draft: Draft, { bidder, negotiation }: Held): readonly Section[] {
  const { kind } = draft.dossier.notice;
  if (kind !== 'consulting-firm' && kind !== 'consulting-individual') return [];
  const subject = bidderName(draft, bidder);
  const value = (part: keyof CostFairness): Inline => {
    const text = negotiation.fairness?.[part] ?? null;
    return textOrGap(draft, text, 'negotiation-fairness', { path: `negotiations.${bidder}.fairness.${part}`, subject });
  };
  return [
    {
      title: 'Kewajaran biaya',
      blocks: [
        {
          kind: 'fields',
          rows: [
            { label: 'Remunerasi tenaga ahli', value: value('experts') },
            { label: 'Remunerasi tenaga pendukung', value: value('support') },
            { label: 'Biaya non-personel', value: value('other') },
          ],
        },
      ],
    },
  ];
}

function prices(draft: Draft, held: Held): readonly Block[] {
  const { bid, before, after } = held;
  const source = bid?.auctioned == null ? 'harga terkoreksi' : 'harga e-reverse auction';
  const amount = (value: Sen | null): Inline => plain(value === null ? DASH : amountInWords(rupiahText(value)));
  return [
    ...(bid === null ? [] : negotiatedItems(draft, bid, held.negotiation)),
    announce('Harga seluruhnya:'),
    {
      kind: 'fields',
      rows: [
        { label: `Sebelum negosiasi (${source})`, value: amount(before) },
        { label: 'Sesudah negosiasi', value: after === null ? plain('Tidak ada kesepakatan harga') : amount(after) },
        ...(before === null || after === null
          ? []
          : [{ label: 'Selisih', value: plain(differenceText(before, after)) }]),
      ],
    },
  ];
}

function differenceText(before: Sen, after: Sen): string {
  if (before === after) return 'Rp0,00; harga tidak berubah';
  const [word, change] = after < before ? ['turun', before - after] : ['naik', after - before];
  return `${word} ${formatRupiah(change as Sen)}`;
}

function comparison(draft: Draft, { before, after }: Held): readonly Block[] {
  const { ownerEstimate, budgetCeiling } = draft.dossier.notice;
  const limits = [
    { name: 'HPS', amount: ownerEstimate },
    { name: 'pagu anggaran', amount: budgetCeiling },
  ].flatMap(({ name, amount }) => (amount === null || senOf(amount) === 0n ? [] : [{ name, amount }]));
  if (limits.length === 0) return [note('HPS dan pagu anggaran tidak tercatat, sehingga tidak dapat diperbandingkan.')];
  const final = after ?? before;
  return [
    layOutTable(draft, {
      columns: [
        { header: 'Pembanding', rowHeader: true },
        { header: 'Nilai (Rp)', align: 'right', fit: true },
        { header: '% sebelum negosiasi', align: 'right', least: 28 },
        { header: '% sesudah negosiasi', align: 'right', least: 28 },
      ],
      rows: limits.map(({ name, amount }) =>
        row(sentenceCase(name), columnAmount(amount), percent(before, amount), percent(after, amount)),
      ),
    }),
    ...(final === null
      ? []
      : limits.map(({ name, amount }) =>
          note(
            `${after === null ? 'Harga sebelum negosiasi' : 'Harga hasil negosiasi'} ${final > senOf(amount) ? 'melebihi' : 'tidak melebihi'} ${name}.`,
          ),
        )),
  ];
}

function percent(value: Sen | null, of: RupiahText): string {
  return value === null ? DASH : ratioPercentText(value, senOf(of), 4).replace('.', ',');
}

function conclusion(draft: Draft, held: Held): readonly Block[] {
  const { bidder, negotiation, before, after } = held;
  if (negotiation.outcome === 'failed') {
    return [
      {
        kind: 'paragraph',
        text: line(
          'Klarifikasi dan negosiasi ',
          bold('tidak mencapai kesepakatan'),
          '. Alasan: ',
          gapped(draft, negotiation.reason, 'negotiation-reason', bidder),
        ),
      },
    ];
  }
  const isHigher = before !== null && after !== null && after > before;
  return [
    {
      kind: 'paragraph',
      text: line(
        'Kedua pihak ',
        bold('mencapai kesepakatan'),
        ' atas hal teknis dan harga sebagaimana tercantum di atas',
        ...(after === null ? ['.'] : [', dengan harga ', bold(amountInWords(rupiahText(after))), '.']),
      ),
    },
    ...(isHigher
      ? [
          {
            kind: 'paragraph',
            text: line(
              'Harga hasil negosiasi lebih tinggi daripada harga sebelumnya. Alasan: ',
              gapped(draft, negotiation.reason, 'negotiation-reason', bidder),
            ),
          } as const,
        ]
      : negotiation.reason === null
        ? []
        : [note(`Alasan: ${negotiation.reason}`)]),
  ];
}

const FIELDS = {
  'negotiation-representative': 'representative',
  'negotiation-mandate': 'mandate',
  'negotiation-technical': 'technical',
  'negotiation-reason': 'reason',
} as const satisfies Partial<Record<MissingFieldKey, keyof Negotiation>>;

function gapped(draft: Draft, text: string | null, field: keyof typeof FIELDS, bidder: BidderId): Inline {
  return textOrGap(draft, text, field, {
    path: `negotiations.${bidder}.${FIELDS[field]}`,
    subject: bidderName(draft, bidder),
  });
}
