import { Button, SegmentedControl, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/evaluation/model.ts';
import { type SpseCode, spseCellKey, spseTable } from '#core/explanation/spse-table.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import styles from './ExplanationStage.module.css';
import { SpseCellButton } from './SpseCellButton.tsx';

interface SpseSheetProps {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
}

const NOTHING: readonly string[] = [];

/** The results in the order of SPSE's own table, to be ticked off while typing; what is ticked stays on this device. */
export function SpseSheet({ dossier, evaluation }: SpseSheetProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const [decimalSign, setDecimalSign] = useState<',' | '.'>(',');
  const tender = `${dossier.notice.code}/${dossier.notice.version}`;
  const allTicks = useDeviceSettings((settings) => settings.spseTicks);
  const ticks = allTicks[tender] ?? NOTHING;
  const table = useMemo(() => spseTable(dossier, evaluation), [dossier, evaluation]);
  const keep = (next: readonly string[]) => void device.set('spseTicks', { ...allTicks, [tender]: [...next] });
  const toggle = (key: string) => keep(ticks.includes(key) ? ticks.filter((each) => each !== key) : [...ticks, key]);
  const total = table.rows.length * table.codes.length;
  const done = table.rows.flatMap(({ bidder }) =>
    table.codes.filter((code) => ticks.includes(spseCellKey(bidder, code))),
  ).length;
  const names: Readonly<Record<SpseCode, string>> = {
    K: t('explanation.codeK'),
    SK: t('explanation.codeSK'),
    B: t('explanation.codeB'),
    SB: t('explanation.codeSB'),
    A: t('explanation.codeA'),
    T: t('explanation.codeT'),
    ST: t('explanation.codeST'),
    P: t('explanation.codeP'),
    PT: t('explanation.codePT'),
    HN: t('explanation.codeHN'),
    H: t('explanation.codeH'),
    SH: t('explanation.codeSH'),
    SA: t('explanation.codeSA'),
    winner: t('explanation.codeWinner'),
    PK: t('explanation.codePK'),
  };
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.small} role="status">
          {t('explanation.ticked', { done, total })}
        </p>
        <SegmentedControl
          size="xs"
          aria-label={t('explanation.decimalSign')}
          value={decimalSign}
          onChange={(value) => setDecimalSign(value === '.' ? '.' : ',')}
          data={[
            { value: ',', label: t('explanation.comma') },
            { value: '.', label: t('explanation.point') },
          ]}
        />
        <Button size="compact-sm" variant="default" disabled={ticks.length === 0} onClick={() => keep([])}>
          {t('explanation.clearTicks')}
        </Button>
        <p className={styles.small}>{t('explanation.spseHint')}</p>
      </div>
      <div className={styles.scroll}>
        <Table stickyHeader verticalSpacing={3} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('explanation.bidder')}</Table.Th>
              {table.codes.map((code) => (
                <Table.Th key={code} title={names[code]}>
                  <abbr title={names[code]}>{code === 'winner' ? 'P ★' : code}</abbr>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.map(({ bidder, cells }) => (
              <Table.Tr key={bidder}>
                <Table.Td>{dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder}</Table.Td>
                {table.codes.map((code, index) => {
                  const cell = cells[index];
                  if (cell === undefined) return null;
                  const key = spseCellKey(bidder, code);
                  return (
                    <Table.Td key={code}>
                      <SpseCellButton
                        label={names[code]}
                        cell={cell}
                        decimalSign={decimalSign}
                        ticked={ticks.includes(key)}
                        onToggle={() => toggle(key)}
                      />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
