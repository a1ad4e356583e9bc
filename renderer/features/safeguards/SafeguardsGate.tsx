import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MissingSafeguard } from '#core/committee/missing-safeguards.ts';
import { missingSafeguardsTexts } from '#renderer/session/missing-safeguards-text.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface SafeguardsGateProps {
  readonly missing: readonly MissingSafeguard[];
  readonly onGoTo: () => void;
}

/** Stands where a bid would be shown, until everything is there that must stand before. */
export function SafeguardsGate({ missing, onGoTo }: SafeguardsGateProps) {
  const { t } = useTranslation();
  const byKind = Map.groupBy(missing, ({ kind }) => kind);
  const names = Object.fromEntries([...byKind].map(([kind, each]) => [kind, each.map(({ name }) => name).join('; ')]));
  return (
    <Message
      tone="check"
      text={{
        what: t('safeguards.gateWhat'),
        means: t('safeguards.gateMeans', { missing: missingSafeguardsTexts(t, names).join('\n') }),
        next: t('safeguards.gateNext'),
      }}
    >
      <Button onClick={onGoTo}>{t('safeguards.goToCommittee')}</Button>
    </Message>
  );
}
