import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { refusalMessageOf, storageMessageOf } from '#renderer/session/messages.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { type LeftOutTender, leftOutOf } from './left-out.ts';
import type { FoundTender } from './compare.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';
import { type Preview, startAgain } from './import-store.ts';
import { isUnread } from './read-files.ts';
import { remarkWords } from './remark-words.ts';
import { whyNotRead, wordRemarks } from './remarks-model.ts';
import type { ImportReport } from './run-import.ts';
import { useSaveRemarks } from './use-save-remarks.ts';

interface ImportReportPanelProps {
  readonly report: ImportReport;
  readonly preview: Preview;
}

/** What the import came to: what is in, with the way to each, and what was left out and why. */
export function ImportReportPanel({ report, preview }: ImportReportPanelProps) {
  const { t } = useTranslation();
  const saveRemarks = useSaveRemarks();
  const { add, accepted, plan } = report;
  const added = new Set(add.added);
  const imported = plan.bring.filter(({ stream }) => added.has(stream));
  const { same } = plan;
  const leftOut = leftOutOf(report);
  const { remarks, files } = preview.reading;
  const worded = wordRemarks(remarks, remarkWords(t));
  const lost = files.filter((file) => isUnread(file) || file.skippedRows > 0);
  return (
    <Screen
      title={t('import.reportTitle')}
      aside={
        <div className={styles.actions}>
          <Button component={Link} to="/paket" autoFocus>
            {t('import.reportList')}
          </Button>
          <Button variant="default" onClick={startAgain}>
            {t('import.reportAgain')}
          </Button>
          {remarks.length > 0 ? (
            <Button variant="default" onClick={() => void saveRemarks(worded)}>
              {t('import.reportRemarks')}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className={styles.report} data-testid="import-report">
        <ul className={styles.reportFacts}>
          {facts().map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {add.fault ? <Message tone="problem" text={storageMessageOf(t, add.fault)} /> : null}
        {report.refused.map(({ tender, refusal }) => (
          <div key={tender.key}>
            <h2 className={styles.subtitle}>
              {t('import.reportRefusedChange')}: {tender.dossier.notice.name}
            </h2>
            <Message tone="check" text={refusalMessageOf(t, refusal)} />
          </div>
        ))}
        {leftOut.length > 0 ? (
          <Tenders
            title={t('import.reportLeftOut')}
            tenders={leftOut.map(({ tender }) => tender)}
            note={(tender) =>
              whyLeftOut(
                t,
                leftOut.find((each) => each.tender === tender),
              )
            }
            linked={false}
          />
        ) : null}
        {lost.length > 0 ? (
          <section>
            <h2 className={styles.subtitle}>
              {t('import.reportFiles')} <span className={styles.tabCount}>{formatCount(lost.length)}</span>
            </h2>
            <ul className={styles.reportList}>
              {lost.map((file) => (
                <li key={file.name}>
                  <span className={styles.reportFile}>{file.name}</span>
                  <span>
                    {isUnread(file)
                      ? whyNotRead(file.name, worded)
                      : t('import.reportSkipped', {
                          skipped: formatCount(file.skippedRows),
                          rows: formatCount(file.rows),
                        })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {accepted.length > 0 ? (
          <Tenders
            title={t('import.reportChanged')}
            tenders={accepted.map(({ tender }) => tender)}
            note={(tender) => {
              const count = accepted.find((each) => each.tender === tender)?.count ?? 0;
              return t('import.reportChangedCount', { count });
            }}
            linked
          />
        ) : null}
        {imported.length > 0 ? (
          <Tenders title={t('import.reportImported')} tenders={imported} note={() => null} linked />
        ) : null}
        {same.length > 0 ? (
          <details>
            <summary>
              {t('import.reportSame')} <span className={styles.tabCount}>{formatCount(same.length)}</span>
            </summary>
            <Tenders title={null} tenders={same} note={() => null} linked />
          </details>
        ) : null}
      </div>
    </Screen>
  );

  function facts(): readonly string[] {
    const differences = accepted.reduce((sum, { count }) => sum + count, 0);
    const told = [
      add.added.length > 0 ? `✓ ${t('import.reportAdded', { count: add.added.length })}` : null,
      differences > 0 ? `✓ ${t('import.reportAccepted', { differences, tenders: accepted.length })}` : null,
      add.present.length > 0 ? t('import.reportPresent', { count: add.present.length }) : null,
      add.destroyed.length > 0 ? t('retention.intake', { count: add.destroyed.length }) : null,
      add.cancelled || report.notReached.length > 0
        ? add.fault
          ? t('import.reportFault')
          : t('import.reportStopped')
        : null,
    ].filter((fact) => fact !== null);
    return add.added.length === 0 && differences === 0 ? [t('import.reportNothing'), ...told] : told;
  }
}

interface TendersProps {
  /** Null where something else says it. */
  readonly title: string | null;
  readonly tenders: readonly FoundTender[];
  readonly note: (tender: FoundTender) => string | null;
  /** Whether each is here, to be opened. */
  readonly linked: boolean;
}

function Tenders({ title, tenders, note, linked }: TendersProps) {
  const { t } = useTranslation();
  return (
    <section>
      {title === null ? null : (
        <h2 className={styles.subtitle}>
          {title} <span className={styles.tabCount}>{formatCount(tenders.length)}</span>
        </h2>
      )}
      <ul className={styles.reportList}>
        {tenders.map((tender) => {
          const { notice } = tender.dossier;
          const reason = note(tender);
          const here = linked || tender.state === 'differs';
          return (
            <li key={tender.key}>
              <span className={styles.reportCode}>{notice.code}</span>
              <span>
                {here ? (
                  <Link to="/paket/$stream" params={{ stream: tender.stream }}>
                    {notice.name}
                  </Link>
                ) : (
                  notice.name
                )}
                {notice.version > 1 ? ` · ${t('import.version', { version: notice.version })}` : ''}
                {reason ? <span className={styles.small}>{reason}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function whyLeftOut(t: TFunction<'app'>, left: LeftOutTender | undefined): string | null {
  if (left === undefined) return null;
  const { tender, why } = left;
  switch (why.kind) {
    case 'unchosen':
      return t('import.reportUnchosen');
    case 'differs':
      return t('import.reportDiffers', { count: tender.differences.length });
    case 'not-reached':
      return t('import.reportNotReached');
    case 'refused-file':
      return tender.refused === null ? null : t(`import.refused.${tender.refused}`, { place: tender.place ?? '' });
    case 'refused': {
      const { what, next } = refusalMessageOf(t, why.refusal);
      return `${what} ${next}`;
    }
  }
}
