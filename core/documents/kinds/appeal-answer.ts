/**
 * Jawaban Sanggah Banding: what the official the era names answers to whoever appealed, also where no answer was given in
 * time. Whether it came in time is not told: the calendar of the office is not at hand here.
 *
 * Source  DOMAIN §3.1 row 14; RULES §3.6.
 */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { type AppealFault, appealStandingOf } from '#core/course/appeal-standing.ts';
import { assert } from '#core/shared/assert.ts';
import type { Appeal, AppealAnswer, Objection } from '#core/tender/course-model.ts';
import { documentKey } from '#core/tender/document-kind.ts';
import { entryOf } from '#core/tender/records.ts';
import { bidderName, detailsOf, type Draft, textOrGap } from '../draft.ts';
import { amountInWords, bold, joinWithAnd, line, plain, sentenceCase, titleCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { appealAddressee, closingOf, copies, inLetter, officialSignature } from '../parts/closing.ts';
import { committeeName, documentName, packageInBrief } from '../parts/head.ts';
import { bidderAsReceiver, letterHead } from '../parts/letter.ts';
import { announce, note, textParagraphs } from '../parts/paragraphs.ts';
import { numberedSections } from '../parts/sections.ts';

/** The blocks of the answer to the appeal the draft is about. */
export function appealAnswer(draft: Draft): readonly Block[] {
  const { words, dossier, ruleSet, subject } = draft;
  const appeal = subject === null ? undefined : entryOf(dossier.appeals, subject);
  assert(subject !== null && appeal !== undefined, 'the answer is about an appeal');
  const { zone } = dossier.notice;
  const at = (field: 'number' | 'date') => ({
    path: `appeals.${subject}.${field}`,
    subject: bidderName(draft, appeal.bidder),
  });
  return [
    ...letterHead(draft, {
      subject: titleCase(words.appealAnswer),
      attachments: null,
      to: bidderAsReceiver(draft, appeal.bidder),
      nature: 'Segera',
      from: ruleSet.objection.appeal.addressee.value === 'budget-user' ? 'budget-authority' : 'government',
    }),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: line(
        `Sehubungan dengan surat ${words.appeal} Saudara Nomor `,
        textOrGap(draft, appeal.number ?? null, 'appeal-number', at('number')),
        ' tanggal ',
        textOrGap(draft, appeal.date === undefined ? null : formatDate(appeal.date), 'appeal-date', at('date')),
        ` yang diterima pada ${formatDateTime(appeal.receivedAt, zone)} untuk paket berikut:`,
      ),
    },
    packageInBrief(draft),
    announce('kami menyampaikan hal-hal sebagai berikut:'),
    ...numberedSections([
      { title: 'Pengajuan', blocks: lodging(draft, subject, appeal) },
      { title: `Isi ${words.appeal}`, blocks: [announce('Saudara menyampaikan:'), ...textParagraphs(appeal.text, 1)] },
      { title: 'Jawaban', blocks: answer(draft, subject, appeal) },
      ...(appeal.answer === null ? [] : [{ title: 'Tindak lanjut', blocks: followUp(draft, appeal, appeal.answer) }]),
    ]),
    closingOf(draft, documentName(draft, 'jawaban-banding')),
    inLetter(officialSignature(draft, 'budget-authority')),
    copies(draft, [
      'Aparat Pengawasan Intern Pemerintah (APIP)',
      `Kepala ${words.procurementUnitFull} (${words.procurementUnit})`,
      `${words.commitmentOfficerFull} (${words.commitmentOfficer})`,
      committeeName(draft),
      'Arsip',
    ]),
  ];
}

/** What the appeal is against, its bond, the committee's word on it, and what is wrong with the lodging. */
function lodging(draft: Draft, subject: string, appeal: Appeal): readonly Block[] {
  const { words, dossier, ruleSet } = draft;
  const { zone } = dossier.notice;
  const { bond } = appeal;
  const { bond: required } = appealStandingOf(dossier, ruleSet, appeal, null);
  const isSure = ruleSet.objection.appeal.bondPercent.status !== 'unconfirmed';
  const against = answeredObjection(draft, appeal);
  const rows = [
    ...(against === null ? [] : [{ label: sentenceCase(words.objectionAnswer), value: plain(against) }]),
    {
      label: 'Ditujukan kepada',
      value: plain(appeal.rightAddressee ? appealAddressee(draft) : 'bukan pejabat yang berwenang menjawab'),
    },
    {
      label: `Jaminan ${words.appeal}`,
      value: plain(
        bond === null
          ? 'tidak disampaikan'
          : `Nomor ${bond.number} dari ${bond.issuer} senilai ${amountInWords(bond.value)}${bond.validUntil === null ? '' : `, berlaku sampai dengan ${formatDate(bond.validUntil)}`}`,
      ),
    },
    ...(isSure && required.amount !== null
      ? [{ label: 'Jaminan yang disyaratkan', value: plain(amountInWords(required.amount)) }]
      : []),
    ...(bond === null
      ? []
      : [
          {
            label: `Konfirmasi ${words.committee}`,
            value:
              bond.confirmedAt === null
                ? ([
                    draft.missing.gap('appeal-bond-confirmed', {
                      path: `appeals.${subject}.bond.confirmedAt`,
                      subject: bidderName(draft, appeal.bidder),
                    }),
                  ] as Inline)
                : plain(`disampaikan pada ${formatDateTime(bond.confirmedAt, zone)}`),
          },
        ]),
  ];
  const wrong = faults(draft, appeal);
  return [
    { kind: 'fields', rows },
    ...(wrong.length === 0
      ? []
      : [
          note(
            `Oleh karena ${joinWithAnd(wrong)}, surat Saudara tidak memenuhi syarat ${words.appeal} dan diperlakukan sebagai pengaduan, sehingga tidak menghentikan proses ${words.tender}.`,
          ),
        ]),
  ];
}

