import { useHotkeys } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { HelpPanel } from '#renderer/features/help/HelpPanel.tsx';
import { topicOfPlace } from './help-places.ts';
import { closeHelp, help, noteRoute, openHelp } from './help-store.ts';

/** The button and the key that open help about what is on screen, and close it again. */
export function HelpButton() {
  const { t } = useTranslation();
  const route = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId ?? '/' });
  const stage = useStore(help, (state) => state.stage);
  const isOpen = useStore(help, (state) => state.open !== null);
  const toggle = () => (isOpen ? closeHelp() : openHelp(topicOfPlace(route, stage)));
  // Also from within a field: nobody types F1.
  useHotkeys([['F1', toggle]], []);
  useEffect(() => noteRoute(route), [route]);
  return (
    <Button
      data-tour="help"
      size="compact-sm"
      variant="default"
      title={t('help.open')}
      aria-label={t('help.keyHelp')}
      aria-pressed={isOpen}
      onClick={toggle}
    >
      {t('help.button')}
    </Button>
  );
}

/** The help that is open, beside the screen. */
export function HelpBeside() {
  const open = useStore(help, (state) => state.open);
  return open === null ? null : <HelpPanel key={open} id={open} onOpen={openHelp} onClose={closeHelp} />;
}

/** Says which stage is on screen, as long as it is. */
export function useStageForHelp(stage: string): void {
  useEffect(() => {
    help.setState({ stage });
    return () => help.setState({ stage: null });
  }, [stage]);
}
