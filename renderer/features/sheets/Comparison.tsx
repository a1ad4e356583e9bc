import { Button, NativeSelect, Switch } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { combinedFindings, type ComparedCell, comparedCells } from '#core/committee/comparison.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useSeat } from '#renderer/session/use-own-sheet.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { AgreementNote } from './AgreementNote.tsx';
import styles from './Comparison.module.css';
import { type CellAction, ComparisonTable } from './ComparisonTable.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { CommonDialog } from './CommonDialog.tsx';

interface ComparisonProps extends Pick<StageProps, 'dossier' | 'evaluation' | 'readOnly' | 'clock' | 'execute'> {
  readonly stage: RequirementStage;
}

/** Everyone's findings about one bid beside one another, requirement by requirement, and what becomes of them. */
export function Comparison({ stage, dossier, evaluation, readOnly, clock, execute }: ComparisonProps) {
  const { t } = useTranslation();
  const seat = useSeat(dossier);
  const bidders = evaluation.bids.map(({ bidder }) => ({ value: bidder, label: nameOf(dossier, bidder) }));
  const [chosen, setChosen] = useState<BidderId | null>(null);
  const [onlyDiscussed, setOnlyDiscussed] = useState(false);
  const [action, setAction] = useState<CellAction | null>(null);
  const bidder = chosen ?? bidders[0]?.value ?? null;
  const cells = useMemo(() => (bidder === null ? [] : comparedCells(dossier, stage, bidder)), [dossier, stage, bidder]);
  const combined = useMemo(() => combinedFindings(dossier, stage, evaluation), [dossier, stage, evaluation]);
  const rows = onlyDiscussed ? cells.filter((cell) => cell.combined.toBeDiscussed) : cells;
  const act = useCallback((kind: CellAction['kind'], cell: ComparedCell) => setAction({ kind, cell }), []);
  if (bidder === null) return <EmptyState title={t('matrix.noBidsTitle')} text={t('matrix.noBidsNext')} />;
  const dialog = { dossier, stage, bidder, clock, execute, onClose: () => setAction(null) };

  return (
    <section className={styles.comparison} aria-label={t('sheets.viewCompare')}>
      <div className={styles.tools}>
        <NativeSelect
          className={styles.bidder}
          aria-label={t('sheets.bidder')}
          value={bidder}
          data={bidders}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setChosen(bidders.find((each) => each.value === value)?.value ?? null);
          }}
        />
        <Switch
          size="xs"
          label={t('sheets.onlyDiscussed')}
          checked={onlyDiscussed}
          onChange={(event) => setOnlyDiscussed(event.currentTarget.checked)}
        />
        {readOnly ? null : (
          <Button
            size="compact-sm"
            className={styles.push}
            disabled={combined.length === 0}
            title={combined.length === 0 ? t('sheets.takeNone') : undefined}
            onClick={() => void execute({ name: 'assess', body: { cells: combined } })}
          >
            {t('sheets.takeCombined', { count: combined.length })}
          </Button>
        )}
      </div>
      <AgreementNote dossier={dossier} stage={stage} />
      {rows.length === 0 ? (
        <EmptyState title={t('sheets.nothingDiscussed')} text={t('sheets.nothingDiscussedNext')} />
      ) : (
        <ComparisonTable
          dossier={dossier}
          stage={stage}
          bidder={bidder}
          cells={rows}
          own={seat?.id ?? null}
          readOnly={readOnly}
          onAct={act}
        />
      )}
      {action?.kind === 'common' ? <CommonDialog {...dialog} cell={action.cell} /> : null}
      {action?.kind === 'correct' && seat !== null ? (
        <CorrectionDialog {...dialog} cell={action.cell} member={seat} />
      ) : null}
    </section>
  );
}

function nameOf({ bidders }: StageProps['dossier'], bidder: BidderId): string {
  return bidders.find(({ id }) => id === bidder)?.name ?? bidder;
}
