import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { ChangeGroups } from '#renderer/ui/ChangeGroups.tsx';
import { changeGroups } from '#renderer/ui/change-groups.ts';
import type { ForkSide } from './fork-rows.ts';

interface EventCellProps {
  readonly side: ForkSide | null;
  /** Names bidders and requirements; null where the tender is not known. */
  readonly dossier: Dossier | null;
}

const VALUES_SHOWN = 6;

/** What one side says at a place: which event, by whom, when, and the values. */
export function EventCell({ side, dossier }: EventCellProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  if (side === null) return <span className="mp-quiet">{t('stopped.nothingHere')}</span>;
  const { header, told } = side;
  return (
    <>
      <strong>{told.type === null ? t('stopped.otherEvent') : t(`history.events.${told.type}`)}</strong>
      <div className="mp-quiet">
        {formatDateTime(header.at, zone)} · {header.actor}
      </div>
      {dossier === null ? null : <ChangeGroups groups={changeGroups(t, told.changes, dossier, VALUES_SHOWN)} />}
    </>
  );
}
