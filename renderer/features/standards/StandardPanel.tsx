import { Button, CloseButton, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { isStandardsEvent, standardOfEvent } from '#core/standards/event-standard.ts';
import { assessmentsOf, policiesOf } from '#core/standards/model.ts';
import { gapsOf, type NamedGap, type StandardStanding } from '#core/standards/standing.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { OfficeTrail } from '#renderer/session/OfficeTrail.tsx';
import { standardsLines } from '#renderer/session/standards-lines.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { AssessDialog } from './AssessDialog.tsx';
import { DutyDialog } from './DutyDialog.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { CloseGapDialog, GapDialog } from './GapDialog.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import styles from './Standards.module.css';
import { TrialDialog } from './TrialDialog.tsx';

interface StandardPanelProps {
  readonly standing: StandardStanding;
  readonly lines: readonly EvidenceLine[];
  readonly here: ReadonlySet<Hash> | null;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

type Asked =
  | { readonly what: 'policy' | 'duty' | 'assess' | 'evidence' | 'trial' | 'gap' }
  | { readonly what: 'change-gap' | 'close-gap'; readonly gap: NamedGap }
  | { readonly what: 'remove-assessment'; readonly on: DateOnly };

/** One standard with all that is kept of it, beside the list. Stays where it is while the list is walked. */
export function StandardPanel(props: StandardPanelProps) {
  const { t } = useTranslation();
  const { key, number, official } = props.standing;
  return (
    <SidePanel
      title={t('standards.detail.title', { number, name: t('standards.official', { name: official }) })}
      onClose={props.onClose}
    >
      <StandardDetail key={key} {...props} />
    </SidePanel>
  );
}

function StandardDetail({ standing, lines, here, today }: Omit<StandardPanelProps, 'onClose'>) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const standards = useOffice((view) => view.office.standards);
  const mayPolicy = useMayInOffice('setStandardPolicy');
  const mayAssess = useMayInOffice('assessStandard');
  const mayTry = useMayInOffice('setDrill');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { key, inUse, policy, duty } = standing;
  const earlier = policiesOf(standards, key).filter((each) => each !== policy);
  const assessments = assessmentsOf(standards, key).toReversed();
  const gaps = gapsOf(standards, key);
  const dialog = { standing, today, onClose: close };
  return (
    <>
      <p className={styles.small}>{t('standards.detail.inUse', { name: inUse })}</p>

      <Section
        title={t('standards.detail.assessments')}
        action={mayAssess ? t('standards.detail.assess') : null}
        onAction={() => setAsked({ what: 'assess' })}
      >
        {assessments.length === 0 ? <p className={styles.line}>{t('standards.detail.notAssessed')}</p> : null}
        <ul className={styles.evidence}>
          {assessments.map(({ on, score, by, basis }) => (
            <li key={on} className={styles.item}>
              <strong>{t('standards.detail.assessLine', { date: formatDate(on), score, by })}</strong>
              <span>{t(`standards.scores.s${score}`)}</span>
              <span className={styles.small}>{basis}</span>
              {mayAssess ? (
                <CloseButton
                  size="sm"
                  className={styles.remove}
                  aria-label={t('standards.detail.removeAssessment', { date: formatDate(on) })}
                  onClick={() => setAsked({ what: 'remove-assessment', on })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </Section>

      <Section
        title={t('standards.detail.duty')}
        action={mayPolicy ? t('standards.detail.setDuty') : null}
        onAction={() => setAsked({ what: 'duty' })}
      >
        <p className={styles.line}>
          {duty === null ? t('standards.detail.noDuty') : null}
          {duty === null || duty.dueOn !== null ? null : t('standards.detail.dutyOpen', { owner: duty.owner })}
          {duty === null || duty.dueOn === null
            ? null
            : t('standards.detail.dutyLine', { owner: duty.owner, date: formatDate(duty.dueOn) })}
        </p>
      </Section>

      <Section
        title={t('standards.detail.gaps')}
        action={mayAssess ? t('standards.detail.addGap') : null}
        onAction={() => setAsked({ what: 'gap' })}
      >
        {gaps.length === 0 ? <p className={styles.line}>{t('standards.detail.noGaps')}</p> : null}
        <ul className={styles.evidence}>
          {gaps.map((gap) => (
            <GapItem
              key={gap.id}
              gap={gap}
              today={today}
              may={mayAssess}
              onChange={() => setAsked({ what: 'change-gap', gap })}
              onFinish={() => setAsked({ what: 'close-gap', gap })}
            />
          ))}
        </ul>
      </Section>

      <Section
        title={t('standards.detail.policy')}
        action={mayPolicy ? t('standards.detail.setPolicy') : null}
        onAction={() => setAsked({ what: 'policy' })}
      >
        {policy === null ? (
          <p className={styles.line}>{t('standards.detail.noPolicy')}</p>
        ) : (
          <>
            <p className={styles.small}>{approvedText(policy)}</p>
            <p className={styles.policy}>{policy.text}</p>
          </>
        )}
        {earlier.length === 0 ? null : (
          <details className={styles.earlier}>
            <summary>{t('standards.detail.earlier')}</summary>
            {earlier.map((each) => (
              <div key={each.version}>
                <p className={styles.small}>{approvedText(each)}</p>
                <p className={styles.policy}>{each.text}</p>
              </div>
            ))}
          </details>
        )}
      </Section>

      <Section
        title={t('standards.detail.evidence')}
        action={mayAssess ? t('standards.detail.addEvidence') : null}
        onAction={() => setAsked({ what: 'evidence' })}
      >
        {key === 'continuity' && mayTry ? (
          <Button size="compact-sm" variant="default" mb={6} onClick={() => setAsked({ what: 'trial' })}>
            {t('standards.detail.addTrial')}
          </Button>
        ) : null}
        <EvidenceList lines={lines} here={here} />
      </Section>

      <div className={styles.section}>
        <OfficeTrail
          title={t('standards.detail.history')}
          linesOf={({ event, before }) =>
            isStandardsEvent(event) && standardOfEvent(event, before.standards) === key
              ? standardsLines(t, event)
              : null
          }
        />
      </div>

      {asked?.what === 'policy' ? <PolicyDialog {...dialog} /> : null}
      {asked?.what === 'duty' ? <DutyDialog {...dialog} /> : null}
      {asked?.what === 'assess' ? <AssessDialog {...dialog} /> : null}
      {asked?.what === 'evidence' ? <EvidenceDialog {...dialog} /> : null}
      {asked?.what === 'trial' ? <TrialDialog today={today} onClose={close} /> : null}
      {asked?.what === 'gap' ? <GapDialog {...dialog} gap={null} /> : null}
      {asked?.what === 'change-gap' ? <GapDialog {...dialog} gap={asked.gap} /> : null}
      {asked?.what === 'close-gap' ? <CloseGapDialog gap={asked.gap} today={today} onClose={close} /> : null}
      {asked?.what === 'remove-assessment' ? (
        <ReasonDialog
          title={t('standards.assessDialog.removeTitle', { date: formatDate(asked.on) })}
          label={t('standards.assessDialog.removeReason')}
          action={t('standards.assessDialog.remove')}
          onSubmit={async (reason) => {
            const body = { standard: key, on: asked.on, assessment: null, reason };
            if (await execute({ name: 'assessStandard', body })) close();
          }}
          onClose={close}
        >
          <p>{t('standards.assessDialog.removeText')}</p>
        </ReasonDialog>
      ) : null}
    </>
  );

  function approvedText({ version, approvedBy, approvedOn }: NonNullable<StandardStanding['policy']>): string {
    return t('standards.detail.approved', { version, ...approvedBy, date: formatDate(approvedOn) });
  }
}

interface SectionProps {
  readonly title: string;
  /** Null where whoever looks may not. */
  readonly action: string | null;
  readonly onAction: () => void;
  readonly children: ReactNode;
}

function Section({ title, action, onAction, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3 className={styles.heading}>{title}</h3>
        {action === null ? null : (
          <Button size="compact-sm" variant="default" onClick={onAction}>
            {action}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}

interface GapItemProps {
  readonly gap: NamedGap;
  readonly today: DateOnly;
  readonly may: boolean;
  readonly onChange: () => void;
  readonly onFinish: () => void;
}

function GapItem({ gap, today, may, onChange, onFinish }: GapItemProps) {
  const { t } = useTranslation();
  const { text, action, owner, dueOn, closed } = gap;
  const isLate = closed === null && dueOn < today;
  return (
    <li className={styles.item}>
      <strong>{text}</strong>
      <span>{action}</span>
      <span className={isLate ? 'mp-check' : styles.small}>
        {isLate ? '! ' : ''}
        {closed === null
          ? t('standards.detail.gapLine', { owner, date: formatDate(dueOn) })
          : t('standards.detail.gapClosed', { date: formatDate(closed.on), how: closed.how })}
      </span>
      {may && closed === null ? (
        <Group gap={4}>
          <Button size="compact-sm" variant="default" onClick={onFinish}>
            {t('standards.detail.closeGap')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onChange}>
            {t('standards.detail.changeGap')}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}
