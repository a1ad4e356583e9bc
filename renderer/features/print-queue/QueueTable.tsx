import { Checkbox, NativeSelect, NumberInput, Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COPIES } from '#core/contract/printing.ts';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import { subjectName } from '#core/documents/subject-name.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './PrintQueue.module.css';
import type { QueueChoice, QueuePaper, QueueState } from './queue-model.ts';
import type { QueueOutcome } from './send-queue.ts';

interface QueueTableProps {
  readonly dossier: Dossier;
  readonly words: OfficialWords;
  readonly keys: readonly DocumentKey[];
  readonly states: ReadonlyMap<DocumentKey, QueueState>;
  readonly choiceOf: (key: DocumentKey) => QueueChoice;
  readonly outcomes: ReadonlyMap<DocumentKey, QueueOutcome>;
  /** Copies are said here, and not in a dialog. */
  readonly hasCopies: boolean;
  readonly disabled: boolean;
  readonly onChange: (key: DocumentKey, to: Partial<QueueChoice>) => void;
}

/** Every document of the tender with how far it is, what is chosen for it, and what became of it. */
export function QueueTable(props: QueueTableProps) {
  const { dossier, words, keys, states, choiceOf, outcomes, hasCopies, disabled, onChange } = props;
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
          {keys.map((key) => {
            const { isChosen, copies, paper } = choiceOf(key);
            const name = documentNameOf(refOf(key).kind, words);
            const about = subjectName(dossier, key);
            return (
              <QueueRow
                key={key}
                documentKey={key}
                name={about === null ? name : `${name}: ${about}`}
                state={states.get(key)}
                issued={versionsOf(dossier, key).at(-1)?.version ?? null}
                words={words}
                isChosen={isChosen}
                copies={copies}
                paper={paper}
                outcome={outcomes.get(key)}
                hasCopies={hasCopies}
                disabled={disabled}
                onChange={onChange}
              />
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface QueueRowProps extends QueueChoice {
  readonly documentKey: DocumentKey;
  readonly name: string;
  readonly state: QueueState | undefined;
  /** The version that is out; null = the draft is printed. */
  readonly issued: number | null;
  readonly words: OfficialWords;
  readonly outcome: QueueOutcome | undefined;
  readonly hasCopies: boolean;
  readonly disabled: boolean;
  readonly onChange: QueueTableProps['onChange'];
}

const PAPERS: readonly QueuePaper[] = [...PAPER_NAMES, 'a4-fitted'];

/** Remembered as it was drawn: a tender may have hundreds of letters. */
const QueueRow = memo(function QueueRow(row: QueueRowProps) {
  const { documentKey, name, state, issued, words, isChosen, copies, paper, outcome, hasCopies, disabled, onChange } =
    row;
  const { t } = useTranslation();
  const isOut = state?.kind === 'unavailable' && issued === null;
  return (
    <Table.Tr data-unavailable={isOut || undefined}>
      <Table.Td>
        <Checkbox
          label={name}
          checked={isChosen && !isOut}
          disabled={disabled || isOut}
          onChange={(event) => onChange(documentKey, { isChosen: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td className={styles.small ?? ''}>{stateText()}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('printQueue.paperOf', { name })}
          value={paper}
          disabled={disabled || isOut}
          onChange={(event) => {
            const chosen = PAPERS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) onChange(documentKey, { paper: chosen });
          }}
          data={papers()}
        />
      </Table.Td>
      {hasCopies ? (
        <Table.Td>
          <NumberInput
            size="xs"
            aria-label={t('printQueue.copiesOf', { name })}
            min={1}
            max={MOST_COPIES}
            clampBehavior="strict"
            allowDecimal={false}
            value={copies}
            disabled={disabled || isOut}
            onChange={(value) => {
              if (typeof value === 'number') onChange(documentKey, { copies: value });
            }}
          />
        </Table.Td>
      ) : null}
      <Table.Td className={styles.small ?? ''}>{outcomeText()}</Table.Td>
    </Table.Tr>
  );

  /** What went out keeps its paper, or is shrunk as it is. */
  function papers() {
    if (issued === null) return PAPERS.map((value) => ({ value, label: t(`printQueue.papers.${value}`) }));
    const own = paper === 'a4-fitted' ? 'f4' : paper;
    return [
      { value: own, label: t('printQueue.asIssued') },
      { value: 'a4-fitted', label: t('printQueue.papers.a4-fitted') },
    ];
  }

  function stateText(): string {
    if (issued !== null) return t('issue.listed', { version: issued });
    if (state === undefined) return '';
    if (state.kind === 'unavailable') return t(`documents.reasons.${state.reason}.short`, { ...words });
    return state.count === 0 ? t('documents.complete') : t('printQueue.draft', { count: state.count });
  }

  function outcomeText(): string {
    if (outcome === undefined) return '';
    const word = typeof outcome === 'string' ? outcome : 'failed';
    return t(`printQueue.outcomes.${word}`);
  }
});
