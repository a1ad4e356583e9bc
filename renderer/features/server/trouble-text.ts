import type { TFunction } from 'i18next';
import type { TransportFailure } from '#renderer/sync/transport.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

/** What the server says itself and a person can do something about; others stand under `problem`. */
const KNOWN_PROBLEMS = ['server-too-old', 'expired', 'revoked', 'no-space'] as const;

/** Why the newest question had no good answer: what happened, what it means, what to do. Null for what stops sync, which is told apart. */
export function troubleText(t: TFunction, trouble: TransportFailure): MessageText | null {
  if (trouble.kind === 'update-needed' || trouble.kind === 'not-admitted') return null;
  const kind = kindOf(trouble);
  return {
    what: t(`server.trouble.${kind}.what`),
    means: t(`server.trouble.${kind}.means`),
    next: t(`server.trouble.${kind}.next`),
    code: trouble.kind === 'problem' ? trouble.problem : trouble.kind,
  };
}

/** Waiting does not mend it. */
export function troubleNeedsPerson(trouble: TransportFailure): boolean {
  switch (trouble.kind) {
    case 'offline':
    case 'timed-out':
    case 'busy':
      return false;
    case 'problem':
      return KNOWN_PROBLEMS.some((each) => each === trouble.problem);
    default:
      return true;
  }
}

function kindOf(trouble: Exclude<TransportFailure, { kind: 'update-needed' | 'not-admitted' }>) {
  if (trouble.kind !== 'problem') return trouble.kind;
  return KNOWN_PROBLEMS.find((each) => each === trouble.problem) ?? 'problem';
}
