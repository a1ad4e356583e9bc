import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/tender/model.ts';
import type { TenderCommands } from '#renderer/session/use-command.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { type ConflictRow, conflictRowsOf } from './conflict-rows.ts';
import styles from './ConflictsPanel.module.css';
import { SettleDialog } from './SettleDialog.tsx';

interface ConflictsPanelProps {
  readonly dossier: Dossier;
  readonly canSettle: boolean;
  readonly execute: TenderCommands['execute'];
  readonly onClose: () => void;
}

/** What people who worked apart left that does not fit together, each with both sides, to be settled one by one. */
export function ConflictsPanel({ dossier, canSettle, execute, onClose }: ConflictsPanelProps) {
  const { t } = useTranslation();
  const [settling, setSettling] = useState<{ row: ConflictRow; keep: 'standing' | 'held' } | null>(null);
  const rows = conflictRowsOf(dossier);
  return (
    <SidePanel title={t('conflicts.title')} onClose={onClose}>
      <p className={styles.intro}>{t('conflicts.intro')}</p>
      {rows.length === 0 ? <EmptyState title={t('conflicts.none')} text={t('conflicts.noneText')} /> : null}
      <ol className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.conflict}>
            <ConflictCard
              row={row}
              dossier={dossier}
              onSettle={canSettle ? (keep) => setSettling({ row, keep }) : null}
            />
          </li>
        ))}
      </ol>
      {settling ? (
        <SettleDialog
          keep={settling.keep}
          actor={settling.row.actor}
          onClose={() => setSettling(null)}
          onSettle={async (reason) => {
            const body = { conflicts: [settling.row.id], keep: settling.keep, reason };
            if (await execute({ name: 'settleConflict', body })) setSettling(null);
          }}
        />
      ) : null}
    </SidePanel>
  );
}
