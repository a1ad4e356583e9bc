import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { memberOf } from '#core/committee/member-of.ts';
import { memberPapersOf } from '#core/committee/member-papers.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import type { MemberId } from '#core/tender/ids.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { useRoleIn, useIdentity } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { BidderPeople } from './BidderPeople.tsx';
import { InterestDialog } from './InterestDialog.tsx';
import { MatchList } from './MatchList.tsx';
import { type PaperAction, PapersTable } from './PapersTable.tsx';
import { PactDialog } from './PactDialog.tsx';
import { RecusalDialog } from './RecusalDialog.tsx';
import { SettingDialog } from './SettingDialog.tsx';
import styles from './SafeguardsPanel.module.css';

type SafeguardsPanelProps = Pick<StageProps, 'dossier' | 'ruleSet' | 'clock' | 'readOnly' | 'execute'>;

type Shown = { readonly kind: PaperAction; readonly member: MemberId } | { readonly kind: 'setting' };

/** What stands between the committee and the bids: what is asked, where each member stands, what is to be checked. */
export function SafeguardsPanel(props: SafeguardsPanelProps) {
  const { dossier, ruleSet, clock, readOnly, execute } = props;
  const { t } = useTranslation();
  const { name } = useIdentity();
  const role = useRoleIn(dossier.notice);
  const [shown, setShown] = useState<Shown | null>(null);
  const { setting, recusals } = safeguardsOf(dossier);
  const papers = memberPapersOf(dossier);
  const own = memberOf(dossier.committee, { name });
  const { zone } = dossier.notice;
  const about =
    shown === null || shown.kind === 'setting' ? null : papers.find(({ member }) => member.id === shown.member);
  const close = () => setShown(null);
  const dialogProps = { dossier, clock, execute, onClose: close };

  return (
    <section className={styles.panel} aria-label={t('safeguards.title')}>
      <h2 className={styles.heading}>{t('safeguards.title')}</h2>
      <Group gap="md">
        <p className={styles.line}>
          {setting.declarations === 'required' ? t('safeguards.required') : t('safeguards.notRequired')}{' '}
          {setting.openingQuorum === null
            ? t('safeguards.noQuorum')
            : t('safeguards.quorum', { count: setting.openingQuorum })}
          {setting.reason === null ? null : (
            <span className={styles.small}>{t('safeguards.settingReason', { reason: setting.reason })}</span>
          )}
        </p>
        {!readOnly && mayInTender(role, 'setSafeguards', dossier) ? (
          <Button size="compact-sm" variant="default" onClick={() => setShown({ kind: 'setting' })}>
            {t('safeguards.change')}
          </Button>
        ) : null}
      </Group>
      <PapersTable
        dossier={dossier}
        papers={papers}
        own={own?.id ?? null}
        mayReplace={role !== 'member' && role !== 'secretary' && mayInTender(role, 'recuseMember', dossier)}
        readOnly={readOnly}
        onAct={(kind, member) => setShown({ kind, member })}
      />
      <p className={styles.small}>{t('safeguards.signOnlyOwn', { name })}</p>
      {Object.entries(recusals).map(([id, recusal]) => (
        <p key={id} className={styles.small}>
          {t('safeguards.recused', { ...recusal, at: formatDateTime(recusal.at, zone) })}
        </p>
      ))}
      <BidderPeople
        dossier={dossier}
        readOnly={readOnly || !mayInTender(role, 'setProfile', dossier)}
        execute={execute}
      />
      <MatchList {...props} papers={papers} readOnly={readOnly || !mayInTender(role, 'answerInterestMatch', dossier)} />
      {shown?.kind === 'setting' ? <SettingDialog {...dialogProps} /> : null}
      {about && shown?.kind === 'pact' ? <PactDialog {...dialogProps} papers={about} /> : null}
      {about && shown?.kind === 'declaration' ? <InterestDialog {...dialogProps} papers={about} /> : null}
      {about && shown?.kind === 'recusal' ? (
        <RecusalDialog {...dialogProps} member={about.member} minimum={ruleSet.committee.minimumMembers.value} />
      ) : null}
    </section>
  );
}
