/** What an office sets once and every document of it uses. */
import type { Zone } from '#core/calendar/instant.ts';
import { NO_PUBLICATION, type PublicationSettings } from '#core/ocds/publication.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Emblem } from './emblem.ts';
import type { MarkLanguage } from './html-mark.ts';
import type { MarkColour } from './mark-colour.ts';
import type { Paper, TextStyle } from './model.ts';
import type { NumberSegments } from './numbering.ts';
import type { OwnParagraphs } from './paragraph-template.ts';
import type { ControlledForm, InitialsPlace } from './form-head.ts';

export interface OfficeSettings {
  readonly letterhead: Letterhead;
  /** Of officials who do not write on the office's; absent = see `issuerLetterhead`. */
  readonly letterheads: Readonly<Partial<Record<IssuerRole, IssuerLetterhead>>>;
  /** Where documents are signed, `Samarinda`; null = still to be set. */
  readonly city: string | null;
  /** The zone new tenders of this office begin with; a document's times follow its tender. */
  readonly zone: Zone;
  readonly paper: Paper;
  readonly text: TextStyle;
  /** Who awards above the committee's limit (PA). */
  readonly budgetUser: Official | null;
  /** Who answers an appeal (KPA). */
  readonly budgetAuthority: Official | null;
  /** Who leads the procurement unit and assigns committees. */
  readonly unitHead: Official | null;
  /** Whether members sign with their civil-servant number (NIP); where true a missing number is asked for. */
  readonly showsEmployeeNumbers: boolean;
  /** Copy lists (tembusan) an office wants otherwise than standard, by kind. */
  readonly copies: Readonly<Partial<Record<DocumentKind, readonly string[]>>>;
  /** How documents of a kind are numbered, `{nomor}/BAHP/{bulan}/{tahun}`; without one, numbers are typed whole. */
  readonly numbering: Readonly<Partial<Record<DocumentKind, string>>>;
  /** Kinds that count on together; a kind in none is a series of its own that begins again every year. */
  readonly numberSeries: readonly NumberSeries[];
  /** What `{klasifikasi}` and `{unit}` stand for. */
  readonly numberSegments: NumberSegments;
  /** Opening sentences an office words itself, see `paragraph-template.ts`. */
  readonly opening: OwnParagraphs;
  /** What documents rest on beside the law, a line each. */
  readonly basis: OwnParagraphs;
  /** Closing sentences. */
  readonly closing: OwnParagraphs;
  /** Kinds of documents that are controlled forms of the office. */
  readonly forms: Readonly<Partial<Record<DocumentKind, ControlledForm>>>;
  /** Kinds of documents the committee initials, and where. */
  readonly initials: Readonly<Partial<Record<DocumentKind, InitialsPlace>>>;
  readonly markLanguage: MarkLanguage;
  readonly markColour: MarkColour;
  /** Who publishes open data, and under which prefix. */
  readonly publication: PublicationSettings;
}

export interface Letterhead {
  /** Government first, the unit that writes last and largest. */
  readonly lines: readonly string[];
  /** Address, telephone and e-mail as one line of print. */
  readonly contact: string | null;
  /** Stands at its left; absent = none. */
  readonly emblem?: Emblem;
}

/** Officials outside the office who issue documents of a tender: PA, KPA, PPK. */
export const ISSUER_ROLES = ['budget-user', 'budget-authority', 'commitment-officer'] as const;

export type IssuerRole = (typeof ISSUER_ROLES)[number];

export interface IssuerLetterhead {
  readonly lines: readonly string[];
  readonly contact: string | null;
  /** Whether the office's emblem stands beside it: units of one government share it. */
  readonly hasEmblem: boolean;
}

/** Kinds of documents that share one sequence of running numbers. */
export interface NumberSeries {
  /** Stays when the name changes: blocks of numbers are given by it. */
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly DocumentKind[];
  readonly restart: 'yearly' | 'never';
  /** Digits a running number is given with at least, 3 for `013`. */
  readonly width: number;
  /** Archive class of its numbers; null = that of the office. */
  readonly classification: string | null;
}

export interface Official {
  readonly name: string;
  /** As it stands over the signature, `Pengguna Anggaran Dinas Pekerjaan Umum`. */
  readonly position: string;
  readonly employeeNumber: string | null;
}

/**
 * An office nobody has set up yet: F4, nothing else filled in.
 *
 * Units   millimetres, points.   Source  DOMAIN §3.2: F4 215 × 330, margins 25, 25, 30, 30 (top, right, bottom, left).
 */
export const EMPTY_OFFICE: OfficeSettings = {
  letterhead: { lines: [], contact: null },
  letterheads: {},
  city: null,
  zone: 'WITA',
  paper: { size: 'f4', orientation: 'portrait', margins: [25, 25, 30, 30] },
  text: { size: 11, spacing: 1.35 },
  budgetUser: null,
  budgetAuthority: null,
  unitHead: null,
  showsEmployeeNumbers: true,
  copies: {},
  numbering: {},
  numberSeries: [],
  numberSegments: { classification: null, unit: null },
  opening: {},
  basis: {},
  closing: {},
  forms: {},
  initials: {},
  markLanguage: 'id',
  markColour: 'grey',
  publication: NO_PUBLICATION,
};
