/** Which help is open beside the screen, and the stage it would be about. */
import { createStore } from 'zustand/vanilla';
import type { TopicId } from '#renderer/features/help/topics.ts';
import { TOPIC_OF_STAGE } from './help-places.ts';

export interface HelpState {
  readonly open: TopicId | null;
  /** The screen it is beside. */
  readonly route: string;
  /** The stage on screen; null outside of tenders. */
  readonly stage: string | null;
}

export const help = createStore<HelpState>()(() => ({ open: null, route: '/', stage: null }));

export function openHelp(topic: TopicId): void {
  help.setState({ open: topic });
}

/** Opens the help of a stage from a feature that names it. */
export function openStageHelp(stage: string): void {
  openHelp(TOPIC_OF_STAGE[stage] ?? 'help');
}

/** Another screen is another matter: what was open is closed. */
export function noteRoute(route: string): void {
  help.setState((before) => (before.route === route ? before : { ...before, open: null, route }));
}

export function closeHelp(): void {
  help.setState({ open: null });
}
