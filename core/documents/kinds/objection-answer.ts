/**
 * Jawaban Sanggah: to whoever objected, every point restated with its answer, and what follows.
 *
 * The calendar of the office is not at hand here: whether an objection came in time is told by the window the tender's
 * schedule records.   Source  DOMAIN §3.1 row 14; RULES §3.6.
 */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { appealStartOf } from '#core/course/contest-windows.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import { requiredBondOf } from '#core/course/appeal-standing.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { assert } from '#core/shared/assert.ts';
import type { Objection, ObjectionAnswer, ObjectionPoint, PointAnswer } from '#core/tender/course-model.ts';
import { entryOf } from '#core/tender/records.ts';
import { bidderName, type Draft, textOrGap } from '../draft.ts';
import { amountInWords, bold, countInWords, line, sentenceCase, titleCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { appealAddressee, closingOf, committeeSignatures, copies, inLetter } from '../parts/closing.ts';
import { committeeName, documentName, packageInBrief } from '../parts/head.ts';
import { bidderAsReceiver, letterHead } from '../parts/letter.ts';
import { BASIS_NAMES, namedBases } from '../parts/objection-bases.ts';
import { resultObjectionStage, spanText } from '../parts/objection-notice.ts';
import { announce, note, textParagraphs } from '../parts/paragraphs.ts';
import { evidenceText } from '../parts/reasons.ts';
import { numberedSections, type Section } from '../parts/sections.ts';

/** The blocks of the answer to the objection the draft is about. */
export function objectionAnswer(draft: Draft): readonly Block[] {
  const { words, dossier, subject } = draft;
  const objection = subject === null ? undefined : entryOf(dossier.objections, subject);
  assert(subject !== null && objection !== undefined, 'the answer is about an objection');
  return [
    ...letterHead(draft, {
      subject: titleCase(words.objectionAnswer),
      attachments: null,
      to: bidderAsReceiver(draft, objection.bidder),
      nature: 'Segera',
    }),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: line(
        `Sehubungan dengan surat ${words.objection} Saudara Nomor `,
        textOrGap(draft, objection.number, 'objection-number', {
          path: `objections.${subject}.number`,
          subject: bidderName(draft, objection.bidder),
        }),
        ' tanggal ',
        textOrGap(draft, objection.date === undefined ? null : formatDate(objection.date), 'objection-date', {
          path: `objections.${subject}.date`,
          subject: bidderName(draft, objection.bidder),
        }),
        ` atas ${objected(draft, objection)} untuk paket berikut:`,
      ),
    },
    packageInBrief(draft),
    announce(`${committeeName(draft)} menyampaikan jawaban sebagai berikut:`),
    ...numberedSections([
      { title: 'Penerimaan', blocks: receipt(draft, objection) },
      ...objection.points.map((point, index) => pointSection(draft, { subject, objection, point, index })),
      { title: 'Kesimpulan', blocks: conclusion(draft, subject, objection) },
      { title: 'Keterangan yang tidak dapat disampaikan', blocks: [note(WITHHELD)] },
    ]),
    closingOf(draft, documentName(draft, 'jawaban-sanggah')),
    inLetter(committeeSignatures(draft)),
    copies(draft, [
      words.budgetUser,
      `${words.commitmentOfficerFull} (${words.commitmentOfficer})`,
      'Aparat Pengawasan Intern Pemerintah (APIP)',
      `Kepala ${words.procurementUnitFull} (${words.procurementUnit})`,
      'Arsip',
    ]),
  ];
}

const WITHHELD =
  'Dokumen penawaran dan data usaha peserta lain serta rincian HPS bersifat rahasia, sehingga tidak dapat disampaikan dalam jawaban ini.';

function objected({ words }: Draft, { phase }: Objection): string {
  return phase === 'result' ? `hasil ${words.tender}` : `hasil ${words.prequalification}`;
}

