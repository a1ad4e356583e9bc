import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StreamId } from '#core/log/envelope.ts';
import { type ApartWords, apartWords } from '#renderer/session/apart-words.ts';
import { useDeviceSettings, useIdentity, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import type { ApartEvent, QuarantineView } from '#renderer/session/quarantine.ts';
import { roleIn } from '#renderer/session/role-in.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import { type QuarantineGroup, quarantineGroups } from './quarantine-rows.ts';

export interface ShownQuarantine {
  readonly view: QuarantineView;
  readonly groups: readonly QuarantineGroup[];
  readonly readAgain: () => void;
}

/** Everything that is held apart, in words; asked for anew each time the device met the server. */
export function useQuarantine(sync: SyncSession): ShownQuarantine {
  const view = useStore(sync.quarantine.view);
  const lastMetAt = useSyncView((state) => state.lastMetAt, sync);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each meeting may have let something in
  useEffect(() => void sync.quarantine.read(), [sync, lastMetAt]);
  const { device } = useWorkspace();
  const identity = useIdentity();
  const server = useDeviceSettings((settings) => settings.server);
  const registry = useStore(device.registry);
  const tenders = useTenderList((list) => list.tenders);
  const titles = useMemo(
    () => new Map(tenders.map(({ stream, summary }) => [stream, `${summary.code} ${summary.name}`])),
    [tenders],
  );
  const roles = useMemo(
    () => (stream: StreamId) => roleIn({ identity, server, registry }, stream),
    [identity, server, registry],
  );
  const words = useApartWords(view.events, roles, titles);
  const groups = useMemo(
    () =>
      quarantineGroups(view.events, {
        titleOf: (stream) => titles.get(stream) ?? null,
        wordsOf: (stream) => words.get(stream) ?? null,
        isChairIn: (stream) => roles(stream) === 'chair',
      }),
    [view.events, titles, words, roles],
  );
  // Keys and rights come with the office's stream: they say more of what is held.
  const readAgain = (): void => {
    sync.syncNow();
    void sync.quarantine.read();
  };
  return { view, groups, readAgain };
}

/** Read tender by tender, each shown as soon as it is there. */
function useApartWords(
  events: readonly ApartEvent[],
  roles: (stream: StreamId) => ReturnType<typeof roleIn>,
  titles: ReadonlyMap<StreamId, string>,
): ReadonlyMap<StreamId, ApartWords> {
  const { readHistory } = useWorkspace();
  const [words, setWords] = useState<ReadonlyMap<StreamId, ApartWords>>(new Map());
  useEffect(() => {
    let isShown = true;
    const load = async (): Promise<void> => {
      for (const [stream, ofStream] of Map.groupBy(events, (event) => event.stream)) {
        const sealed = ofStream.map((event) => event.sealed);
        const recorded = titles.has(stream) ? await readHistory(stream) : [];
        if (!isShown) return;
        const told = apartWords(recorded, sealed, roles(stream));
        setWords((before) => new Map([...before, [stream, told]]));
      }
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [events, roles, titles, readHistory]);
  return words;
}
