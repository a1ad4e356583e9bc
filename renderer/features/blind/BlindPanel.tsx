import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import { judgingOf } from '#core/tender/judging.ts';
import { useRoleIn } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { HideDialog } from './HideDialog.tsx';
import { ShowDialog } from './ShowDialog.tsx';

type BlindPanelProps = Pick<StageProps, 'dossier' | 'clock' | 'readOnly' | 'execute'>;

/** Where those who keep the names hide them from those who judge, and show them again. */
export function BlindPanel({ dossier, clock, readOnly, execute }: BlindPanelProps) {
  const { t } = useTranslation();
  const role = useRoleIn(dossier.notice);
  const [isAsking, setAsking] = useState(false);
  const { blind } = judgingOf(dossier);
  const close = () => setAsking(false);
  if (!mayInTender(role, 'hideBidders', dossier) || dossier.bidders.length === 0) return null;
  return (
    <section aria-label={t('blind.title')}>
      <Group gap="sm">
        <span>
          {blind === null
            ? t('blind.shownNow')
            : t('blind.hiddenNow', { at: formatDateTime(blind.at, dossier.notice.zone) })}
        </span>
        <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setAsking(true)}>
          {t(blind === null ? 'blind.hide' : 'blind.show')}
        </Button>
      </Group>
      {isAsking && blind === null ? (
        <HideDialog dossier={dossier} clock={clock} execute={execute} onClose={close} />
      ) : null}
      {isAsking && blind !== null ? <ShowDialog clock={clock} execute={execute} onClose={close} /> : null}
    </section>
  );
}
