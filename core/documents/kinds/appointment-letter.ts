/**
 * SPPBJ: the commitment officer appoints the winner. While an objection or appeal is unanswered it stays a draft: nobody is
 * appointed before.   Source  DOMAIN §3.1 row 16; RULES §4.2.
 */
import { formatDate } from '#core/calendar/format.ts';
import { performanceBond } from '#core/figures/performance-bond.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { AwardDecision } from '#core/tender/model.ts';
import { paperworkOf } from '#core/tender/paperwork-model.ts';
import { bidderName, type Draft, textOrGap } from '../draft.ts';
import { amountInWords, bold, countInWords, line } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { closingOf, copies, inLetter, officialSignature } from '../parts/closing.ts';
import { contractPrice } from '../parts/contract-price.ts';
import { committeeName, numberAndDateOf, packageInBrief } from '../parts/head.ts';
import { bidderAddress, bidderAsReceiver, letterHead } from '../parts/letter.ts';
import { ownParagraph } from '../parts/own-paragraphs.ts';
import { announce, note } from '../parts/paragraphs.ts';

/** The blocks of the letter of appointment. */
export function appointmentLetter(draft: Draft, award: AwardDecision): readonly Block[] {
  const { words } = draft;
  const { remarks } = draft.details;
  noteUnanswered(draft);
  return [
    ...letterHead(draft, {
      subject: words.appointmentLetterFull.replace(/^Surat /, ''),
      attachments: null,
      to: bidderAsReceiver(draft, award.winner.bidder, bidderAddress(draft, award.winner.bidder)),
      nature: 'Penting',
      from: 'commitment-officer',
    }),
    { kind: 'paragraph', keepWithNext: true, align: 'left', text: ownParagraph(draft, 'opening') },
    packageInBrief(draft),
    { kind: 'paragraph', text: acceptance(draft, award) },
    announce('Sehubungan dengan itu, Saudara diminta untuk:'),
    { kind: 'list', marker: 'decimal', items: duties(draft, award) },
    note(
      `Apabila Saudara menolak penunjukan ini atau tidak memenuhi kewajiban di atas dalam batas waktunya, penunjukan dapat dibatalkan dan Saudara dikenai sanksi sesuai dengan ketentuan dalam ${words.tenderDocument} dan peraturan perundang-undangan.`,
    ),
    ...(remarks === null || remarks.trim() === '' ? [] : [note(remarks)]),
    closingOf(draft, words.appointmentLetterFull),
    inLetter(officialSignature(draft, 'commitment-officer')),
    copies(draft, [words.budgetUser, 'Aparat Pengawasan Intern Pemerintah (APIP)', committeeName(draft), 'Arsip']),
  ];
}

/** Which offer is accepted, at what price, and on what ground. */
function acceptance(draft: Draft, award: AwardDecision): Inline {
  const { words, dossier } = draft;
  const { offerNumber, offerDate } = appointmentOf(draft);
  const price = contractPrice(draft, award);
  const isNegotiated = dossier.negotiations[award.winner.bidder]?.outcome === 'agreed';
  return line(
    'penawaran Saudara Nomor ',
    textOrGap(draft, offerNumber, 'offer-number', { path: 'paperwork.appointment.offerNumber' }),
    ' tanggal ',
    textOrGap(draft, offerDate && formatDate(offerDate), 'offer-date', { path: 'paperwork.appointment.offerDate' }),
    ', yang ditetapkan sebagai ',
    `${words.winner} dengan ${words.awardLetter} `,
    numberAndDateOf(draft, 'penetapan'),
    `, kami terima dengan harga${isNegotiated ? ' hasil negosiasi' : ''} sebesar `,
    [bold(amountInWords(price))],
    ', dan Saudara kami tunjuk sebagai penyedia.',
  );
}

function duties(draft: Draft, award: AwardDecision): readonly Inline[] {
  const { signBy } = appointmentOf(draft);
  const last = textOrGap(draft, signBy && formatDate(signBy), 'sign-by', { path: 'paperwork.appointment.signBy' });
  return [...bondDuty(draft, award), line('menandatangani kontrak dengan kami paling lambat tanggal ', last, '.')];
}

/** The bond as entered, else as the confirmed rules of the era reckon it; none where they ask for none. */
function bondDuty(draft: Draft, award: AwardDecision): readonly Inline[] {
  const { bondValue, bondDays } = appointmentOf(draft);
  const reckoned = reckonedBond(draft, award);
  if (bondValue === null && reckoned === 'none') return [];
  const value = bondValue ?? (reckoned === 'none' ? null : reckoned);
  const amount = value === null ? null : amountInWords(value);
  const days = bondDays === null ? null : `${countInWords(bondDays)} hari kalender`;
  return [
    line(
      'sebelum kontrak ditandatangani, menyerahkan jaminan pelaksanaan senilai ',
      textOrGap(draft, amount, 'bond-value', { path: 'paperwork.appointment.bondValue' }),
      ' dengan masa berlaku ',
      textOrGap(draft, days, 'bond-days', { path: 'paperwork.appointment.bondDays' }),
      '; dan',
    ),
  ];
}

/** Null where the amount cannot be reckoned, or only from rules nobody has confirmed. */
function reckonedBond(draft: Draft, award: AwardDecision): RupiahText | 'none' | null {
  const { evaluation, dossier, ruleSet } = draft;
  const rules = ruleSet.performanceBond;
  const bid = evaluation?.bids.find(({ bidder }) => bidder === award.winner.bidder);
  const contractValue = senOf(contractPrice(draft, award));
  const bond = performanceBond(rules, {
    kind: dossier.notice.kind,
    offered: bid?.offered?.value ?? contractValue,
    corrected: bid?.corrected?.value ?? contractValue,
    contractValue,
    ownerEstimate: dossier.notice.ownerEstimate,
    budgetCeiling: dossier.notice.budgetCeiling,
  });
  if (bond.kind === 'none') return 'none';
  const isSure = [rules.percent, rules.onEstimateBelowPercent, rules.ratioOf].every(
    ({ status }) => status !== 'unconfirmed',
  );
  return bond.kind === 'bond' && isSure ? rupiahText(bond.amount) : null;
}

function appointmentOf({ dossier }: Draft) {
  return (
    paperworkOf(dossier).appointment ?? {
      offerNumber: null,
      offerDate: null,
      bondValue: null,
      bondDays: null,
      signBy: null,
    }
  );
}

/** Notes what has to be answered before anybody is appointed. */
function noteUnanswered(draft: Draft): void {
  const { objections, appeals } = draft.dossier;
  for (const [id, { answer, bidder }] of Object.entries(objections)) {
    const at = { path: `objections.${id}.answer`, subject: bidderName(draft, bidder) };
    if (answer === null) draft.missing.gap('objection-conclusion', at);
  }
  for (const [id, { answer, bidder }] of Object.entries(appeals)) {
    const at = { path: `appeals.${id}.answer`, subject: bidderName(draft, bidder) };
    if (answer === null) draft.missing.gap('appeal-conclusion', at);
  }
}
