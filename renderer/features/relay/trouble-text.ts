import type { TFunction } from 'i18next';
import type { RelayLinkView } from '#renderer/session/relay-session.ts';
import type { RelayTrouble } from '#renderer/session/relay-guest.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

type Trouble = Extract<RelayLinkView, { kind: 'not-met' }>['why'];

/** What a person is told; several causes may ask the same of them. */
const TEXT_OF = {
  offline: 'offline',
  'timed-out': 'offline',
  busy: 'interrupted',
  malformed: 'interrupted',
  'not-granted': 'interrupted',
  'open-here': 'interrupted',
  'session-ended': 'interrupted',
  'not-ours': 'not-ours',
  'other-key': 'other-key',
  'unknown-device': 'unknown-device',
  revoked: 'revoked',
  'other-office': 'other-office',
  'other-space': 'other-space',
  'cannot-save': 'cannot-save',
  'not-allowed': 'unavailable',
  unavailable: 'unavailable',
  'not-an-address': 'not-an-address',
} as const satisfies Record<Trouble, string>;

export function troubleText(t: TFunction, why: Trouble): MessageText {
  const key = TEXT_OF[why];
  return {
    what: t(`relay.trouble.${key}.what`),
    means: t(`relay.trouble.${key}.means`),
    next: t(`relay.trouble.${key}.next`),
    code: why,
  };
}

/** What ends by itself is no alarm. */
export function isPassing(why: RelayTrouble): boolean {
  return TEXT_OF[why] === 'interrupted' || TEXT_OF[why] === 'offline' || why === 'unknown-device';
}
