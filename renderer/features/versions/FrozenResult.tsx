import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rupiahText } from '#core/money/sen.ts';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { GATE_MARKS } from '#renderer/ui/gate-mark.ts';
import { Money } from '#renderer/ui/Money.tsx';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import type { EvaluationVersion } from './versions-model.ts';
import styles from './VersionsStage.module.css';

interface FrozenResultProps {
  readonly version: EvaluationVersion;
}

/** The result of a frozen evaluation, to read only: worked out again from the state as it stood. */
export function FrozenResult({ version }: FrozenResultProps) {
  const { t } = useTranslation();
  const { dossier, evaluation } = version.state;
  const heading = <h2 className={styles.heading}>{t('versions.frozenTitle', { number: version.number })}</h2>;
  if (evaluation === null) {
    return (
      <article>
        {heading}
        <p className={styles.small}>{t('versions.unreadable')}</p>
      </article>
    );
  }
  const ranked = evaluation.bids.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return (
    <article>
      {heading}
      <Table verticalSpacing={3} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>{t('versions.rank')}</Table.Th>
            <Table.Th>{t('versions.bidder')}</Table.Th>
            <Table.Th w={170} className="mp-number">
              {t('versions.price')}
            </Table.Th>
            {evaluation.order.map((gate) => (
              <Table.Th key={gate} className={styles.gate}>
                {t(`tender.stage.${gate}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ranked.map((bid) => {
            const price = (bid.finalPrice ?? bid.corrected)?.value;
            const stopped = evaluation.order.find((gate) => bid.gates[gate].status === 'failed');
            return (
              <Table.Tr key={bid.bidder}>
                <Table.Td>{bid.rank ?? '—'}</Table.Td>
                <Table.Td>
                  {dossier.bidders.find(({ id }) => id === bid.bidder)?.name ?? bid.bidder}
                  {stopped === undefined ? null : (
                    <span className={styles.small}>
                      {reasonTexts(t, bid.gates[stopped].reasons, dossier).join('; ')}
                    </span>
                  )}
                </Table.Td>
                <Table.Td className="mp-number">
                  <Money amount={price === undefined ? null : rupiahText(price)} form="full" />
                </Table.Td>
                {evaluation.order.map((gate) => (
                  <Table.Td key={gate} className={styles.gate}>
                    <FindingMark state={GATE_MARKS[bid.gates[gate].status]} short />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </article>
  );
}
