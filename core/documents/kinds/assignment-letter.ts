/**
 * Surat Tugas: the head of the procurement unit hands a package to a committee.
 *
 * It is the letter the committee's own number, date and issuer are of; where the document was numbered apart, the
 * committee rests on another decree, which is then named among the grounds.   Source  DOMAIN §3.1 row 1; RULES §6.1.
 */
import { formatDate } from '#core/calendar/format.ts';
import { isLawfulSize } from '#core/tender/decide-setup.ts';
import type { Member } from '#core/tender/model.ts';
import { type Draft, textOrGap } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import { closingOf, copies, memberNumber, membersInOrder, officialSignature } from '../parts/closing.ts';
import { committeeName, decree, documentPlace, letterhead, packageWithBudget } from '../parts/head.ts';
import { announce } from '../parts/paragraphs.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** The blocks of the letter of assignment. */
export function assignmentLetter(draft: Draft): readonly Block[] {
  const { words, office, dossier } = draft;
  const issuer = office.unitHead?.position ?? dossier.committee.decreeIssuer ?? `Kepala ${words.procurementUnitFull}`;
  return [
    ...letterhead(draft),
    { kind: 'title', lines: ['SURAT TUGAS'], number: ownNumber(draft) },
    announce('Dasar:'),
    grounds(draft),
    announce(`${issuer} dengan ini memberi tugas kepada:`),
    memberTable(draft),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: line(
        `sebagai ${committeeName(draft)} dengan masa tugas sejak tanggal `,
        ownDate(draft),
        ` sampai dengan ${assignmentEnd(draft)} untuk paket berikut:`,
      ),
    },
    packageWithBudget(draft),
    announce('Tugas yang diberikan:'),
    { kind: 'list', marker: 'decimal', items: tasks(draft).map(plain) },
    closingOf(draft, 'Surat Tugas'),
    officialSignature(draft, 'unit-head', line(documentPlace(draft), ', ', ownDate(draft))),
    copies(draft, [
      words.budgetUser,
      `${words.commitmentOfficerFull} (${words.commitmentOfficer})`,
      'Yang bersangkutan',
      'Arsip',
    ]),
  ];
}

function ownNumber(draft: Draft): Inline {
  const number = draft.details.number ?? draft.dossier.committee.decreeNumber;
  return textOrGap(draft, number, 'committee-decree-number', { path: 'committee.decreeNumber' });
}

function ownDate(draft: Draft): Inline {
  const date = draft.details.date ?? draft.dossier.committee.decreeDate;
  return textOrGap(draft, date && formatDate(date), 'committee-decree-date', { path: 'committee.decreeDate' });
}

function assignmentEnd({ dossier }: Draft): string {
  const { assignedUntil } = dossier.committee;
  return assignedUntil === undefined
    ? 'selesainya pemilihan penyedia'
    : `tanggal ${formatDate(assignedUntil)} atau selesainya pemilihan penyedia`;
}

function grounds(draft: Draft): Block {
  const { decreeNumber } = draft.dossier.committee;
  const isApart = draft.details.number !== null && decreeNumber !== null && draft.details.number !== decreeNumber;
  const items: readonly Inline[] = [
    ...draft.ruleSet.instruments.map(plain),
    ...(isApart ? [line(decree(draft), ` tentang penetapan ${committeeName(draft)}`)] : []),
  ];
  return {
    kind: 'list',
    marker: 'decimal',
    items: items.map((item, index) => line(item, index === items.length - 1 ? '.' : ';')),
  };
}

function memberTable(draft: Draft): Block {
  const { showsEmployeeNumbers } = draft.office;
  const { committee } = draft.ruleSet;
  const members = membersInOrder(draft);
  const gap: Inline = isLawfulSize(members.length, committee)
    ? []
    : [draft.missing.gap('committee-members', { path: 'committee.members' })];
  const empty = Math.max(0, committee.minimumMembers.value - members.length);
  const cells = [
    ...members.map((member) => {
      const number = memberNumber(draft, member, `committee.members.${member.id}.employeeNumber`);
      return [member.name, number ?? [], ROLE_NAMES[member.role], certificate(draft, member)] as const;
    }),
    ...Array.from({ length: empty }, () => [gap, gap, ROLE_NAMES.member, gap] as const),
  ];
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Nama', rowHeader: true },
      ...(showsEmployeeNumbers ? ([{ header: 'NIP', fit: true }] as const) : []),
      { header: 'Kedudukan', least: 24 },
      { header: 'Sertifikat', share: 0.9 },
    ],
    rows: cells.map(([name, number, position, paper], index) =>
      row(String(index + 1), name, ...(showsEmployeeNumbers ? [number] : []), position, paper),
    ),
  });
}

/** The certificate in procurement with its end; a gap where it is not given. */
function certificate(draft: Draft, { id, name, certificate: own }: Member): Inline {
  const end = own === undefined || own.validUntil === null ? '' : `, berlaku sampai ${formatDate(own.validUntil)}`;
  const text = own === undefined ? null : `${own.number}${end}`;
  return textOrGap(draft, text, 'member-certificate', { path: `committee.members.${id}.certificate`, subject: name });
}

function tasks({ words }: Draft): readonly string[] {
  return [
    'menandatangani pakta integritas dan pernyataan kepentingan sebelum dokumen penawaran dibuka;',
    `mempersiapkan dan melaksanakan pemilihan penyedia melalui ${words.tender} menurut ketentuan peraturan perundang-undangan dan ${words.tenderDocument};`,
    'menjaga kerahasiaan proses pemilihan dan melaporkan hasilnya.',
  ];
}
