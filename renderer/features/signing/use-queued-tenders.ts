import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DateOnly } from '#core/calendar/instant.ts';
import { wordsOf } from '#core/regulation/words.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { useDeviceSettings, useIdentity, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { readOnlyReason } from '#renderer/session/may-change.ts';
import { refusalMessageOf } from '#renderer/session/messages.ts';
import { roleIn } from '#renderer/session/role-in.ts';
import type { ExecuteRefusal } from '#renderer/session/tender-session.ts';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';
import type { QueuedTender } from './queue.ts';
import type { QueueProgress } from './use-signing-queue.ts';

interface QueuedTenders {
  /** Null while they are read. */
  readonly tenders: readonly QueuedTender[] | null;
  readonly reading: QueueProgress | null;
}

/** Tenders of which something went out since that day, as far as they can be read here; null asks for all. */
export function useQueuedTenders(since: DateOnly | null): QueuedTenders {
  const { t } = useTranslation();
  const { readDossier, openTender, device } = useWorkspace();
  const identity = useIdentity();
  const server = useDeviceSettings((settings) => settings.server);
  const registry = useStore(device.registry);
  const textOf = useMemo(() => (refusal: ExecuteRefusal) => refusalMessageOf(t, refusal), [t]);
  const shown = useShownRefusal(textOf);
  const listed = useTenderList((list) => list.tenders);
  const asked = useMemo(() => askedOf(listed, since), [listed, since]);
  const [tenders, setTenders] = useState<readonly QueuedTender[] | null>(null);
  const [reading, setReading] = useState<QueueProgress | null>(null);

  useEffect(() => {
    let isShown = true;
    const read = async () => {
      const found: QueuedTender[] = [];
      for (const [done, { stream, keys }] of asked.entries()) {
        if (!isShown) return;
        setReading({ done, total: asked.length });
        const dossier = await readDossier(stream);
        const ruleSet = dossier === null ? null : ruleSetOfChoice(dossier.ruleSet);
        if (dossier === null || ruleSet === null) continue;
        const role = roleIn({ identity, server, registry }, stream);
        found.push({
          dossier,
          words: wordsOf(ruleSet, dossier.notice.kind),
          readOnly: readOnlyReason(role, dossier, 'attachSignedCopy') !== null,
          execute: (command) => shown(openTender(stream).execute(command)),
          keys,
        });
      }
      if (!isShown) return;
      setReading(null);
      setTenders(found);
    };
    void read();
    return () => {
      isShown = false;
    };
  }, [asked, readDossier, openTender, identity, server, registry, shown]);

  return { tenders, reading };
}

interface AskedTender extends Pick<ListedTender, 'stream'> {
  readonly keys: ReadonlySet<DocumentKey>;
}

function askedOf(listed: readonly ListedTender[], since: DateOnly | null): readonly AskedTender[] {
  return listed.flatMap(({ stream, summary }) => {
    const lines = summary.issued.filter(({ issuedOn }) => since === null || issuedOn >= since);
    return lines.length === 0 ? [] : [{ stream, keys: new Set(lines.map(({ key }) => key)) }];
  });
}
