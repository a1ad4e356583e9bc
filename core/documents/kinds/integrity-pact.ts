/**
 * Pakta Integritas of one member, with the declaration of interests as its second part.
 *
 * What was signed in the app is printed in the very words that were signed, with when and by which key. Otherwise it is
 * the standard text as a form to sign by hand; it stays a draft where the tender asks for papers signed in the app.
 * Source  DOMAIN §3.1 row 2; RULES §6.1.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import { standing } from '#core/committee/member-papers.ts';
import { INTEREST_STATEMENT, PACT_STATEMENT } from '#core/committee/statements.ts';
import { assert } from '#core/shared/assert.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import type { Member } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import type { DeclaredInterest, InterestDeclaration, SignedPact } from '#core/tender/safeguards-model.ts';
import { bidderName, type Draft } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, InlinePart, TableRow } from '../model.ts';
import { INTEREST_NAMES, ROLE_NAMES } from '../names.ts';
import { DASH } from '../parts/bidders.ts';
import { closingOf, memberNumber } from '../parts/closing.ts';
import { committeeName, documentDate, documentPlace, packageInBrief, workingHead } from '../parts/head.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { statementBlocks } from '../parts/statement.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** Room to write interests by hand on a form. */
const EMPTY_ROWS = 3;

/** Where the signed papers of a tender are kept, by what is missing without one. */
const SIGNED_IN = { 'pact-signature': 'pacts', 'declaration-signature': 'declarations' } as const;

type PaperField = keyof typeof SIGNED_IN;

/** The blocks of a member's pact and declaration. */
export function integrityPact(draft: Draft): readonly Block[] {
  const { pacts, declarations } = safeguardsOf(draft.dossier);
  const member = draft.dossier.committee.members.find(({ id }) => id === draft.subject);
  assert(member !== undefined, 'the pact is that of a member');
  return [
    ...pact(draft, member, standing(pacts, member)),
    ...declaration(draft, member, standing(declarations, member)),
  ];
}

function pact(draft: Draft, member: Member, signed: SignedPact | null): readonly Block[] {
  return [
    ...workingHead(draft, ['Pakta Integritas']),
    ...identity(draft, member),
    announce('dengan ini menyatakan:'),
    ...statementBlocks((signed?.statement ?? PACT_STATEMENT).text),
    closingOf(draft, 'Pakta Integritas'),
    ...signature(draft, member, signed, 'pact-signature'),
  ];
}

function declaration(draft: Draft, member: Member, signed: InterestDeclaration | null): readonly Block[] {
  return [
    { kind: 'page-break' },
    { kind: 'title', lines: ['PERNYATAAN KEPENTINGAN'], number: null },
    ...identity(draft, member),
    announce('dengan ini menyatakan:'),
    ...statementBlocks((signed?.statement ?? INTEREST_STATEMENT).text),
    ...interests(draft, signed),
    note('Demikian pernyataan ini dibuat dengan sebenarnya.'),
    ...signature(draft, member, signed, 'declaration-signature'),
  ];
}

function identity(draft: Draft, member: Member): readonly Block[] {
  const number = memberNumber(draft, member, `committee.members.${member.id}.employeeNumber`);
  return [
    announce('Yang bertanda tangan di bawah ini:'),
    {
      kind: 'fields',
      rows: [
        { label: 'Nama', value: plain(member.name) },
        ...(number === null ? [] : [{ label: 'NIP', value: number }]),
        { label: 'Jabatan', value: plain(`${ROLE_NAMES[member.role]} ${committeeName(draft)}`) },
      ],
    },
    announce('dalam pemilihan penyedia untuk paket berikut:'),
    packageInBrief(draft),
  ];
}

function interests(draft: Draft, signed: InterestDeclaration | null): readonly Block[] {
  if (signed?.interests.length === 0) return [note('Hubungan yang dinyatakan: tidak ada.')];
  const rows = signed === null ? emptyRows() : signed.interests.map((each, index) => interestRow(draft, each, index));
  return [
    announce('Hubungan yang dinyatakan:'),
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Nama', rowHeader: true },
        { header: 'Peserta' },
        { header: 'Hubungan', least: 30 },
        { header: 'Keterangan', share: 1.2 },
      ],
      rows,
      ...(signed === null ? { note: 'Diisi “tidak ada” apabila tidak ada hubungan.' } : {}),
    }),
  ];
}

function interestRow(draft: Draft, { bidder, name, relation, detail }: DeclaredInterest, index: number): TableRow {
  return row(
    String(index + 1),
    name,
    bidder === null ? DASH : bidderName(draft, bidder),
    INTEREST_NAMES[relation],
    detail,
  );
}

/** Two lines high, for handwriting. */
function emptyRows(): readonly TableRow[] {
  return Array.from({ length: EMPTY_ROWS }, (_, index) => row(`${index + 1}\n\u00a0`, '', '', '', ''));
}

function signature(draft: Draft, member: Member, signed: SignedPact | null, field: PaperField): readonly Block[] {
  return signed === null ? [handSignature(draft, member, field)] : electronicSignature(draft, signed);
}

/** What the app knows of a signature: it is the app's own, not a certified one. */
function electronicSignature(draft: Draft, { name, at, key, statement }: SignedPact): readonly Block[] {
  return [
    announce('Ditandatangani secara elektronik di dalam aplikasi Meja Pokja:'),
    {
      kind: 'fields',
      rows: [
        { label: 'Penanda tangan', value: plain(name) },
        { label: 'Waktu', value: plain(formatDateTime(at, draft.dossier.notice.zone)) },
        { label: 'Sidik kunci', value: plain(fingerprintOf(key)) },
        { label: 'Naskah', value: plain(statement.version) },
      ],
    },
    note(
      'Tanda tangan ini dibuat dengan kunci pribadi penanda tangan dan dapat diperiksa dari catatan paket di dalam aplikasi; bukan tanda tangan elektronik tersertifikasi.',
    ),
  ];
}

function handSignature(draft: Draft, member: Member, field: PaperField): Block {
  const { declarations } = safeguardsOf(draft.dossier).setting;
  const unsigned: InlinePart | null =
    declarations === 'required'
      ? draft.missing.gap(field, { path: `safeguards.${SIGNED_IN[field]}.${member.id}`, subject: member.name })
      : null;
  return {
    kind: 'signatures',
    placeAndDate: line(documentPlace(draft), ', ', unsigned ?? documentDate(draft)),
    heading: [],
    rows: [
      {
        name: plain(member.name),
        position: ROLE_NAMES[member.role],
        employeeNumber: memberNumber(draft, member, `committee.members.${member.id}.employeeNumber`),
      },
    ],
  };
}
