import { useEffect, useRef, useState } from 'react';
import type { StreamId } from '#core/log/envelope.ts';
import type { Registry } from '#core/registry/model.ts';
import { proposeCommittee, type ProposedCommittee } from '#core/registry/propose-committee.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';

export interface Proposal extends ProposedCommittee {
  readonly stream: StreamId;
}

export interface Proposals {
  /** So far, in the order of the tenders. */
  readonly read: readonly Proposal[];
  readonly isWhole: boolean;
}

/** Stands among the missing where a dossier names nobody as chair: there is nothing to hand out by. */
export const NO_CHAIR = '—';

/** Tenders are told of in groups: each by itself would draw the dialog a thousand times. */
const READ_AT_ONCE = 25;

/** The committees that the dossiers of tenders name, by people of the office; read one after the other. */
export function useProposals(registry: Registry, tenders: readonly ListedTender[]): Proposals {
  const { readDossier } = useWorkspace();
  const [proposals, setProposals] = useState<Proposals>({ read: [], isWhole: false });
  // Those the dialog was opened for, as people stood then.
  const asked = useRef({ registry, streams: tenders.map(({ stream }) => stream) });
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const found: Proposal[] = [];
      const { streams } = asked.current;
      for (const stream of streams) {
        const dossier = await readDossier(stream);
        if (!isShown) return;
        const { members } = dossier?.committee ?? { members: [] };
        const proposed = proposeCommittee(asked.current.registry, members);
        const hasChair = proposed.committee.some(({ role }) => role === 'chair');
        const isLacking = !hasChair && proposed.missing.length === 0;
        found.push({ stream, ...proposed, missing: isLacking ? [NO_CHAIR] : proposed.missing });
        if (found.length % READ_AT_ONCE === 0) setProposals({ read: [...found], isWhole: false });
      }
      setProposals({ read: found, isWhole: true });
    };
    void read();
    return () => {
      isShown = false;
    };
  }, [readDossier]);
  return proposals;
}
