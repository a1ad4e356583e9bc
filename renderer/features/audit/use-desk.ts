import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { AuditedTender } from '#core/audit/tender.ts';
import { type OpenedArchive, type ReadArchive, readArchives } from '#renderer/session/audit-desk.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';

/** Everything on the desk, in the order in which it was put there. */
export function useOpenedArchives(): readonly OpenedArchive[] {
  return useStore(useWorkspace().auditDesk.view, (view) => view.archives);
}

/** The archives that were read. */
export function useReadArchives(): readonly ReadArchive[] {
  const archives = useOpenedArchives();
  return useMemo(() => readArchives({ archives }), [archives]);
}

/** A tender with the archive it stands in. */
export interface DeskTender {
  /** Names both; the same tender may stand in two archives. */
  readonly id: string;
  readonly archive: ReadArchive;
  readonly tender: AuditedTender;
}

/** Every tender on the desk, by year and code. */
export function useDeskTenders(): readonly DeskTender[] {
  const archives = useReadArchives();
  return useMemo(
    () =>
      archives
        .flatMap((archive) =>
          archive.state.tenders.map((tender) => ({ id: `${archive.id}/${tender.stream}`, archive, tender })),
        )
        .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    [archives],
  );
}

function orderOf({ tender }: DeskTender): string {
  const { fiscalYear, code } = tender.dossier.notice;
  return `${9999 - fiscalYear} ${code}`;
}
