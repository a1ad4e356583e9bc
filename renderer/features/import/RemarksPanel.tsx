import { Button, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '#core/exchange/message.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';
import { MasterList } from './MasterList.tsx';
import { placeText } from './remark-words.ts';
import { countSeverities, filterRemarks, groupRemarks, type RemarkFilter, type WordedRemark } from './remarks-model.ts';
import { SeverityMark } from './SeverityMark.tsx';
import { useSaveRemarks } from './use-save-remarks.ts';

interface RemarksPanelProps {
  readonly remarks: readonly WordedRemark[];
  readonly filter: RemarkFilter;
  readonly onFilter: (filter: RemarkFilter) => void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything odd: kinds at the left with their counts, each one's place and three-part message at the right. */
export function RemarksPanel({ remarks, filter, onFilter }: RemarksPanelProps) {
  const { t } = useTranslation();
  const saveRemarks = useSaveRemarks();
  const [chosen, setChosen] = useState<string | null>(null);
  const counts = useMemo(() => countSeverities(remarks), [remarks]);
  const shown = useMemo(() => filterRemarks(remarks, filter), [remarks, filter]);
  const groups = useMemo(() => groupRemarks(shown), [shown]);
  const group = groups.find(({ code }) => code === chosen) ?? groups[0] ?? null;
  if (remarks.length === 0) return <p className={styles.none}>{t('import.noRemarks')}</p>;
  const { only } = filter;
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <div role="group" aria-label={t('import.severityFilter')} className={styles.chips}>
          {SEVERITIES.map((severity) => (
            <button
              key={severity}
              type="button"
              className={styles.chip}
              aria-pressed={filter.severities.has(severity)}
              disabled={counts[severity] === 0}
              onClick={() => onFilter({ ...filter, severities: toggled(filter.severities, severity) })}
            >
              <SeverityMark severity={severity} /> {formatCount(counts[severity])}
            </button>
          ))}
        </div>
        <TextInput
          className={styles.search}
          aria-label={t('import.searchRemarks')}
          placeholder={t('import.searchRemarks')}
          value={filter.query}
          onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        />
        {only ? (
          <Button variant="light" size="compact-sm" onClick={() => onFilter({ ...filter, only: null })}>
            {'tender' in only
              ? t('import.onlyTender', { code: only.tender })
              : t('import.onlyFile', { file: only.file })}{' '}
            · {t('import.clearOnly')}
          </Button>
        ) : null}
        <span className={styles.quiet} role="status">
          {t('import.remarksShown', { shown: formatCount(shown.length), total: formatCount(remarks.length) })}
        </span>
        <Button variant="default" className={styles.toolsEnd} onClick={() => void saveRemarks(shown)}>
          {t('import.exportRemarks')}
        </Button>
      </div>
      {group === null ? (
        <p className={styles.none}>{t('import.noneShown')}</p>
      ) : (
        <div className={styles.pair}>
          <MasterList
            label={t('import.remarkGroups')}
            items={groups}
            keyOf={({ code }) => code}
            selected={group.code}
            onSelect={setChosen}
            render={({ severity, title, count }) => (
              <>
                <span className={styles.masterTitle}>
                  <SeverityMark severity={severity} short /> {title}
                </span>
                <span className={styles.masterCount}>{formatCount(count)}</span>
              </>
            )}
          />
          <RemarkList key={group.code} label={group.title} remarks={group.remarks} />
        </div>
      )}
    </div>
  );
}

const ESTIMATED_HEIGHT = 84;

/** Remarks of one kind; only those in sight are in the document. */
function RemarkList({ label, remarks }: { readonly label: string; readonly remarks: readonly WordedRemark[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: remarks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 6,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keyboard
    <div ref={scroller} className={styles.detail} tabIndex={0} role="region" aria-label={label}>
      <ol className={styles.remarks} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const remark = remarks[index];
          if (!remark) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.remark}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={remarks.length}
              aria-posinset={index + 1}
            >
              <p className={styles.place}>
                {placeText(t, remark)}
                {remark.tender === null ? null : <span> · {t('import.place.tender', { tender: remark.tender })}</span>}
              </p>
              <p className={styles.what}>{remark.what}</p>
              <p>
                {remark.means} {remark.next}
              </p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function toggled(severities: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(severities);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
