import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { type IssuedDocument, versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface SealPlaceProps {
  readonly dossier: Dossier;
  readonly documentKey: DocumentKey;
  readonly version: IssuedDocument;
}

/** Where the code on a paper leads: who put it out, when, as which record of the log, and whether it still holds. */
export function SealPlace({ dossier, documentKey, version }: SealPlaceProps) {
  const { t } = useTranslation();
  const { readHistory } = useWorkspace();
  const [place, setPlace] = useState<{ readonly n: number; readonly header: EventHeader } | null>(null);
  const stream = streamOf(dossier.notice);
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const events = await readHistory(stream);
      const index = events.findIndex(
        ({ event }) =>
          event.type === 'documentIssued' &&
          event.body.key === documentKey &&
          event.body.version.content.sha256 === version.content.sha256,
      );
      const found = events[index];
      if (isShown && found !== undefined) setPlace({ n: index + 1, header: found.header });
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [readHistory, stream, documentKey, version]);
  const newest = versionsOf(dossier, documentKey).at(-1)?.version ?? version.version;
  const isReplaced = newest > version.version;
  if (place === null) return null;
  return (
    <Message
      tone={isReplaced ? 'check' : 'note'}
      isStrip
      text={{
        what: t('issue.sealWhat', { version: version.version }),
        means: t('issue.sealMeans', {
          when: formatDateTime(version.issuedAt, dossier.notice.zone),
          actor: place.header.actor,
          n: place.n,
        }),
        next: isReplaced ? t('issue.sealReplaced', { version: newest }) : t('issue.sealHolds'),
        code: place.header.id,
      }}
    />
  );
}
