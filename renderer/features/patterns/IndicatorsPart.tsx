import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INDICATORS } from '#core/indicators/settings.ts';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { IndicatorFinding } from '#core/patterns/indicator-findings.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ListCount } from '#renderer/ui/ListScreen.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { indicatorThreshold, indicatorValue } from './indicator-text.ts';
import { type PatternColumn, PatternTable } from './PatternTable.tsx';
import styles from './Patterns.module.css';
import { SaveTable } from './SaveTable.tsx';
import { TenderLink } from './TenderLink.tsx';
import { ToCheck } from './ToCheck.tsx';

/** The indicators of open data over the tenders here: on whom, by how much, against what, and the tenders behind it. */
export function IndicatorsPart({ patterns: { indicators } }: { readonly patterns: Patterns }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const [code, setCode] = useState<IndicatorFinding['code'] | null>(null);
  const { found, notes, counted, heldBack } = indicators;
  const columns = useMemo((): readonly PatternColumn<IndicatorFinding>[] => {
    return [
      { key: 'code', label: t('patterns.indicator.columns.code'), width: '70px', text: ({ code }) => code },
      {
        key: 'name',
        label: t('patterns.indicator.columns.name'),
        width: '290px',
        text: ({ code }) => t(`patterns.indicator.name.${code}`),
        render: ({ code }) => <ToCheck words={t(`patterns.indicator.name.${code}`)} />,
      },
      {
        key: 'on',
        label: t('patterns.indicator.columns.on'),
        width: '104px',
        text: ({ group }) => t(`patterns.indicator.group.${group}`),
      },
      { key: 'of', label: t('patterns.indicator.columns.of'), width: 'minmax(240px, 2fr)', text: ({ name }) => name },
      {
        key: 'tenders',
        label: t('patterns.indicator.columns.tenders'),
        width: '72px',
        isNumber: true,
        text: ({ tenders }) => formatCount(tenders.length),
        measure: ({ tenders }) => tenders.length,
      },
      {
        key: 'value',
        label: t('patterns.indicator.columns.value'),
        width: '110px',
        isNumber: true,
        text: (finding) => indicatorValue(t, finding),
        measure: ({ value }) => value,
      },
      {
        key: 'threshold',
        label: t('patterns.threshold'),
        width: '190px',
        text: (finding) => indicatorThreshold(t, finding, notes),
      },
    ];
  }, [t, notes]);
  const shown = code === null ? found : found.filter((each) => each.code === code);
  const opened = found.find((each) => keyOf(each) === open);
  return (
    <div className={styles.part}>
      <p className={styles.note}>
        {t('patterns.indicator.note')}
        {heldBack.length > 0 ? ` ${t('patterns.indicator.heldBack', { count: heldBack.length })}` : ''}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t('patterns.indicator.emptyTitle')} text={t('patterns.indicator.emptyText', { counted })} />
      ) : (
        <>
          <div className={styles.tools}>
            <NativeSelect
              size="xs"
              className={styles.choice ?? ''}
              aria-label={t('patterns.indicator.columns.name')}
              value={code ?? ''}
              onChange={({ currentTarget: { value } }) => setCode(INDICATORS.find((each) => each === value) ?? null)}
              data={[
                { value: '', label: t('patterns.indicator.all', { n: formatCount(found.length) }) },
                ...INDICATORS.map((each) => ({
                  value: each,
                  label: t('patterns.indicator.one', {
                    code: each,
                    name: t(`patterns.indicator.name.${each}`),
                    n: formatCount(found.filter((finding) => finding.code === each).length),
                  }),
                })),
              ]}
            />
            <ListCount>
              {t('patterns.indicator.count', { shown: formatCount(shown.length), counted: formatCount(counted) })}
            </ListCount>
            <span className={styles.grow} />
            <SaveTable name={t('patterns.parts.indicators')} columns={columns} rows={shown} />
          </div>
          <PatternTable
            label={t('patterns.parts.indicators')}
            rows={shown}
            columns={columns}
            keyOf={keyOf}
            firstSort={null}
            minWidth={1190}
            opened={open}
            onOpen={(finding) => setOpen(keyOf(finding))}
          />
        </>
      )}
      {opened === undefined ? null : (
        <SidePanel
          title={t('patterns.indicator.title', {
            code: opened.code,
            name: t(`patterns.indicator.name.${opened.code}`),
          })}
          onClose={() => setOpen(null)}
        >
          <p className={styles.formula}>
            {t(`patterns.indicator.group.${opened.group}`)}: {opened.name}
          </p>
          <p className={styles.line}>
            <ToCheck words={t(`patterns.indicator.sentence.${opened.code}`)} />
          </p>
          <dl className={styles.facts}>
            <dt>{t('patterns.indicator.valueIs')}</dt>
            <dd>{indicatorValue(t, opened)}</dd>
            <dt>{t('patterns.indicator.thresholdIs')}</dt>
            <dd>{indicatorThreshold(t, opened, notes)}</dd>
          </dl>
          {isPart(opened) ? (
            <p className={styles.line}>{t('patterns.indicator.partText', { name: opened.name })}</p>
          ) : null}
          <p className={styles.formula}>{t(`patterns.indicator.formula.${opened.code}`)}</p>
          <h3 className={styles.section}>{t('patterns.tendersTitle')}</h3>
          <ul className={styles.list}>
            {opened.tenders.map((stream) => (
              <li key={stream}>
                <TenderLink stream={stream} />
              </li>
            ))}
          </ul>
        </SidePanel>
      )}
    </div>
  );
}

function keyOf({ code, group, id }: IndicatorFinding): string {
  return `${code}-${group}-${id}`;
}

/** Of these the value is the tender's, and its parties are only named. */
function isPart({ code, group }: IndicatorFinding): boolean {
  return group === 'Tenderer' && (code === 'R024' || code === 'R035' || code === 'R058');
}
