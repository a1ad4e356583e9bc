import { useTranslation } from 'react-i18next';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import styles from './HelpScreen.module.css';

export function HelpScreen() {
  const { t } = useTranslation();
  const keys = [
    { keys: ['Ctrl', 'K'], text: t('help.keySearch') },
    { keys: ['/'], text: t('help.keyListSearch') },
    { keys: ['↑', '↓', '←', '→'], text: t('help.keyMove') },
    { keys: ['Enter'], text: t('help.keyOpen') },
    { keys: ['Home', 'End'], text: t('help.keyEdges') },
    { keys: ['PgUp', 'PgDn'], text: t('help.keyPages') },
    { keys: ['Esc'], text: t('help.keyEscape') },
    { keys: ['Ctrl', 'Z'], text: t('help.keyUndo') },
    { keys: ['Ctrl', 'Y'], text: t('help.keyRedo') },
  ];
  const guide = [
    { title: t('help.guideSavedTitle'), text: t('help.guideSaved') },
    { title: t('help.guidePracticeTitle'), text: t('help.guidePractice') },
    { title: t('help.guideUndoTitle'), text: t('help.guideUndo') },
    { title: t('help.guideSafeguardsTitle'), text: t('help.guideSafeguards') },
    { title: t('help.guideSheetsTitle'), text: t('help.guideSheets') },
    { title: t('help.guideDocumentsTitle'), text: t('help.guideDocuments') },
    { title: t('help.guideIssueTitle'), text: t('help.guideIssue') },
    { title: t('help.guideSigningTitle'), text: t('help.guideSigning') },
    { title: t('help.guideOfficeTitle'), text: t('help.guideOffice') },
    { title: t('help.guideNumbersTitle'), text: t('help.guideNumbers') },
    { title: t('help.guideQueueTitle'), text: t('help.guideQueue') },
    { title: t('help.guideHistoryTitle'), text: t('help.guideHistory') },
    { title: t('help.guideExchangeTitle'), text: t('help.guideExchange') },
    { title: t('help.guideServerTitle'), text: t('help.guideServer') },
    { title: t('help.guideConflictsTitle'), text: t('help.guideConflicts') },
    { title: t('help.guideBackupTitle'), text: t('help.guideBackup') },
    { title: t('help.guideArchiveTitle'), text: t('help.guideArchive') },
    { title: t('help.guideDestructionTitle'), text: t('help.guideDestruction') },
  ];
  return (
    <Screen title={t('help.title')} isText>
      <div className={styles.columns}>
        <section className={styles.guide}>
          <h2>{t('help.guideTitle')}</h2>
          {guide.map(({ title, text }) => (
            <section key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </section>
          ))}
          <section>
            <h3>{t('help.guideMarksTitle')}</h3>
            <p>{t('help.guideMarks')}</p>
            <ul className={styles.marks}>
              <li>
                <FindingMark state="met" /> {t('tender.metLong')}
              </li>
              <li>
                <FindingMark state="not-met" /> {t('tender.notMetLong')}
              </li>
              <li>
                <FindingMark state="not-yet" /> {t('tender.notYetLong')}
              </li>
              <li>
                <FindingMark state="to-check" /> {t('tender.toCheckLong')}
              </li>
            </ul>
          </section>
        </section>
        <section>
          <h2>{t('help.keysTitle')}</h2>
          <dl className={styles.keys}>
            {keys.map(({ keys: caps, text }) => (
              <div key={text}>
                <dt>
                  <KeyHint keys={caps} />
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Screen>
  );
}
