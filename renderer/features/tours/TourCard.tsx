import { Button, CloseButton, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { assert } from '#core/shared/assert.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { keptScreens } from '#renderer/session/kept-screens.ts';
import { goToStep, leaveTour, runningTour, type RunningTour } from './tour-store.ts';
import { TOURS } from './tours.ts';
import styles from './Tours.module.css';
import { useTarget } from './use-target.ts';
import { useTourPlace } from './use-tour-place.ts';

/** The step of the tour that runs; nothing while none does, and never outside of practice. */
export function TourCard() {
  const { space } = useWorkspace();
  const running = useStore(runningTour, (state) => state.running);
  if (running === null || space !== 'latihan') return null;
  return <StepCard key={`${running.role} ${running.step}`} running={running} />;
}

/** Floats over a corner and frames what it speaks of; everything below goes on working. */
function StepCard({ running }: { readonly running: RunningTour }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const kept = useMemo(() => keptScreens(device), [device]);
  const card = useRef<HTMLElement>(null);
  const { role, step } = running;
  const steps = TOURS[role];
  const here = steps[step];
  assert(here !== undefined, 'a tour that is over does not run');
  useTourPlace(here.at);
  const { rect, state } = useTarget(here.target);
  useEffect(() => card.current?.focus(), []);
  useHotkeys([['Escape', () => card.current?.contains(document.activeElement) === true && leaveTour()]], []);
  const isLast = step === steps.length - 1;
  return (
    <>
      {rect === null ? null : (
        <div
          className={styles.frame}
          style={{ left: rect.left - 4, top: rect.top - 4, width: rect.width + 8, height: rect.height + 8 }}
          aria-hidden
        />
      )}
      <section
        ref={card}
        className={styles.card}
        tabIndex={-1}
        aria-label={t('tours.card', { role: t(`tours.roles.${role}.title`) })}
        data-tour-state={state}
        data-tour-step={here.id}
      >
        <div className={styles.head}>
          <span className="mp-quiet">
            {t(`tours.roles.${role}.title`)} · {t('tours.step', { step: step + 1, steps: steps.length })}
          </span>
          <CloseButton size="sm" aria-label={t('tours.leave')} onClick={leaveTour} />
        </div>
        <h2>{t(`tours.steps.${here.id}.title`)}</h2>
        <p>{t(`tours.steps.${here.id}.text`)}</p>
        {state === 'missing' ? <p className="mp-check">{t('tours.missing')}</p> : null}
        <Group gap="xs" justify="flex-end">
          <Button
            size="xs"
            variant="default"
            disabled={step === 0}
            onClick={() => goToStep(kept, { role, step: step - 1 })}
          >
            {t('tours.back')}
          </Button>
          <Button size="xs" onClick={() => goToStep(kept, { role, step: step + 1 })}>
            {isLast ? t('tours.finish') : t('tours.next')}
          </Button>
        </Group>
      </section>
    </>
  );
}
