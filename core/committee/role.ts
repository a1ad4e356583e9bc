/** Who someone is to the committee: what every event says of its author beside the name. */

/**
 * Every role, in the order people are offered them.
 *
 * `observer` looks on for a day, `auditor` (APIP, BPK) checks afterwards: neither ever changes anything. `admin` is the
 * LPSE's. A `trainee` may do everything, in practice only.   Source  DESIGN §1
 */
export const ROLES = ['chair', 'secretary', 'member', 'admin', 'observer', 'auditor', 'trainee'] as const;

export type Role = (typeof ROLES)[number];

/** Who asks for something. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
}

/** Whether a word of an event's header is a role this build knows. */
export function isRole(word: string): word is Role {
  return ROLES.some((role) => role === word);
}

/** Whether a role only ever reads, everywhere. */
export function isReadOnlyRole(role: Role): boolean {
  return role === 'observer' || role === 'auditor';
}
