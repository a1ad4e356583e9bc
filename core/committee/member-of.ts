/** Who of the committee someone is. */
import type { Committee, Member } from '#core/tender/model.ts';
import type { Actor } from './role.ts';
import { plainPersonName } from './plain-name.ts';

/**
 * The member an actor is by name, or null: nobody of that name sits in it, or more than one does.
 *
 * A name written exactly alike is preferred to one that differs in titles, capitals or spaces.
 */
export function memberOf(committee: Pick<Committee, 'members'>, actor: Pick<Actor, 'name'>): Member | null {
  const written = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return onlyOne(committee.members, written, actor.name) ?? onlyOne(committee.members, plainPersonName, actor.name);
}

function onlyOne(members: readonly Member[], formOf: (name: string) => string, name: string): Member | null {
  const form = formOf(name);
  const [first, ...others] = members.filter((member) => formOf(member.name) === form);
  return form === '' || others.length > 0 ? null : (first ?? null);
}
