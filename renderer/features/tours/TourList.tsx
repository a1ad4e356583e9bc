import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { keptScreens } from '#renderer/session/kept-screens.ts';
import { goToStep, readProgress } from './tour-store.ts';
import { TOUR_ROLES, TOURS } from './tours.ts';
import styles from './Tours.module.css';

/** The tours with how far each was walked; they run in the practice space. */
export function TourList() {
  const { t } = useTranslation();
  const { device, space } = useWorkspace();
  const screens = useDeviceSettings((settings) => settings.screens);
  const kept = useMemo(() => keptScreens(device), [device]);
  const progress = readProgress({ ...kept, getItem: (name) => screens[name] ?? null });
  return (
    <ul className={styles.list}>
      {TOUR_ROLES.map((role) => {
        const steps = TOURS[role].length;
        const walked = progress[role] ?? 0;
        const isOver = walked >= steps;
        return (
          <li key={role} data-role={role}>
            <div>
              <strong>{t(`tours.roles.${role}.title`)}</strong>
              <p>{t(`tours.roles.${role}.text`)}</p>
              <p className="mp-quiet">{TOURS[role].map(({ id }) => t(`tours.steps.${id}.title`)).join(' → ')}</p>
              <span className="mp-quiet">
                {isOver ? `✓ ${t('tours.walked')}` : t('tours.progress', { walked, steps })}
              </span>
            </div>
            <Button
              variant={walked > 0 && !isOver ? 'filled' : 'default'}
              disabled={space !== 'latihan'}
              onClick={() => goToStep(kept, { role, step: isOver ? 0 : walked })}
            >
              {isOver ? t('tours.again') : walked > 0 ? t('tours.resume') : t('tours.start')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
