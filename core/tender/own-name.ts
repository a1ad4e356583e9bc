/** Whether what a member signs is signed by that member, in their own name, with the key they always use here. */
import { memberOf } from '#core/committee/member-of.ts';
import { boundKeyOf } from '#core/committee/member-papers.ts';
import type { Actor } from '#core/committee/role.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { ok, type Result } from '#core/shared/result.ts';
import type { Refusal } from './commands.ts';
import type { MemberId } from './ids.ts';
import type { Dossier, Member } from './model.ts';
import { type Decision, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/** What is said in someone's own name. */
export interface OwnWord {
  readonly member: MemberId;
  /** As written in the committee. */
  readonly name: string;
  readonly key: DeviceId;
}

/** The member a word is of, who must be the one who asks; or the refusal. */
export function findOwnMember(dossier: Dossier, word: OwnWord, actor: Actor): Result<Member, Refusal> {
  const found = findMember(dossier, word.member);
  if (!found.ok) return found;
  const member = found.value;
  if (memberOf(dossier.committee, actor)?.id !== member.id) return refuseOther(member, actor);
  if (word.name !== member.name) return refuse('invalid-value', { path: 'name' });
  return refuseOtherKey(dossier, member, word.key) ?? found;
}

export function findMember({ committee }: Dossier, id: MemberId): Result<Member, Refusal> {
  const member = committee.members.find((each) => each.id === id);
  return member === undefined ? refuse('unknown-member', { member: id }) : ok(member);
}

export function refuseOther(member: Member, actor: Actor): Refused {
  return refuse('not-own-name', { member: member.name, found: actor.name });
}

export function refuseOtherKey(dossier: Dossier, member: Member, key: DeviceId): Refused | null {
  const bound = boundKeyOf(dossier, member);
  if (bound === null || bound === key) return null;
  return refuse('other-key', { member: member.name, expected: bound.slice(0, 12), found: key.slice(0, 12) });
}
