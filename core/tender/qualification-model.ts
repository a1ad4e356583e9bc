/** What firms show about themselves: who may take part, and how much work they can still carry. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { BidderId } from './ids.ts';

export type BusinessSize = 'small' | 'medium' | 'large';

/** Everything about the qualification of a tender that is not a finding. */
export interface QualificationRecord {
  /** Who handed in qualification documents, in pre-qualified tenders; absent = did not. */
  readonly entries: Readonly<Record<BidderId, QualificationEntry>>;
  readonly profiles: Readonly<Record<BidderId, QualificationProfile>>;
  /** Who is invited to offer; null until the committee fixes it. Only in pre-qualified tenders. */
  readonly shortlist: Shortlist | null;
}

export interface QualificationEntry {
  readonly submittedAt: Instant | null;
  readonly note: string | null;
}

export interface Shortlist {
  readonly fixedAt: Instant;
  /** In order of rank where the qualification is scored, else of registration. */
  readonly invited: readonly BidderId[];
  readonly note: string | null;
}

/** A computed requirement: met or not by the profile's numbers, never by opinion. */
export type CapacityMeasure = 'remaining-package-capacity' | 'basic-capacity' | 'remaining-real-capacity';

export interface QualificationProfile {
  readonly businessSize: BusinessSize | null;
  /** One firm, or the partners of a joint operation (KSO). */
  readonly firms: readonly FirmProfile[];
  readonly checks: readonly OnlineCheck[];
}

export interface FirmProfile {
  readonly name: string;
  /** Directors, commissioners and owners; absent = not shown. */
  readonly people?: readonly FirmPerson[];
  /** The lead firm of a joint operation; the only firm is its own lead. */
  readonly lead: boolean;
  /** Share in the joint operation, percent; null for a firm on its own. */
  readonly sharePercent: DecimalText | null;
  readonly foundedOn: DateOnly | null;
  /** The most packages run at one time in the years the law counts; null = not shown. */
  readonly mostPackagesAtOnce: number | null;
  readonly runningPackages: readonly RunningPackage[];
  /** Highest contract in a similar field in the years the law counts (NPt). */
  readonly highestContract: HighestContract | null;
  /** Net worth (kekayaan bersih). */
  readonly netWorth: RupiahText | null;
  /** Number of the account a payment would go to, with the bank as it is written; absent or null = not shown. */
  readonly bankAccount?: string | null;
  readonly licences: readonly Licence[];
  readonly experience: readonly Experience[];
  /** Offered for this package, as is the equipment; absent = not written down, and not compared among bidders. */
  readonly personnel?: readonly OfferedPerson[];
  readonly equipment?: readonly OfferedEquipment[];
}

/** Someone who runs a firm or owns a part of it. */
export interface FirmPerson {
  readonly name: string;
  /** As the deed says: direktur, komisaris, pemilik manfaat. */
  readonly position: string | null;
  /** NIK, digits as text. */
  readonly nationalId: string | null;
  /** NPWP in either form. */
  readonly taxNumber: string | null;
}

/** Someone the bidder would work with (personel manajerial, tenaga ahli). */
export interface OfferedPerson {
  readonly name: string;
  readonly position: string | null;
  /** NIK, digits as text. */
  readonly nationalId: string | null;
  /** Certificate of competence (SKK). */
  readonly certificateNumber: string | null;
}

/** A machine or vehicle the bidder would work with (peralatan utama). */
export interface OfferedEquipment {
  readonly name: string;
  /** What tells one machine from another of its kind: serial, chassis or plate number. */
  readonly serialNumber: string | null;
  /** Proof that it is the bidder's to use, with its number: BPKB, invoice, lease. */
  readonly proof: string | null;
}

/** A package still being carried out. */
export interface RunningPackage {
  readonly name: string;
  readonly owner: string | null;
  readonly value: RupiahText;
  /** What has been carried out of it so far. */
  readonly done: RupiahText;
  /** The firm's share of it, percent; 100 when it works alone. */
  readonly sharePercent: DecimalText;
  readonly endsOn: DateOnly | null;
}

export interface HighestContract {
  readonly name: string;
  readonly value: RupiahText;
  readonly year: number;
  /** The value brought to the present by the price index; null = the value itself counts. */
  readonly presentValue: RupiahText | null;
}

export interface Licence {
  /** NIB, Sertifikat Standar, SBU … */
  readonly kind: string;
  readonly number: string;
  readonly issuer: string | null;
  /** Null = valid without end. */
  readonly validUntil: DateOnly | null;
}

export interface Experience {
  readonly name: string;
  readonly owner: string | null;
  readonly contractNumber: string | null;
  readonly value: RupiahText | null;
  readonly from: DateOnly | null;
  readonly until: DateOnly | null;
}

/** A check outside the app. One made without a network has to be made again. */
export interface OnlineCheck {
  readonly subject: 'blacklist' | 'tax-number' | 'tax-status' | 'business-licence' | 'supplier-record' | 'certificate';
  readonly checkedAt: Instant;
  readonly online: boolean;
  readonly result: 'clear' | 'problem';
  readonly note: string | null;
}
