/** What the person at work may do here, for screens to show beforehand; `decide` says it again. */
import { isReadOnlyRole, type Role } from '#core/committee/role.ts';
import { mayInTender, rolesForTender } from '#core/committee/tender-permissions.ts';
import type { TenderCommandName } from '#core/tender/commands.ts';

/** Why someone can only read a tender. */
export type ReadOnlyReason =
  /** The role reads, everywhere. */
  | { readonly kind: 'looks-on' }
  /** A trainee before a real tender. */
  | { readonly kind: 'practice-only' }
  /** Others do the work of this stage; codes of their roles with spaces between. */
  | { readonly kind: 'others-do'; readonly roles: string };

/** Why someone of that role can only read; null when there is something to do. `command` is what the stage is for. */
export function readOnlyReason(
  role: Role,
  tender: { readonly practice: boolean },
  command: TenderCommandName | null,
): ReadOnlyReason | null {
  if (isReadOnlyRole(role)) return { kind: 'looks-on' };
  if (role === 'trainee' && !tender.practice) return { kind: 'practice-only' };
  if (command === null || mayInTender(role, command, tender)) return null;
  return { kind: 'others-do', roles: rolesForTender(command, tender).join(' ') };
}
