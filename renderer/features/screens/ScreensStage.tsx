import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/evaluation/model.ts';
import { type AnsweredFinding, answeredFindings, pastAnswers } from '#core/screens/answers.ts';
import { wordsOf } from '#core/screens/finding-text.ts';
import type { Screening } from '#core/screens/screening.ts';
import { useReadOnlyReason } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useScreening } from '#renderer/session/use-screening.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BidChart } from './BidChart.tsx';
import { ClearScreens } from './ClearScreens.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingList } from './FindingList.tsx';
import { GroupTable } from './GroupTable.tsx';
import { PastAnswers } from './PastAnswers.tsx';
import { RegulatedDialog } from './RegulatedDialog.tsx';
import type { Shown } from './screen-parts.ts';
import styles from './ScreensStage.module.css';
import { ScreeningNotes } from './ScreeningNotes.tsx';
import { ThresholdsDialog } from './ThresholdsDialog.tsx';

interface ScreensStageProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly evaluation: Evaluation | null;
  readonly isBlind: boolean;
  /** False when the device cannot save, or the person only reads. Answers may come after the decision too. */
  readonly canEdit: boolean;
}

/** What of the bids a person should look at, each with its numbers, and the committee's answer; then what was looked at in vain. */
export function ScreensStage(props: ScreensStageProps) {
  const { dossier, evaluation, isBlind, execute } = props;
  const { t, i18n } = useTranslation();
  const screening = useScreening(dossier, evaluation);
  const mayAnswer = useReadOnlyReason(dossier, 'answerCheck') === null;
  const canEdit = props.canEdit && mayAnswer;
  const [chosen, setChosen] = useState<string | null>(null);
  const [screen, setScreen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'thresholds' | 'regulated' | null>(null);
  const shown: Shown = {
    language: i18n.language === 'en' ? 'en' : 'id',
    nameOf: (id) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id,
  };
  if (screening.openness === 'closed') {
    return <EmptyState title={t('screens.closedTitle')} text={t('screens.closedText')} />;
  }
  if (dossier.bidders.every(({ bid }) => bid === null)) {
    return <EmptyState title={t('screens.noBidsTitle')} text={t('screens.noBidsText')} />;
  }
  const findings = answeredFindings(dossier, screening);
  const ofScreen = findings.filter(({ finding }) => finding.screen === screen);
  const listed = ofScreen.length === 0 ? findings : ofScreen;
  const selected = listed.find(({ finding }) => finding.id === chosen) ?? listed[0] ?? null;
  const unanswered = findings.filter(({ state }) => state === 'open' || state === 'review').length;
  return (
    <section className={styles.stage}>
      <div className={styles.side}>
        <Tools count={findings.length} unanswered={unanswered}>
          {dossier.pricing.ownerLines.length === 0 ? null : (
            <Button size="compact-sm" variant="default" onClick={() => setDialog('regulated')}>
              {t('screens.regulated')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setDialog('thresholds')}>
            {t('screens.thresholds')}
          </Button>
          <ScreenChoice findings={findings} screen={screen} language={shown.language} onChoose={setScreen} />
        </Tools>
        {findings.length === 0 ? (
          <p className={styles.none}>
            <strong>{t('screens.noneTitle')}.</strong> {t('screens.noneText')}
          </p>
        ) : (
          <FindingList {...shown} findings={listed} selected={selected?.finding.id ?? null} onSelect={setChosen} />
        )}
        <ScreeningNotes {...shown} screening={screening} dossier={dossier} />
        <FilesPanel {...shown} dossier={dossier} isBlind={isBlind} canEdit={canEdit} execute={execute} />
        <PastAnswers {...shown} past={pastAnswers(dossier, screening)} zone={dossier.notice.zone} />
      </div>
      <div className={styles.main}>
        {selected === null ? (
          <BidChart bids={screening.bids} marked={[]} dossier={dossier} nameOf={shown.nameOf} />
        ) : (
          <FindingDetail
            key={selected.finding.id}
            {...props}
            {...shown}
            canEdit={canEdit}
            answered={selected}
            screening={screening}
            result={resultOf(screening, selected.finding.screen)}
          />
        )}
        <GroupTable groups={screening.groups} language={shown.language} />
        <ClearScreens {...shown} results={screening.results} isOpen={findings.length === 0} />
      </div>
      {dialog === 'thresholds' ? <ThresholdsDialog kind={dossier.notice.kind} onClose={() => setDialog(null)} /> : null}
      {dialog === 'regulated' ? (
        <RegulatedDialog dossier={dossier} canEdit={canEdit} execute={execute} onClose={() => setDialog(null)} />
      ) : null}
    </section>
  );
}

interface ToolsProps {
  readonly count: number;
  readonly unanswered: number;
  readonly children: ReactNode;
}

function Tools({ count, unanswered, children }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <span role="status" className={styles.count}>
        {t('screens.count', { count })}
        {unanswered > 0 ? (
          <>
            {' · '}
            <span className="mp-check">! {t('screens.countOpen', { count: unanswered })}</span>
          </>
        ) : null}
      </span>
      {children}
    </div>
  );
}

interface ScreenChoiceProps extends Pick<Shown, 'language'> {
  readonly findings: readonly AnsweredFinding[];
  readonly screen: string | null;
  readonly onChoose: (screen: string | null) => void;
}

/** Fewer than these are seen at a glance. */
const FEW_FINDINGS = 8;

/** Of many findings those of one kind: a tender of many bids has hundreds. */
function ScreenChoice({ findings, screen, language, onChoose }: ScreenChoiceProps) {
  const { t } = useTranslation();
  const found = [...new Set(findings.map(({ finding }) => finding.screen))];
  if (found.length < 2 || findings.length < FEW_FINDINGS) return null;
  return (
    <NativeSelect
      size="xs"
      className={`${styles.choice}`}
      aria-label={t('screens.screen')}
      value={screen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      data={[
        { value: '', label: t('screens.allScreens') },
        ...found.map((value) => ({
          value,
          label: t('screens.screenCount', {
            name: wordsOf(value, language).name,
            count: findings.filter(({ finding }) => finding.screen === value).length,
          }),
        })),
      ]}
    />
  );
}

function resultOf({ results }: Screening, screen: string) {
  return results.find((result) => result.screen === screen) ?? null;
}
