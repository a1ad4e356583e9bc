import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface BlindBarProps {
  readonly dossier: Dossier;
  /** Names of bidders are hidden from the person at work. */
  readonly isBlind: boolean;
}

/** Says that names are hidden, since when, and from whom; nothing while they are shown. */
export function BlindBar({ dossier, isBlind }: BlindBarProps) {
  const { t } = useTranslation();
  const { blind } = judgingOf(dossier);
  if (blind === null) return null;
  const values = { at: formatDateTime(blind.at, dossier.notice.zone), reason: blind.reason };
  return (
    <Message
      tone="note"
      isStrip
      text={{
        what: t('blind.barWhat', values),
        means: t(isBlind ? 'blind.barMeans' : 'blind.barKeeperMeans'),
        next: t(isBlind ? 'blind.barNext' : 'blind.barKeeperNext', values),
      }}
    />
  );
}
