import { Button, Group, NativeSelect, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupiahShort, senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { ScreenFinding } from '#core/screens/finding.ts';
import type { LineTable } from '#core/screens/line-table.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './ScreensStage.module.css';

interface LineComparisonProps {
  readonly finding: ScreenFinding;
  readonly table: LineTable;
  readonly dossier: Dossier;
  readonly nameOf: (id: BidderId) => string;
}

/** So many lines stand at first, and come more at a time. */
const STEP = 50;

/** The lines of two bidders beside the owner's, those that agree first; words where the schedule is about words. */
export function LineComparison({ finding, table, dossier, nameOf }: LineComparisonProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [showsAll, setShowsAll] = useState(false);
  const [most, setMost] = useState(STEP);
  const pair = finding.pairs[at] ?? finding.pairs[0];
  if (pair === undefined) return null;
  const agreeing = new Set(pair.lines);
  const places = table.lines.flatMap((line, place) => (showsAll || agreeing.has(line.id) ? [{ line, place }] : []));
  const isOfWords = finding.screen === 'odd-words';
  const wordsOf = (bidder: BidderId) => {
    const lines = dossier.bidders.find(({ id }) => id === bidder)?.bid?.lines ?? [];
    return new Map(lines.map(({ line, description }) => [line, description]));
  };
  const described = isOfWords ? pair.bidders.map(wordsOf) : [];
  const cell = (bidder: BidderId, index: number, { line, place }: (typeof places)[number]) => {
    if (isOfWords) return described[index]?.get(line.id) ?? '—';
    const price = table.prices.get(bidder)?.[place] ?? Number.NaN;
    return Number.isNaN(price) ? '—' : formatRupiahShort(BigInt(price) as Sen);
  };
  const names = pair.bidders.map(nameOf);
  return (
    <section>
      <h3 className={styles.heading}>{t('screens.lines')}</h3>
      <Group gap="xs" className={styles.lineTools}>
        {finding.pairs.length > 1 ? (
          <NativeSelect
            aria-label={t('screens.pairs')}
            value={String(at)}
            data={finding.pairs.map(({ bidders }, index) => ({
              value: String(index),
              label: bidders.map(nameOf).join(' – '),
            }))}
            onChange={(event) => setAt(Number(event.currentTarget.value))}
          />
        ) : null}
        <Button size="compact-sm" variant="default" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('screens.linesFound') : t('screens.linesAll')}
        </Button>
        <span className={styles.small}>
          {t('screens.linesShown', { shown: places.length, total: table.lines.length })}
        </span>
      </Group>
      <Table
        verticalSpacing={3}
        className={styles.lines}
        aria-label={t('screens.linesOfPair', { names: names.join(', ') })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>{t('screens.lineNumber')}</Table.Th>
            <Table.Th>{t('screens.lineName')}</Table.Th>
            {isOfWords ? null : <Table.Th className={styles.priceHead}>{t('screens.lineOwner')}</Table.Th>}
            {names.map((name, index) => (
              <Table.Th key={pair.bidders[index]} className={isOfWords ? '' : styles.priceHead} title={name}>
                <span className={styles.columnName}>{name}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.slice(0, most).map((row) => (
            <Table.Tr key={row.line.id} data-same={agreeing.has(row.line.id) || undefined}>
              <Table.Td>{row.line.number}</Table.Td>
              <Table.Td>
                {row.line.description}
                {table.regulated.has(row.line.id) ? (
                  <span className={styles.small}> {t('screens.lineNote.regulated')}</span>
                ) : null}
              </Table.Td>
              {isOfWords ? null : (
                <Table.Td className="mp-number">
                  {row.line.unitPrice === null ? '—' : formatRupiahShort(row.line.unitPrice)}
                </Table.Td>
              )}
              {pair.bidders.map((bidder, index) => (
                <Table.Td key={bidder} className={isOfWords ? '' : 'mp-number'}>
                  {cell(bidder, index, row)}
                  <LeftOutNote table={table} bidder={bidder} place={row.place} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {places.length > most ? (
        <Button size="compact-sm" variant="default" onClick={() => setMost(most + STEP)}>
          {t('screens.linesMore', { count: Math.min(STEP, places.length - most) })}
        </Button>
      ) : null}
    </section>
  );
}

/** Why a price is compared with nobody's, where it is not. */
function LeftOutNote({
  table,
  bidder,
  place,
}: {
  readonly table: LineTable;
  readonly bidder: BidderId;
  readonly place: number;
}) {
  const { t } = useTranslation();
  const line = table.lines[place];
  if (line === undefined || table.leftOut.get(bidder)?.[place] !== 1 || table.regulated.has(line.id)) return null;
  const isCeiling = line.unitPrice !== null && Number(senOf(line.unitPrice)) === table.prices.get(bidder)?.[place];
  return <span className={styles.small}>{t(isCeiling ? 'screens.lineNote.ceiling' : 'screens.lineNote.round')}</span>;
}
