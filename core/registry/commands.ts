/** What an LPSE admin may ask of the office's people and devices, and why it may be refused. */
import type { RegistryEventBodies } from './events.ts';

export interface RegistryCommandBodies {
  readonly setPerson: RegistryEventBodies['personSet'];
  readonly offerEnrolment: RegistryEventBodies['enrolmentOffered'];
  readonly withdrawEnrolment: RegistryEventBodies['enrolmentWithdrawn'];
  readonly revokeDevice: RegistryEventBodies['deviceRevoked'];
  readonly handOutTenders: RegistryEventBodies['tendersHandedOut'];
}

export type RegistryCommandName = keyof RegistryCommandBodies;

export type RegistryCommand = {
  readonly [Name in RegistryCommandName]: { readonly name: Name; readonly body: RegistryCommandBodies[Name] };
}[RegistryCommandName];

export type RegistryRefusalKind =
  /** Only an admin, or the server for the first one. */
  | 'not-your-role'
  /** A field is not what it must be. */
  | 'invalid-value'
  | 'unknown-person'
  /** Another person is called the same: events would not tell the two apart. */
  | 'name-taken'
  /** The office would be left without anybody who can let people in. */
  | 'last-admin'
  | 'offer-exists'
  /** The code would have ended before it could be used. */
  | 'offer-ended'
  | 'unknown-offer'
  /** Used, or withdrawn before. */
  | 'offer-not-open'
  | 'unknown-device'
  | 'already-revoked'
  /** Nobody locks themselves out: another admin does it. */
  | 'own-device'
  /** Grants are for tenders; what someone is to the office is said of the person. */
  | 'not-a-tender'
  /** An auditor reads everything, and has no part in a committee whose work they check. */
  | 'auditor-stays-apart'
  /** A committee has one chair: without, nobody could take in what was set aside. */
  | 'not-one-chair'
  /** A tender, or a person in one committee, is named twice. */
  | 'named-twice'
  /** Who had the tender before is to know why that changes. */
  | 'reason-missing';

/** Why a command was not carried out, with the values its message names. */
export interface RegistryRefusal {
  readonly kind: RegistryRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}
