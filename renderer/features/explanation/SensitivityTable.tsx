import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/evaluation/model.ts';
import { sensitivityOf, type TurningPoint } from '#core/explanation/sensitivity.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { evaluationOf } from '#renderer/session/evaluation-of.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import styles from './ExplanationStage.module.css';

interface SensitivityTableProps {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
}

/** Which single score, finding or weight would make another bid win. Information only, and says so. */
export function SensitivityTable({ dossier, evaluation }: SensitivityTableProps) {
  const { t } = useTranslation();
  const sensitivity = useMemo(() => sensitivityOf(dossier, evaluation, evaluationOf), [dossier, evaluation]);
  if (sensitivity === null) {
    return <EmptyState title={t('explanation.openTitle')} text={t('explanation.openText')} />;
  }
  const nameOf = (id: BidderId | null) =>
    id === null ? t('explanation.nobody') : (dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id);
  const titleOf = (id: RequirementId) => dossier.requirements.find((each) => each.id === id)?.title ?? id;
  const { points, tried, winner } = sensitivity;
  return (
    <>
      <p className={styles.small}>{t('explanation.sensitivityHint', { winner: nameOf(winner), tried })}</p>
      {points.length === 0 ? (
        <EmptyState title={t('explanation.firmTitle')} text={t('explanation.firmText')} />
      ) : (
        <div className={styles.scroll}>
          <Table stickyHeader verticalSpacing={5} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('explanation.what')}</Table.Th>
                <Table.Th>{t('explanation.of')}</Table.Th>
                <Table.Th className="mp-number">{t('explanation.now')}</Table.Th>
                <Table.Th className="mp-number">{t('explanation.turnsAt')}</Table.Th>
                <Table.Th>{t('explanation.thenWins')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map((point) => (
                <Table.Tr key={keyOf(point)}>
                  <Table.Td>
                    {point.kind === 'weight' ? t('explanation.technicalWeight') : titleOf(point.requirement)}
                  </Table.Td>
                  <Table.Td>{point.kind === 'weight' ? '—' : nameOf(point.bidder)}</Table.Td>
                  <Table.Td className="mp-number">
                    {point.kind === 'finding' ? t('tender.notMet') : formatDecimal(point.from)}
                  </Table.Td>
                  <Table.Td className="mp-number">
                    {point.kind === 'finding' ? t('tender.met') : formatDecimal(point.to)}
                  </Table.Td>
                  <Table.Td>{nameOf(point.newWinner)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  );
}

function keyOf(point: TurningPoint): string {
  return point.kind === 'weight' ? `weight ${point.to}` : `${point.kind} ${point.requirement} ${point.bidder}`;
}
