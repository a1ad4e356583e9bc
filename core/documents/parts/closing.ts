/** The foot all documents share: the closing sentence, the signatures, the copy list. */
import { isLawfulSize } from '#core/tender/decide-setup.ts';
import type { Person } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, Inline, Signature } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import { committeeName, documentDate, documentPlace } from './head.ts';

const ROLE_ORDER = ['chair', 'secretary', 'member'] as const;

/** Minutes close with this sentence, unless the office has its own. Source  DOMAIN §3.1, common foot F. */
export function minutesClosing(draft: Draft, name: string): Block {
  return closingOf(draft, {
    name,
    standard: `Demikian ${name} ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.`,
  });
}

/** The office's own closing sentence for the kind of document, with its official name in place; else the standard one. */
export function closingOf(
  draft: Draft,
  { name, standard }: { readonly name: string; readonly standard: string },
): Block {
  const own = draft.office.closing[draft.kind];
  return { kind: 'paragraph', text: plain(own === undefined ? standard : own.replaceAll('{dokumen}', () => name)) };
}

/**
 * Signatures of all members, chair first: decisions are collective in every era.
 *
 * Source  RULES §6.1: equal votes, every member accepts the result.
 */
export function committeeSignatures(draft: Draft): Block {
  const { members } = draft.dossier.committee;
  const { minimumMembers } = draft.ruleSet.committee;
  if (!isLawfulSize(members.length, draft.ruleSet.committee)) {
    draft.missing.gap('committee-members', { path: 'committee.members' });
  }
  const ordered = members.toSorted((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
  const rows: readonly Signature[] = ordered.map((member) => ({
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

/** The signature of the budget user, who awards above the committee's limit. */
export function budgetUserSignature(draft: Draft): Block {
  const official = draft.office.budgetUser;
  const path = 'office.budgetUser';
  return {
    kind: 'signatures',
    placeAndDate: placeAndDate(draft),
    heading: [],
    rows: [
      {
        name: official === null ? [draft.missing.gap('budget-user', { path })] : plain(official.name),
        position: official?.position ?? draft.words.budgetUser,
        employeeNumber: officialNumber(draft, official?.employeeNumber ?? null, `${path}.employeeNumber`),
      },
    ],
  };
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

function memberNumber(draft: Draft, member: Person, path: string): Inline | null {
  if (member.employeeNumber !== null)
    return draft.office.showsEmployeeNumbers ? plain(employeeNumberText(member.employeeNumber)) : null;
  return draft.office.showsEmployeeNumbers
    ? [draft.missing.gap('member-employee-number', { path, subject: member.name })]
    : null;
}

function officialNumber(draft: Draft, number: string | null, path: string): Inline | null {
  if (!draft.office.showsEmployeeNumbers) return null;
  return number === null
    ? [draft.missing.gap('budget-user-employee-number', { path })]
    : plain(employeeNumberText(number));
}

/** A NIP of 18 digits as offices write it: birth date, appointment, sex, sequence. */
function employeeNumberText(number: string): string {
  return /^\d{18}$/.test(number) ? number.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : number;
}

function blankSignature(draft: Draft): Signature {
  const gap = draft.missing.gap('committee-members', { path: 'committee.members' });
  return { name: [gap], position: ROLE_NAMES.member, employeeNumber: draft.office.showsEmployeeNumbers ? [gap] : null };
}
