/** Whose word something signed in a seat is. */
import type { Member } from '#core/tender/model.ts';
import { plainPersonName } from './plain-name.ts';

/** Whether a word is of who sits there now: a seat's word is not that of who takes it later. */
export function isWordOf(word: { readonly name: string }, member: Pick<Member, 'name'>): boolean {
  return plainPersonName(word.name) === plainPersonName(member.name);
}