/** When it came, and whether that was in time. */
function receipt(draft: Draft, objection: Objection): readonly Block[] {
  const { words, dossier } = draft;
  const { zone } = dossier.notice;
  const received = `${sentenceCase(words.objection)} Saudara diterima pada ${formatDateTime(objection.receivedAt, zone)}.`;
  const endsAt = windowEnd(draft, objection);
  if (endsAt === null) {
    const gap = draft.missing.gap('objection-window-end', { path: 'schedule' });
    return [{ kind: 'paragraph', text: line(`${received} Masa ${words.objection} berakhir pada `, gap, '.') }];
  }
  const end = `Masa ${words.objection} berakhir pada ${formatDateTime(endsAt, zone)}`;
  return [
    note(
      isLate(draft, objection)
        ? `${received} ${end}, sehingga surat Saudara disampaikan sesudah masa ${words.objection} berakhir dan diperlakukan sebagai pengaduan.`
        : `${received} ${end}, sehingga ${words.objection} Saudara disampaikan dalam waktu yang ditentukan.`,
    ),
  ];
}

function windowEnd(draft: Draft, { phase }: Objection) {
  const stage =
    phase === 'result' ? resultObjectionStage(draft) : scheduleStageOf(draft.dossier, 'prequalification-objection');
  return stage?.endsAt ?? null;
}

function isLate(draft: Draft, objection: Objection): boolean {
  const endsAt = windowEnd(draft, objection);
  return endsAt !== null && objection.receivedAt > endsAt;
}

interface PointPlace {
  readonly subject: string;
  readonly objection: Objection;
  readonly point: ObjectionPoint;
  readonly index: number;
}

function pointSection(draft: Draft, place: PointPlace): Section {
  const { point, index, objection } = place;
  const { words } = draft;
  const number = objection.points.length === 1 ? '' : ` ke-${index + 1}`;
  return {
    title: `Pokok ${words.objection}${number}`,
    blocks: [
      announce('Saudara menyampaikan:'),
      ...textParagraphs(point.text, 1),
      ...basis(draft, point),
      ...pointAnswer(draft, place),
    ],
  };
}

/** Where the era names what an objection may rest on, a point beside that is a complaint. */
function basis(draft: Draft, { basis: named }: ObjectionPoint): readonly Block[] {
  const { words } = draft;
  if (named !== null) return [note(`Pokok ini mengenai ${BASIS_NAMES[named]}.`)];
  return isComplaint(draft, named)
    ? [
        note(
          `Pokok ini tidak mengenai hal yang dapat disanggah, sehingga diperlakukan sebagai pengaduan dan bukan ${words.objection}.`,
        ),
      ]
    : [];
}

function isComplaint(draft: Draft, named: ObjectionPoint['basis']): boolean {
  return named === null && namedBases(draft).length > 0;
}

function pointAnswer(draft: Draft, { subject, objection, point, index }: PointPlace): readonly Block[] {
  const at = { path: `objections.${subject}.points.${index}`, subject: bidderName(draft, objection.bidder) };
  const { answer } = point;
  if (answer === null) {
    const gap = draft.missing.gap('objection-point-answer', at);
    return [{ kind: 'paragraph', text: line('Jawaban: ', gap) }];
  }
  const rests: Inline =
    answer.clause === null && isComplaint(draft, point.basis)
      ? []
      : line('Dasar: ', textOrGap(draft, answer.clause, 'objection-point-clause', at), '. ');
  return [
    announce('Jawaban:'),
    ...textParagraphs(answer.text, 1),
    { kind: 'paragraph', text: line(rests, concerned(draft, objection, answer)) },
    { kind: 'paragraph', text: line('Dengan demikian pokok ini ', bold(VERDICTS[answer.verdict]), '.') },
  ];
}

const VERDICTS: Readonly<Record<PointAnswer['verdict'], string>> = { accepted: 'diterima', rejected: 'ditolak' };

