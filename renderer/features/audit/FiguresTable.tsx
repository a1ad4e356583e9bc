import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFigure, AuditGate, Recomputation } from '#core/audit/recompute.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { valueText } from '#renderer/ui/value-text.ts';
import styles from './Audit.module.css';
import { figureText } from './figure-text.ts';
import { NoteButton } from './NoteButton.tsx';

interface FiguresTableProps {
  readonly recomputation: Recomputation;
  readonly nameOf: (bidder: string) => string;
  readonly isOnlyDiffering: boolean;
  readonly onTrace: (figure: AuditFigure) => void;
  readonly onNote: (figure: AuditFigure) => void;
}

/** A tender of 170 bidders has a thousand and more; the rest comes on demand. */
const SHOWN_AT_FIRST = 200;

/** Figures of every bid, each as worked out anew and as others say it. */
export function FiguresTable({ recomputation, nameOf, isOnlyDiffering, onTrace, onNote }: FiguresTableProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const figures = recomputation.figures.filter(({ differs }) => differs || !isOnlyDiffering);
  const gates = recomputation.gates.filter(({ differs }) => differs);
  if (figures.length + gates.length === 0) return null;
  return (
    <section aria-labelledby="audit-figures">
      <h2 className={styles.heading} id="audit-figures">
        {t('audit.recompute.figures')}
      </h2>
      <Table aria-labelledby="audit-figures" verticalSpacing={3} className={styles.figures}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.recompute.bidder')}</Table.Th>
            <Table.Th>{t('audit.recompute.figure')}</Table.Th>
            {(['recomputed', 'archived', 'decided', 'source'] as const).map((by) => (
              <Table.Th key={by} className={styles.number}>
                {t(`audit.recompute.outcomeBy.${by}`)}
              </Table.Th>
            ))}
            <Table.Th>{t('audit.recompute.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gates.map((gate) => (
            <GateRow key={`${gate.bidder} ${gate.gate}`} gate={gate} name={nameOf(gate.bidder)} />
          ))}
          {figures.slice(0, limit).map((figure, index) => (
            <FigureRow
              key={`${figure.bidder} ${figure.kind}`}
              figure={figure}
              name={nameOf(figure.bidder)}
              isFirst={figures[index - 1]?.bidder !== figure.bidder}
              onTrace={() => onTrace(figure)}
              onNote={() => onNote(figure)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {figures.length > limit ? (
        <button type="button" className={styles.link} onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('audit.state.more', { count: figures.length - limit })}
        </button>
      ) : null}
    </section>
  );
}

interface FigureRowProps {
  readonly figure: AuditFigure;
  readonly name: string;
  /** The bidder is named once, above its figures. */
  readonly isFirst: boolean;
  readonly onTrace: () => void;
  readonly onNote: () => void;
}

function FigureRow({ figure, name, isFirst, onTrace, onNote }: FigureRowProps) {
  const { t } = useTranslation();
  const what = `${t(`audit.recompute.kinds.${figure.kind}`)} · ${name}`;
  const recomputed = figureText(figure.recomputed, figure.unit);
  return (
    <Table.Tr className={isFirst ? styles.first : ''}>
      <Table.Th scope="row" className={styles.name}>
        {isFirst ? name : <span className="mp-visually-hidden">{name}</span>}
      </Table.Th>
      <Table.Td>{t(`audit.recompute.kinds.${figure.kind}`)}</Table.Td>
      <Table.Td className={styles.number}>
        {figure.trace === null ? (
          recomputed
        ) : (
          <FigureButton label={what} onOpen={onTrace}>
            {recomputed}
          </FigureButton>
        )}
      </Table.Td>
      {(['archived', 'decided', 'source'] as const).map((by) => {
        const value = figure[by];
        const isOther = value !== undefined && value !== figure.recomputed;
        return (
          <Table.Td key={by} className={`${styles.number} ${isOther ? styles.other : ''}`}>
            {value === undefined ? t('audit.recompute.notSaid') : figureText(value, figure.unit)}
          </Table.Td>
        );
      })}
      <Table.Td className={figure.differs ? styles.bad : 'mp-quiet'}>
        {figure.differs ? (
          <>
            ! {t('audit.recompute.differs')} <NoteButton what={what} onNote={onNote} />
          </>
        ) : (
          t('audit.recompute.equal')
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function GateRow({ gate, name }: { readonly gate: AuditGate; readonly name: string }) {
  const { t } = useTranslation();
  const stateText = (status: string | null | undefined): string =>
    status === null || status === undefined
      ? '—'
      : isStatus(status)
        ? t(`audit.recompute.gateStates.${status}`)
        : status;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={styles.name}>
        {name}
      </Table.Th>
      <Table.Td>
        {t('audit.recompute.gates')}: {valueText(t, { kind: 'code', value: gate.gate }, 'WITA')}
      </Table.Td>
      <Table.Td className={styles.number}>{stateText(gate.recomputed)}</Table.Td>
      <Table.Td className={`${styles.number} ${styles.other}`}>{stateText(gate.archived)}</Table.Td>
      <Table.Td className={styles.number}>—</Table.Td>
      <Table.Td className={styles.number}>—</Table.Td>
      <Table.Td className={styles.bad}>! {t('audit.recompute.differs')}</Table.Td>
    </Table.Tr>
  );
}

function isStatus(text: string): text is AuditGate['recomputed'] {
  return text === 'passed' || text === 'failed' || text === 'open' || text === 'not-evaluated';
}
