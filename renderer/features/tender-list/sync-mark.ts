/** What the list says of a tender that is not whole on the server: a sign, a few words, and the rest where it is pointed at. */
import type { TFunction } from 'i18next';
import type { StreamId } from '#core/log/envelope.ts';
import type { SyncMarks } from '#renderer/session/use-sync.ts';

export interface RowMark {
  readonly text: string;
  readonly title: string;
  /** Nothing but a person ends it. */
  readonly needsPerson: boolean;
}

/** The gravest thing first; null where everything is on the server. */
export function syncMark(t: TFunction<'app'>, { marks, stops }: SyncMarks, stream: StreamId): RowMark | null {
  const stop = stops.get(stream);
  if (stop !== undefined) {
    const title = t('list.syncStoppedTitle', { why: t(`server.stop.${stop}`) });
    return { text: `✕ ${t('list.syncStopped')}`, title, needsPerson: true };
  }
  const { unsent = 0, turnedAway = 0 } = marks.get(stream) ?? {};
  const title = t('list.syncTitle', { unsent, turnedAway });
  if (turnedAway > 0) return { text: `! ${t('server.mark.away', { count: turnedAway })}`, title, needsPerson: true };
  return unsent > 0 ? { text: `↑ ${t('server.mark.unsent', { count: unsent })}`, title, needsPerson: false } : null;
}