/** The requirement and the evidence; that of another bidder stays with the committee. */
function concerned(draft: Draft, { bidder }: Objection, { requirement, about, evidence }: PointAnswer): string {
  const title = draft.dossier.requirements.find(({ id }) => id === requirement)?.title;
  const isOfOther = about !== null && about !== bidder;
  const whose = about === null ? '' : ` pada penawaran ${isOfOther ? bidderName(draft, about) : 'Saudara'}`;
  const what = title === undefined ? '' : `Persyaratan: ${title}${whose}.`;
  if (!isOfOther) return `${what}${evidenceText(evidence)}`;
  return evidence.length === 0 ? what : `${what} Buktinya ada pada ${committeeName(draft)} dan bersifat rahasia.`;
}

function conclusion(draft: Draft, subject: string, objection: Objection): readonly Block[] {
  const { words } = draft;
  const { answer } = objection;
  if (answer === null) {
    const at = { path: `objections.${subject}.answer`, subject: bidderName(draft, objection.bidder) };
    return [
      {
        kind: 'paragraph',
        text: line(
          `${sentenceCase(words.objection)} Saudara dinyatakan `,
          draft.missing.gap('objection-conclusion', at),
        ),
      },
    ];
  }
  return [
    {
      kind: 'paragraph',
      text: line(`${sentenceCase(words.objection)} Saudara dinyatakan `, bold(CONCLUSIONS[answer.conclusion]), '.'),
    },
    ...(answer.conclusion === 'accepted' ? accepted(draft, answer) : rejected(draft, objection)),
  ];
}

const CONCLUSIONS: Readonly<Record<ObjectionAnswer['conclusion'], string>> = {
  accepted: 'BENAR DAN DITERIMA',
  rejected: 'TIDAK BENAR DAN DITOLAK',
};

function accepted(draft: Draft, { consequence }: ObjectionAnswer): readonly Block[] {
  const { words } = draft;
  const names: Record<ObjectionAnswer['consequence'], string | null> = {
    're-evaluation': words.reEvaluation,
    resubmission: words.resubmission,
    're-tender': words.reTender,
    none: null,
  };
  const name = names[consequence];
  return name === null ? [] : [note(`Sebagai tindak lanjut, ${committeeName(draft)} melakukan ${name}.`)];
}

/** Where the era knows an appeal for what is procured the process waits for it, else it goes on. */
function rejected(draft: Draft, objection: Objection): readonly Block[] {
  const { words, dossier, ruleSet } = draft;
  if (isLate(draft, objection) || objection.points.every(({ basis: named }) => isComplaint(draft, named))) {
    return [note(`Proses ${words.tender} dilanjutkan.`)];
  }
  const start = appealStartOf(dossier, ruleSet, objection);
  if (start === null) return [note(`Proses ${words.tender} dilanjutkan ke tahap berikutnya.`)];
  const [span] = start.spans;
  const within =
    span.status === 'unconfirmed'
      ? 'dalam jangka waktu yang ditentukan peraturan'
      : `dalam ${spanText(span.value)} setelah jawaban ini disampaikan`;
  return [
    note(
      `Apabila Saudara tidak menerima jawaban ini, Saudara dapat mengajukan ${words.appeal} secara tertulis kepada ${appealAddressee(draft)} ${within}, disertai jaminan ${words.appeal}${bondText(draft, objection)}.`,
    ),
    note(`Proses ${words.tender} dilanjutkan setelah masa ${words.appeal} berakhir dan tidak ada ${words.appeal}.`),
  ];
}

function bondText({ dossier, ruleSet, words }: Draft, objection: Objection): string {
  const { bondPercent, bondValidDays } = ruleSet.objection.appeal;
  if (bondPercent.status === 'unconfirmed') return ` sesuai dengan ketentuan dalam ${words.tenderDocument}`;
  const bond = requiredBondOf(dossier, ruleSet, objection);
  const share = `${formatDecimal(bondPercent.value)} % dari ${bond.of === 'owner-estimate' ? 'HPS' : 'pagu anggaran'}`;
  const amount = bond.amount === null ? share : `${share}, yaitu ${amountInWords(bond.amount)}`;
  const days = bondValidDays.value;
  const valid =
    days === null || bondValidDays.status === 'unconfirmed'
      ? ''
      : `, yang berlaku paling kurang ${countInWords(days)} hari kalender sejak pengajuan`;
  return ` sebesar ${amount}${valid}`;
}
