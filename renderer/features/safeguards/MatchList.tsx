import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberPapers } from '#core/committee/member-papers.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { AgreeingValues } from './AgreeingValues.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import styles from './SafeguardsPanel.module.css';

interface MatchListProps extends Pick<StageProps, 'dossier' | 'clock' | 'readOnly' | 'execute'> {
  readonly papers: readonly MemberPapers[];
}

/** Every likeness of a member and a bidder with the values that agree, and what was found. Nothing where there is none. */
export function MatchList({ papers, readOnly, ...props }: MatchListProps) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState<string | null>(null);
  const rows = papers.flatMap(({ member, matches }) =>
    matches.map((match) => ({
      match,
      key: `${match.member}/${match.bidder}`,
      member: member.name,
      bidder: props.dossier.bidders.find(({ id }) => id === match.bidder)?.name ?? match.bidder,
    })),
  );
  const asked = rows.find(({ key }) => key === answering);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('safeguards.matchTitle')}</h3>
      <p className={styles.small}>{t('safeguards.matchText')}</p>
      <ul className={styles.matches}>
        {rows.map(({ key, match, member, bidder }) => (
          <li key={key} className={styles.match}>
            <div>
              <strong>{t('safeguards.matchOf', { member, bidder })}</strong>
              <AgreeingValues match={match} />
              {match.answer === null ? (
                <FindingMark state="to-check" />
              ) : (
                <span className={styles.small}>
                  {t('safeguards.answered', {
                    finding: t(`valueCode.${match.answer.finding}`),
                    reason: match.answer.reason,
                  })}
                </span>
              )}
            </div>
            {readOnly ? null : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('safeguards.answer')} ${t('safeguards.matchOf', { member, bidder })}`}
                onClick={() => setAnswering(key)}
              >
                {match.answer === null ? t('safeguards.answer') : t('safeguards.answerAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked ? <AnswerDialog {...props} {...asked} onClose={() => setAnswering(null)} /> : null}
    </>
  );
}
