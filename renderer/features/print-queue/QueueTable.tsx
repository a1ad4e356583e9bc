import { Checkbox, NativeSelect, NumberInput, Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COPIES } from '#core/contract/printing.ts';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import styles from './PrintQueue.module.css';
import type { QueueChoice, QueueItem, QueuePaper } from './queue-model.ts';
import type { QueueOutcome } from './send-queue.ts';

interface QueueTableProps {
  readonly items: readonly QueueItem[];
  readonly choiceOf: (item: QueueItem) => QueueChoice;
  readonly outcomes: ReadonlyMap<string, QueueOutcome>;
  /** Copies are said here, and not in a dialog. */
  readonly hasCopies: boolean;
  readonly disabled: boolean;
  readonly onChange: (id: string, to: Partial<QueueChoice>) => void;
}

/** Every document of the queue with how far it is, what is chosen for it, and what became of it. */
export function QueueTable({ items, choiceOf, outcomes, hasCopies, disabled, onChange }: QueueTableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.table}>
      <Table stickyHeader verticalSpacing={2} aria-label={t('printQueue.documents')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('printQueue.document')}</Table.Th>
            <Table.Th w={210}>{t('printQueue.state')}</Table.Th>
            <Table.Th w={170}>{t('documents.paper')}</Table.Th>
            {hasCopies ? <Table.Th w={84}>{t('printQueue.copies')}</Table.Th> : null}
            <Table.Th w={150}>{t('printQueue.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <QueueRow
              key={item.id}
              {...item}
              {...choiceOf(item)}
              outcome={outcomes.get(item.id)}
              hasCopies={hasCopies}
              disabled={disabled}
              onChange={onChange}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface QueueRowProps extends QueueItem, QueueChoice {
  readonly outcome: QueueOutcome | undefined;
  readonly hasCopies: boolean;
  readonly disabled: boolean;
  readonly onChange: QueueTableProps['onChange'];
}

const PAPERS: readonly QueuePaper[] = [...PAPER_NAMES, 'a4-fitted'];

/** Remembered as it was drawn: a tender may have hundreds of letters. */
const QueueRow = memo(function QueueRow(row: QueueRowProps) {
  const { id, name, tender, state, isThere, isIssued, isChosen, copies, paper, outcome, hasCopies, disabled } = row;
  const { t } = useTranslation();
  const isOff = disabled || !isThere;
  const change = (to: Partial<QueueChoice>) => row.onChange(id, to);
  const label = tender === null ? name : `${name} (${tender})`;
  return (
    <Table.Tr data-unavailable={!isThere || undefined}>
      <Table.Td>
        <Checkbox
          label={name}
          {...(tender === null ? {} : { description: tender })}
          checked={isChosen && isThere}
          disabled={isOff}
          onChange={(event) => change({ isChosen: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td className={styles.small ?? ''}>{state}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('printQueue.paperOf', { name: label })}
          value={paper}
          disabled={isOff}
          onChange={(event) => {
            const chosen = PAPERS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) change({ paper: chosen });
          }}
          data={papers()}
        />
      </Table.Td>
      {hasCopies ? (
        <Table.Td>
          <NumberInput
            size="xs"
            aria-label={t('printQueue.copiesOf', { name: label })}
            min={1}
            max={MOST_COPIES}
            clampBehavior="strict"
            allowDecimal={false}
            value={copies}
            disabled={isOff}
            onChange={(value) => {
              if (typeof value === 'number') change({ copies: value });
            }}
          />
        </Table.Td>
      ) : null}
      <Table.Td className={styles.small ?? ''}>{outcomeText()}</Table.Td>
    </Table.Tr>
  );

  /** What went out keeps its paper, or is shrunk as it is. */
  function papers() {
    if (!isIssued) return PAPERS.map((value) => ({ value, label: t(`printQueue.papers.${value}`) }));
    const own = paper === 'a4-fitted' ? 'f4' : paper;
    return [
      { value: own, label: t('printQueue.asIssued') },
      { value: 'a4-fitted', label: t('printQueue.papers.a4-fitted') },
    ];
  }

  function outcomeText(): string {
    if (outcome === undefined) return '';
    const word = typeof outcome === 'string' ? outcome : 'failed';
    return t(`printQueue.outcomes.${word}`);
  }
});
