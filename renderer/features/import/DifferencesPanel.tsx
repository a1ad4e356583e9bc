import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { applicableKeys, type Choice, withAllDifferences } from './choice.ts';
import type { FoundTender } from './compare.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import styles from './ImportScreen.module.css';
import { choose } from './import-store.ts';
import { MasterList } from './MasterList.tsx';

interface DifferencesPanelProps {
  readonly tenders: readonly FoundTender[];
  readonly choice: Choice;
  readonly shown: string | null;
  readonly onShow: (key: string) => void;
}

/** Tenders that are here already and differ, one beside its values; nothing is taken over unless ticked. */
export function DifferencesPanel({ tenders, choice, shown, onShow }: DifferencesPanelProps) {
  const { t } = useTranslation();
  const tender = tenders.find(({ key }) => key === shown) ?? tenders[0];
  const open = tenders.filter(({ differences }) => differences.some(({ applicable }) => applicable));
  if (tender === undefined) return <p className={styles.none}>{t('import.differencesNone')}</p>;
  const chosenHere = choice.differences.get(tender.key) ?? NONE;
  const applicable = applicableKeys(tender.differences).length;
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <span className={styles.introLine}>{t('import.differencesIntro')}</span>
        <Button
          variant="default"
          className={styles.toolsEnd}
          disabled={open.length === 0}
          onClick={() => choose(withAllDifferences(choice, tenders, true))}
        >
          {t('import.chooseAllDifferences', { tenders: open.length })}
        </Button>
        <Button
          variant="default"
          disabled={choice.differences.size === 0}
          onClick={() => choose(withAllDifferences(choice, tenders, false))}
        >
          {t('import.chooseNoneDifferences')}
        </Button>
      </div>
      <div className={styles.pair}>
        <MasterList
          label={t('import.tab.differences')}
          items={tenders}
          keyOf={({ key }) => key}
          selected={tender.key}
          onSelect={onShow}
          render={(each) => <DifferingTender tender={each} chosen={choice.differences.get(each.key)?.size ?? 0} />}
        />
        <div className={styles.detail}>
          <div className={styles.detailHead}>
            <h2 className={styles.subtitle}>{tender.dossier.notice.name}</h2>
            <Button
              variant="default"
              disabled={applicable === 0 || chosenHere.size === applicable}
              onClick={() => choose(withAllDifferences(choice, [tender], true))}
            >
              {t('import.chooseAllHere')}
            </Button>
            <Button
              variant="default"
              disabled={chosenHere.size === 0}
              onClick={() => choose(withAllDifferences(choice, [tender], false))}
            >
              {t('import.chooseNoneHere')}
            </Button>
          </div>
          <DifferenceTable key={tender.key} tender={tender} choice={choice} />
        </div>
      </div>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

function DifferingTender({ tender, chosen }: { readonly tender: FoundTender; readonly chosen: number }) {
  const { t } = useTranslation();
  const { dossier, differences } = tender;
  const applicable = applicableKeys(differences).length;
  const locked = differences.length - applicable;
  const facts = [
    applicable > 0 ? t('import.differencesAcceptable', { count: applicable }) : null,
    locked > 0 ? t('import.differencesLocked', { count: locked }) : null,
    chosen > 0 ? t('import.differencesChosen', { count: chosen }) : null,
  ].filter((fact) => fact !== null);
  return (
    <span className={styles.masterText} title={dossier.notice.name}>
      <span className={styles.wrap}>{dossier.notice.name}</span>
      <span className={styles.small}>
        {dossier.notice.code} · {facts.join(' · ')}
      </span>
    </span>
  );
}
