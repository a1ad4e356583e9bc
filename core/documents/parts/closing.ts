/** The foot all documents share: the closing sentence, the signatures, the copy list. */
import { isLawfulSize } from '#core/tender/decide-setup.ts';
import type { Member, Person } from '#core/tender/model.ts';
import { type Draft, textOrGap } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { MissingFieldKey } from '../missing.ts';
import type { Block, Inline, Signature, SignatureBlock } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import type { Official } from '../office.ts';
import { committeeName, documentDate, documentPlace } from './head.ts';
import { ownParagraph } from './own-paragraphs.ts';

const ROLE_ORDER = ['chair', 'secretary', 'member'] as const;

/** Minutes close with a sentence that says their name. */
export function minutesClosing(draft: Draft, name: string): Block {
  return closingOf(draft, name);
}

/** The office's own closing sentence for the kind of document, with its official name in place; else the standard one. */
export function closingOf(draft: Draft, name: string): Block {
  return { kind: 'paragraph', text: ownParagraph(draft, 'closing', { dokumen: plain(name) }) };
}

/**
 * Signatures of all members, chair first: decisions are collective in every era.
 *
 * Source  RULES §6.1: equal votes, every member accepts the result.
 */
export function committeeSignatures(draft: Draft): SignatureBlock {
  const { members } = draft.dossier.committee;
  const { minimumMembers } = draft.ruleSet.committee;
  if (!isLawfulSize(members.length, draft.ruleSet.committee)) {
    draft.missing.gap('committee-members', { path: 'committee.members' });
  }
  const rows: readonly Signature[] = membersInOrder(draft).map((member) => ({
    name: plain(member.name),
    position: ROLE_NAMES[member.role],
    employeeNumber: memberNumber(draft, member, `committee.members.${member.id}.employeeNumber`),
  }));
  const blank = Array.from({ length: Math.max(0, minimumMembers.value - rows.length) }, () => blankSignature(draft));
  return {
    kind: 'signatures',
    placeAndDate: placeAndDate(draft),
    heading: [committeeName(draft)],
    rows: [...rows, ...blank],
  };
}

/** The committee, chair first. */
export function membersInOrder({ dossier }: Draft): readonly Member[] {
  return dossier.committee.members.toSorted((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
}

/** An official outside the committee who signs a document. */
export type OfficialRole = 'budget-user' | 'budget-authority' | 'unit-head' | 'commitment-officer';

/** The signature of one official, at the place and date of the document unless it says others. */
export function officialSignature(
  draft: Draft,
  role: OfficialRole,
  when: Inline = placeAndDate(draft),
): SignatureBlock {
  const { official, standard, path, name, employeeNumber } = SIGNING[role](draft);
  return {
    kind: 'signatures',
    placeAndDate: when,
    heading: [],
    rows: [
      {
        name: textOrGap(draft, official?.name ?? null, name, { path }),
        position: official?.position ?? standard,
        employeeNumber: officialNumber(draft, official?.employeeNumber ?? null, employeeNumber, path),
      },
    ],
  };
}

/** The same signatures in a letter, whose head already says place and date. */
export function inLetter(signatures: SignatureBlock): SignatureBlock {
  return { ...signatures, placeAndDate: null };
}

interface Signing {
  readonly official: Official | null;
  /** Their position where the office did not say how it is written. */
  readonly standard: string;
  readonly path: string;
  readonly name: MissingFieldKey;
  readonly employeeNumber: MissingFieldKey;
}

const SIGNING: Readonly<Record<OfficialRole, (draft: Draft) => Signing>> = {
  'budget-user': ({ office, words }) => ({
    official: office.budgetUser,
    standard: words.budgetUser,
    path: 'office.budgetUser',
    name: 'budget-user',
    employeeNumber: 'budget-user-employee-number',
  }),
  'budget-authority': (draft) => ({
    official: draft.office.budgetAuthority,
    standard: appealAddressee(draft),
    path: 'office.budgetAuthority',
    name: 'budget-authority',
    employeeNumber: 'budget-authority-employee-number',
  }),
  'unit-head': ({ office, words }) => ({
    official: office.unitHead,
    standard: `Kepala ${words.procurementUnitFull}`,
    path: 'office.unitHead',
    name: 'unit-head',
    employeeNumber: 'unit-head-employee-number',
  }),
  'commitment-officer': ({ dossier, words }) => {
    const officer = dossier.committee.commitmentOfficer;
    return {
      official: officer === null ? null : { ...officer, position: words.commitmentOfficerFull },
      standard: words.commitmentOfficerFull,
      path: 'committee.commitmentOfficer',
      name: 'commitment-officer',
      employeeNumber: 'commitment-officer-employee-number',
    };
  },
};

/** To whom the era's appeals go, and who answers them. Source  `objection.appeal.addressee` of the rule set. */
export function appealAddressee({ ruleSet, words }: Draft): string {
  return ruleSet.objection.appeal.addressee.value === 'budget-user'
    ? words.budgetUser
    : 'Menteri/Pimpinan Lembaga/Kepala Daerah';
}

/** The copy list: the office's own where it has one, else the standard one. */
export function copies(draft: Draft, standard: readonly string[]): Block {
  return {
    kind: 'copies',
    heading: 'Tembusan disampaikan kepada Yth.:',
    items: draft.office.copies[draft.kind] ?? standard,
  };
}

function placeAndDate(draft: Draft): Inline {
  return line(documentPlace(draft), ', ', documentDate(draft));
}

/** The NIP of a member, a gap where it is missing; null where the office signs without. */
export function memberNumber(draft: Draft, member: Person, path: string): Inline | null {
  if (member.employeeNumber !== null)
    return draft.office.showsEmployeeNumbers ? plain(employeeNumberText(member.employeeNumber)) : null;
  return draft.office.showsEmployeeNumbers
    ? [draft.missing.gap('member-employee-number', { path, subject: member.name })]
    : null;
}

function officialNumber(draft: Draft, number: string | null, field: MissingFieldKey, path: string): Inline | null {
  if (!draft.office.showsEmployeeNumbers) return null;
  return textOrGap(draft, number === null ? null : employeeNumberText(number), field, {
    path: `${path}.employeeNumber`,
  });
}

/** A NIP of 18 digits as offices write it: birth date, appointment, sex, sequence. */
function employeeNumberText(number: string): string {
  return /^\d{18}$/.test(number) ? number.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : number;
}

function blankSignature(draft: Draft): Signature {
  const gap = draft.missing.gap('committee-members', { path: 'committee.members' });
  return { name: [gap], position: ROLE_NAMES.member, employeeNumber: draft.office.showsEmployeeNumbers ? [gap] : null };
}
