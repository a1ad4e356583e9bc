import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { awardBasis, ballotOf, type Ballot, failureBasis } from '#core/committee/ballot.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import type { Hash } from '#core/log/envelope.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Vote, VoteMatter } from '#core/tender/judging-model.ts';
import type { AwardedBid, FailureGround, Member } from '#core/tender/model.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useSeat } from '#renderer/session/use-own-sheet.ts';
import { DissentDialog } from './DissentDialog.tsx';
import styles from './JudgingPanel.module.css';

interface VotePanelProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly canEdit: boolean;
  /** What the evaluation proposes to award; null where it proposes none, or it is awarded already. */
  readonly award: { readonly winner: AwardedBid; readonly reserves: readonly AwardedBid[] } | null;
  /** What may be declared failed now, the proposed one first, with its words. */
  readonly failures: readonly { readonly ground: FailureGround; readonly text: string }[];
}

interface Proposal {
  readonly value: string;
  readonly label: string;
  readonly text: string;
  readonly matter: VoteMatter;
  readonly basis: Hash;
}

/** The votes on what is proposed: each member under their own account, the tally, and what is missing. */
export function VotePanel({ dossier, clock, execute, canEdit, award, failures }: VotePanelProps) {
  const { t } = useTranslation();
  const seat = useSeat(dossier);
  const { role } = useIdentity();
  const { device } = useWorkspace();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dissenting, setDissenting] = useState(false);
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
  const proposals: readonly Proposal[] = [
    ...(award === null
      ? []
      : [
          {
            value: 'award',
            label: t('sheets.proposeAward'),
            text: t('sheets.votesAward', {
              winner: nameOf(award.winner.bidder),
              price: formatRupiah(award.winner.price),
              reserves:
                award.reserves.length === 0
                  ? ''
                  : t('sheets.votesReserves', { names: award.reserves.map(({ bidder }) => nameOf(bidder)).join('; ') }),
            }),
            matter: 'award' as const,
            basis: awardBasis(award),
          },
        ]),
    ...failures.map(({ ground, text }) => ({
      value: ground,
      label: t('sheets.proposeFailure', { ground: text }),
      text: t('sheets.votesFailure', { ground: text }),
      matter: 'failure' as const,
      basis: failureBasis({ ground }),
    })),
  ];
  const proposal = proposals.find(({ value }) => value === chosen) ?? proposals[0];
  const ballot = proposal === undefined ? null : ballotOf(dossier, proposal.matter, proposal.basis);
  if (proposal === undefined || ballot === null) return null;
  const vote = (member: Member, choice: Vote['choice'], dissent: string | null) => {
    const { name, id } = member;
    const given = { name, key: device.key.dev, at: clock.now(), basis: proposal.basis, choice, dissent };
    return execute({ name: 'castVote', body: { matter: proposal.matter, member: id, vote: given } });
  };
  const mayVote = canEdit && seat !== null && mayInTender(role, 'castVote', dossier);
  return (
    <section className={styles.panel} aria-label={t('sheets.votesTitle')}>
      <h2 className={styles.heading}>{t('sheets.votesTitle')}</h2>
      {proposals.length > 1 ? (
        <NativeSelect
          label={t('sheets.ground')}
          value={proposal.value}
          data={proposals.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      ) : null}
      <p className={styles.line}>{proposal.text}</p>
      <VoteList ballot={ballot} />
      {mayVote ? (
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => void vote(seat, 'agree', null)}>
            {t('sheets.agree')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setDissenting(true)}>
            {t('sheets.disagree')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void vote(seat, 'abstain', null)}>
            {t('sheets.abstain')}
          </Button>
        </Group>
      ) : null}
      <p className="mp-quiet">{t('sheets.voteOnlyOwn')}</p>
      {dissenting && seat !== null ? (
        <DissentDialog
          onClose={() => setDissenting(false)}
          onGive={async (dissent) => {
            if (await vote(seat, 'disagree', dissent)) setDissenting(false);
          }}
        />
      ) : null}
    </section>
  );
}

function VoteList({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation();
  const { votes, agreeing: agree, disagreeing: disagree, abstaining: abstain, missing, carried } = ballot;
  const verdict = carried ? t('sheets.carried') : t('sheets.lost');
  return (
    <>
      <ul className={styles.list}>
        {votes.map(({ member: { id, name }, vote }) => {
          if (vote === null) return <li key={id}>{t('sheets.voteOf', { name, choice: t('sheets.notVoted') })}</li>;
          const choice = t(`valueCode.${vote.choice}`);
          const { dissent } = vote;
          return (
            <li key={id}>
              {dissent === null
                ? t('sheets.voteOf', { name, choice })
                : t('sheets.dissentOf', { name, choice, dissent })}
            </li>
          );
        })}
      </ul>
      <p className={styles.line} role="status">
        {t('sheets.tally', { agree, disagree, abstain, missing })}
      </p>
      <p className={styles.line}>{missing > 0 ? t('sheets.votesOpen', { count: missing }) : verdict}</p>
    </>
  );
}