/** `Nomor … tanggal …` of the answer the appeal is against; null where none was recorded. */
function answeredObjection({ dossier }: Draft, { bidder, receivedAt }: Appeal): string | null {
  const answered = Object.entries(dossier.objections)
    .filter(([, each]) => each.bidder === bidder && each.phase === 'result' && each.answer !== null)
    .filter(([, each]) => answeredAt(each) <= receivedAt)
    .toSorted(([, a], [, b]) => (answeredAt(a) < answeredAt(b) ? 1 : -1));
  const [id, objection] = answered[0] ?? [];
  if (id === undefined || objection === undefined) return null;
  const { number, date } = detailsOf(dossier, documentKey({ kind: 'jawaban-sanggah', subject: id }));
  const day = formatDate(date ?? dateIn(objection.answer?.answeredAt ?? receivedAt, dossier.notice.zone));
  return number === null ? `tanggal ${day}` : `Nomor ${number} tanggal ${day}`;
}

function answeredAt({ answer: given }: Objection): string {
  return given?.answeredAt ?? '';
}

function faults(draft: Draft, appeal: Appeal): readonly string[] {
  const { dossier, ruleSet, words } = draft;
  const { bondPercent, bondValidDays } = ruleSet.objection.appeal;
  const names: Record<AppealFault, string> = {
    late: `disampaikan sesudah masa ${words.appeal} berakhir`,
    'wrong-addressee': `tidak ditujukan kepada ${appealAddressee(draft)}`,
    'no-bond': `tidak disertai jaminan ${words.appeal}`,
    'bond-short': `nilai jaminan kurang dari yang disyaratkan`,
    'bond-expires-early': `masa berlaku jaminan kurang dari yang disyaratkan`,
  };
  const unsure: ReadonlySet<AppealFault> = new Set<AppealFault>([
    ...(bondPercent.status === 'unconfirmed' ? (['bond-short'] as const) : []),
    ...(bondValidDays.status === 'unconfirmed' ? (['bond-expires-early'] as const) : []),
  ]);
  return appealStandingOf(dossier, ruleSet, appeal, null)
    .faults.filter((fault) => !unsure.has(fault))
    .map((fault) => names[fault]);
}

function answer(draft: Draft, subject: string, { answer: given, bidder }: Appeal): readonly Block[] {
  const { words, dossier, ruleSet } = draft;
  if (given === null) {
    const gap = draft.missing.gap('appeal-conclusion', {
      path: `appeals.${subject}.answer`,
      subject: bidderName(draft, bidder),
    });
    return [{ kind: 'paragraph', text: line(`${sentenceCase(words.appeal)} Saudara dinyatakan `, gap) }];
  }
  const text = given.text === null ? [] : textParagraphs(given.text);
  if (given.outcome === 'silence') {
    const { value, status } = ruleSet.objection.appeal.silence;
    const counts = value === 'accepted' && status !== 'unconfirmed';
    return [
      ...text,
      {
        kind: 'paragraph',
        text: line(
          `Sampai dengan batas waktu menjawab, ${formatDateTime(given.answeredAt, dossier.notice.zone)}, ${words.appeal} Saudara tidak dijawab`,
          ...(counts ? [', sehingga dianggap ', bold('DITERIMA')] : []),
          '.',
        ),
      },
    ];
  }
  const outcome = given.outcome === 'accepted' ? 'BENAR DAN DITERIMA' : 'TIDAK BENAR DAN DITOLAK';
  return [
    ...text,
    { kind: 'paragraph', text: line(`${sentenceCase(words.appeal)} Saudara dinyatakan `, bold(outcome), '.') },
  ];
}

function followUp(draft: Draft, appeal: Appeal, { outcome }: AppealAnswer): readonly Block[] {
  const { words, ruleSet } = draft;
  const { silence } = ruleSet.objection.appeal;
  const isAccepted =
    outcome === 'accepted' ||
    (outcome === 'silence' && silence.value === 'accepted' && silence.status !== 'unconfirmed');
  if (isAccepted) {
    return [
      note(
        `Kepala ${words.procurementUnitFull} memerintahkan ${words.committee} melakukan ${words.reEvaluation} atau ${words.reTender}.`,
      ),
      ...(appeal.bond === null
        ? []
        : [note(`Jaminan ${words.appeal} diperlakukan sesuai dengan ketentuan dalam ${words.tenderDocument}.`)]),
    ];
  }
  if (outcome === 'silence') return [note('Tindak lanjutnya mengikuti ketentuan peraturan perundang-undangan.')];
  const isCashed = appeal.bond !== null && faults(draft, appeal).length === 0;
  return [
    note(`Proses ${words.tender} dilanjutkan.`),
    ...(isCashed
      ? [note(`Jaminan ${words.appeal} diperlakukan sesuai dengan ketentuan dalam ${words.tenderDocument}.`)]
      : []),
  ];
}
