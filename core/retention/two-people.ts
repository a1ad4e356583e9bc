/** That the one who approves is not the one who proposed. */
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { DestructionList } from './model.ts';

/** Whether two names are one person's, titles and spelling aside; a name of titles alone is nobody's. */
export function isSamePerson(a: string, b: string): boolean {
  const plain = plainPersonName(a);
  return plain !== '' && plain === plainPersonName(b);
}

/** Whether somebody else than who proposed the list approved it.   Source  docs/decisions/0024-retention.md */
export function isApprovedByAnother({ approval, proposedBy }: DestructionList): boolean {
  return approval !== null && !isSamePerson(approval.by.name, proposedBy.name);
}
