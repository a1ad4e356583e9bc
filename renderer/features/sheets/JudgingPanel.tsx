import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { hasJudged, judgingOf } from '#core/tender/judging.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { JudgingDialog } from './JudgingDialog.tsx';
import styles from './JudgingPanel.module.css';
import { stageName } from './stage-name.ts';

type JudgingPanelProps = Pick<StageProps, 'dossier' | 'readOnly' | 'execute'>;

/** How this committee judges, in sentences; the chair changes it before anyone has judged by it. */
export function JudgingPanel({ dossier, readOnly, execute }: JudgingPanelProps) {
  const { t } = useTranslation();
  const { role } = useIdentity();
  const [asking, setAsking] = useState(false);
  const { setting } = judgingOf(dossier);
  const isFixed = hasJudged(dossier);
  const { ownSheets, voteQuorum } = setting;
  const lines = [
    ownSheets.length === 0
      ? t('sheets.settingTogether')
      : t('sheets.settingOwn', { stages: ownSheets.map((stage) => stageName(t, stage)).join(', ') }),
    ...(ownSheets.length === 0
      ? []
      : [
          t('sheets.settingCombine', {
            way: t(`valueCode.${setting.aggregation}`),
            limit: formatDecimal(setting.spreadLimit),
          }),
        ]),
    voteQuorum === null ? t('sheets.settingNoVotes') : t('sheets.settingVotes', { count: voteQuorum }),
    ...(setting.secondPerson ? [t('sheets.settingSecond')] : []),
    ...(setting.reason === null ? [] : [t('sheets.settingReason', { reason: setting.reason })]),
    ...(isFixed ? [t('sheets.settingFixed')] : []),
  ];
  const mayChange = !readOnly && !isFixed && mayInTender(role, 'setJudging', dossier);
  return (
    <section className={styles.panel} aria-label={t('sheets.settingTitle')}>
      <h2 className={styles.heading}>{t('sheets.settingTitle')}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {mayChange ? (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('sheets.change')}
          </Button>
        </Group>
      ) : null}
      {asking ? <JudgingDialog dossier={dossier} execute={execute} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}
