import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { unreachable } from '#core/shared/assert.ts';
import type { SendState } from '#core/sync/outbox.ts';
import { awayText } from '#renderer/ui/away-text.ts';
import styles from './HistoryPanel.module.css';

/** Where one event stands between this device and the server: a mark, and in words. */
export function RecordState({ state }: { readonly state: SendState }) {
  const { t } = useTranslation();
  const { mark, text } = recordText(t, state);
  return (
    <span className={state.kind === 'turned-away' ? styles.away : styles.state}>
      <span aria-hidden="true">{mark} </span>
      {text}
    </span>
  );
}

function recordText(t: TFunction<'app'>, state: SendState): { readonly mark: string; readonly text: string } {
  switch (state.kind) {
    case 'here':
      return { mark: '↑', text: t('history.state.here') };
    case 'waits':
      return { mark: '…', text: t('history.state.waits') };
    case 'lost':
      return { mark: '↑', text: t('history.state.lost') };
    case 'sent':
      return { mark: '✓', text: t('history.state.accepted', { seq: state.seq }) };
    case 'turned-away':
      return { mark: '✕', text: t('history.state.turnedAway', { why: awayText(t, state.reason).why }) };
    default:
      return unreachable(state);
  }
}
