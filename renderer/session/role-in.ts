/** What the person at work is to a tender: as the office says where the device is enrolled, else as they said themselves. */
import { isRole, type Role } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Registry } from '#core/registry/model.ts';
import type { Identity, ServerLink } from '#renderer/storage/settings.ts';

interface AtWork {
  readonly identity: Pick<Identity, 'role'>;
  readonly server: Pick<ServerLink, 'person'> | null;
  readonly registry: Registry;
}

/**
 * A grant in that tender comes first, then what someone is to the whole office. Who has neither works in the role they gave:
 * the server holds their work apart until they are granted it.   Source  core/sync/SPEC.md [SYNC-14, 21]
 */
export function roleIn({ identity, server, registry }: AtWork, stream: StreamId | null): Role {
  if (server === null) return identity.role;
  const granted = stream === null ? undefined : registry.grants[stream]?.[server.person];
  if (granted !== undefined) return granted;
  const office = registry.people[server.person]?.role ?? 'staff';
  return isRole(office) ? office : identity.role;
}
