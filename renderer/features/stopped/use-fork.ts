import { useEffect, useState } from 'react';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { actorOf } from '#renderer/session/actor-of.ts';
import { apartWords } from '#renderer/session/apart-words.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import type { Fork } from '#renderer/sync/read-fork.ts';
import { type ForkRows, forkRows } from './fork-rows.ts';

export type ForkView =
  | { readonly phase: 'reading' }
  | { readonly phase: 'failed'; readonly code: string }
  /** The server contradicts nothing that is here any more. */
  | { readonly phase: 'none' }
  | { readonly phase: 'read'; readonly fork: Fork; readonly rows: ForkRows; readonly dossier: Dossier | null };

/** Both sides, asked of the server when the screen is shown and when `round` grows. */
export function useFork(sync: SyncSession, stream: StreamId, round: number): ForkView {
  const workspace = useWorkspace();
  const [view, setView] = useState<ForkView>({ phase: 'reading' });
  useEffect(() => {
    let isShown = true;
    const load = async (): Promise<void> => {
      setView({ phase: 'reading' });
      const answer = await sync.stopped.readFork(stream);
      const read = answer.ok ? await withWords(workspace, stream, answer.value) : null;
      if (isShown) setView(read ?? { phase: 'failed', code: answer.ok ? '' : answer.error.kind });
    };
    void load();
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another round is another asking
  }, [sync, stream, workspace, round]);
  return view;
}

/** Each side is told as if it alone followed what both have. */
async function withWords(
  { readHistory, device }: Pick<Workspace, 'readHistory' | 'device'>,
  stream: StreamId,
  fork: Fork | null,
): Promise<ForkView> {
  if (fork === null) return { phase: 'none' };
  const gone = new Set(fork.ours.map(({ header }) => header.id));
  const all = stream === OFFICE_STREAM ? [] : await readHistory(stream);
  const common = all.filter(({ header }) => !gone.has(header.id));
  const { role } = actorOf(device, stream);
  const words = (side: Fork['ours']) =>
    apartWords(
      common,
      side.map(({ sealed }) => sealed),
      role,
    );
  const [ours, theirs] = [words(fork.ours), words(fork.theirs)];
  return { phase: 'read', fork, rows: forkRows(fork, { ours: ours.told, theirs: theirs.told }), dossier: ours.dossier };
}
