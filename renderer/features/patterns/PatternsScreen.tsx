import { Button, NativeSelect, Progress, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SeasonFilter, WHOLE_SEASON } from '#core/patterns/season.ts';
import { patternSettings } from '#core/patterns/settings.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { useOffice, useTenderList } from '#renderer/session/hooks.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { BarGap, ListBar, ListCount, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { CalibrationPart } from './CalibrationPart.tsx';
import { FirmsPart } from './FirmsPart.tsx';
import { GapPart } from './GapPart.tsx';
import { IndicatorsPart } from './IndicatorsPart.tsx';
import { PairsPart } from './PairsPart.tsx';
import styles from './Patterns.module.css';
import { PATTERN_PARTS, type PatternPart } from './pattern-parts.ts';
import { SharedPart } from './SharedPart.tsx';
import { type PatternsHere, type PatternsWork, usePatterns } from './use-patterns.ts';

const KINDS: readonly ProcurementKind[] = [
  'goods',
  'works',
  'integrated-works',
  'other-services',
  'consulting-firm',
  'consulting-individual',
];

/** Fewer counted tenders with offers can show no pattern. */
const FEWEST_TENDERS = 3;

/** What shows only over many tenders: firms, pairs, people and equipment, distances of prices, thresholds. */
export function PatternsScreen({ part }: { readonly part: PatternPart }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [filter, setFilter] = useState<SeasonFilter>(WHOLE_SEASON);
  const tenders = useTenderList((list) => list.tenders.length);
  const here = usePatterns(filter);
  const { patterns, run } = here;
  const change = (next: Partial<SeasonFilter>) => setFilter((before) => ({ ...before, ...next }));
  return (
    <ListScreen>
      <ListBar title={t('patterns.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('patterns.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/pola', search: { bagian: oneOf(PATTERN_PARTS)(value) } });
          }}
          data={PATTERN_PARTS.map((value) => ({ value, label: t(`patterns.parts.${value}`) }))}
        />
        <BarGap />
        {run.kind === 'works' && patterns !== null ? (
          <>
            <span className="mp-quiet" role="status">
              {workWords(run.work)}
            </span>
            <Button size="xs" variant="default" onClick={here.stop}>
              {t('patterns.stop')}
            </Button>
          </>
        ) : null}
      </ListBar>
      <ListBar>
        <NativeSelect
          size="xs"
          className={styles.kind ?? ''}
          aria-label={t('patterns.kind')}
          value={filter.kind ?? ''}
          onChange={({ currentTarget: { value } }) => change({ kind: KINDS.find((kind) => kind === value) ?? null })}
          data={[
            { value: '', label: t('patterns.allKinds') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`tender.kind.${kind}`) })),
          ]}
        />
        <div className={styles.day}>
          <DateField
            size="xs"
            label={t('patterns.from')}
            hidesLabel
            placeholder={t('patterns.from')}
            value={filter.from}
            onChange={(from) => change({ from })}
          />
        </div>
        <div className={styles.day}>
          <DateField
            size="xs"
            label={t('patterns.to')}
            hidesLabel
            placeholder={t('patterns.to')}
            value={filter.until}
            onChange={(until) => change({ until })}
          />
        </div>
        {filter === WHOLE_SEASON ? null : (
          <Button size="xs" variant="subtle" onClick={() => setFilter(WHOLE_SEASON)}>
            {t('list.filterClear')}
          </Button>
        )}
        {patterns === null ? null : (
          <ListCount testId="patterns-count">
            {[
              t('patterns.counted', { counted: formatCount(patterns.counted), offered: formatCount(patterns.offered) }),
              patterns.notOpened > 0 ? t('patterns.notOpened', { shown: formatCount(patterns.notOpened) }) : '',
              patterns.namesHidden > 0 ? t('patterns.namesHidden', { shown: formatCount(patterns.namesHidden) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </ListCount>
        )}
      </ListBar>
      {run.kind === 'stopped' || run.kind === 'broke' ? <EndedNote here={here} /> : null}
      {content()}
    </ListScreen>
  );

  function content() {
    if (patterns === null) {
      return run.kind === 'works' ? <Working work={run.work} onStop={here.stop} /> : null;
    }
    if (tenders === 0 || patterns.offered < FEWEST_TENDERS) {
      return (
        <EmptyState
          title={t('patterns.emptyTitle')}
          text={t('patterns.emptyText', { fewest: FEWEST_TENDERS, offered: patterns.offered })}
        >
          <Button onClick={() => void navigate({ to: '/paket' })}>{t('patterns.emptyOpen')}</Button>
        </EmptyState>
      );
    }
    return <Part part={part} here={here} patterns={patterns} kind={filter.kind} />;
  }

  function workWords(work: PatternsWork): string {
    return work.step === 'reading'
      ? t('patterns.reading', { done: formatCount(work.done), total: formatCount(work.total) })
      : t('patterns.finding', { percent: Math.round(work.share * 100) });
  }
}

interface PartProps {
  readonly part: PatternPart;
  readonly here: PatternsHere;
  readonly patterns: NonNullable<PatternsHere['patterns']>;
  readonly kind: ProcurementKind | null;
}

function Part({ part, here, patterns, kind }: PartProps) {
  const thresholds = useOffice((view) => view.office.thresholds);
  const settings = useMemo(() => patternSettings(thresholds, kind), [thresholds, kind]);
  switch (part) {
    case 'firms':
      return <FirmsPart patterns={patterns} settings={settings} day={here.day} />;
    case 'pairs':
      return <PairsPart patterns={patterns} settings={settings} />;
    case 'shared':
      return <SharedPart patterns={patterns} />;
    case 'gap':
      return <GapPart patterns={patterns} settings={settings} />;
    case 'indicators':
      return <IndicatorsPart patterns={patterns} />;
    case 'calibration':
      return <CalibrationPart patterns={patterns} />;
  }
}

function EndedNote({ here: { run, startAgain } }: { readonly here: PatternsHere }) {
  const { t } = useTranslation();
  const key = run.kind === 'broke' ? 'broke' : 'stopped';
  return (
    <Message
      tone={run.kind === 'broke' ? 'problem' : 'note'}
      isStrip
      text={{
        what: t(`patterns.${key}.what`),
        means: t(`patterns.${key}.means`),
        next: t(`patterns.${key}.next`),
        ...(run.kind === 'broke' ? { code: run.code } : {}),
      }}
    >
      <Button size="xs" onClick={startAgain}>
        {t('patterns.startAgain')}
      </Button>
    </Message>
  );
}

function Working({ work, onStop }: { readonly work: PatternsWork; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const share = work.step === 'finding' ? work.share : work.total === 0 ? 0 : work.done / work.total;
  const words =
    work.step === 'reading'
      ? t('patterns.reading', { done: formatCount(work.done), total: formatCount(work.total) })
      : t('patterns.finding', { percent: Math.round(share * 100) });
  return (
    <section className={styles.working} aria-label={t('patterns.progress')}>
      <p className={styles.line} role="status">
        {words}
      </p>
      <Progress.Root size="lg" transitionDuration={0}>
        <Progress.Section value={100 * share} withAria aria-label={t('patterns.progress')} />
      </Progress.Root>
      <p className={styles.line}>
        <Button mt="sm" size="xs" variant="default" onClick={onStop}>
          {t('patterns.stop')}
        </Button>
      </p>
    </section>
  );
}
