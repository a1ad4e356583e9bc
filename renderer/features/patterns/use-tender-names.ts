import { useMemo } from 'react';
import type { StreamId } from '#core/log/envelope.ts';
import { useTenderList } from '#renderer/session/hooks.ts';

export interface TenderName {
  readonly code: string;
  readonly name: string;
}

/** How tenders are called, by their stream. */
export function useTenderNames(): (stream: StreamId) => TenderName {
  const tenders = useTenderList((list) => list.tenders);
  const names = useMemo(() => new Map(tenders.map(({ stream, summary }) => [stream, summary] as const)), [tenders]);
  return (stream) => names.get(stream) ?? { code: '', name: '' };
}
