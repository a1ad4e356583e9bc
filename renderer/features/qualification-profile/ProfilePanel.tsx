import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { expiredLicences } from '#core/tender/licences.ts';
import type { CapacityMeasure, OnlineCheck, QualificationProfile } from '#core/tender/qualification-model.ts';
import { recheckList } from '#core/tender/recheck-list.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { CapacityCell } from './CapacityCell.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import styles from './ProfilePanel.module.css';

const MEASURES: readonly CapacityMeasure[] = [
  'remaining-package-capacity',
  'basic-capacity',
  'remaining-real-capacity',
];

/** What bidders show of themselves with their capacities, and what has to be checked again online. */
export function ProfilePanel({ dossier, evaluation, ruleSet, clock, readOnly, execute, showTrace }: StageProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<BidderId | null>(null);
  if (evaluation.bids.length === 0) return null;
  const { profiles } = dossier.qualification;
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
  const expired = expiredLicences(dossier, ruleSet);
  const rechecks = recheckList(dossier);
  const save = (bidder: BidderId, profile: QualificationProfile) =>
    execute({ name: 'setProfile', body: { bidder, profile } });
  const confirm = (bidder: BidderId, subject: OnlineCheck['subject']) => {
    const profile = profiles[bidder] ?? { businessSize: null, firms: [], checks: [] };
    const check: OnlineCheck = { subject, checkedAt: clock.now(), online: true, result: 'clear', note: null };
    return save(bidder, { ...profile, checks: [...profile.checks, check] });
  };
  return (
    <div>
      <details>
        <summary className={styles.summary}>{t('profile.panel')}</summary>
        <div className={styles.scroll}>
          <Table verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('profile.bidder')}</Table.Th>
                <Table.Th>{t('profile.size')}</Table.Th>
                {MEASURES.map((measure) => (
                  <Table.Th key={measure}>{t(`profile.measures.${measure}`)}</Table.Th>
                ))}
                <Table.Th>{t('profile.expired')}</Table.Th>
                <Table.Th>{t('profile.rechecks')}</Table.Th>
                <Table.Th aria-label={t('profile.edit')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {evaluation.bids.map(({ bidder }) => {
                const size = profiles[bidder]?.businessSize ?? null;
                return (
                  <Table.Tr key={bidder}>
                    <Table.Td>{nameOf(bidder)}</Table.Td>
                    <Table.Td>{size === null ? '—' : t(`profile.sizes.${size}`)}</Table.Td>
                    {MEASURES.map((measure) => (
                      <Table.Td key={measure}>
                        <CapacityCell {...{ dossier, ruleSet, showTrace, bidder, measure }} />
                      </Table.Td>
                    ))}
                    <Table.Td>
                      {expired
                        .filter((each) => each.bidder === bidder)
                        .map(({ firm, licence, index, on }) => (
                          <span key={`${firm} ${index}`} className={styles.flag}>
                            ! {licence.kind} {licence.number} ({formatDate(on)})
                          </span>
                        ))}
                    </Table.Td>
                    <Table.Td>{rechecks.filter((each) => each.bidder === bidder).length}</Table.Td>
                    <Table.Td>
                      <Button
                        size="compact-xs"
                        variant="default"
                        disabled={readOnly}
                        aria-label={t('profile.editOf', { bidder: nameOf(bidder) })}
                        onClick={() => setEditing(bidder)}
                      >
                        {t('profile.edit')}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </div>
      </details>
      <details>
        <summary className={styles.summary}>{t('profile.recheckTitle', { open: rechecks.length })}</summary>
        <ul className={styles.checks}>
          {rechecks.map(({ bidder, subject, checkedAt }) => (
            <li key={`${bidder} ${subject}`}>
              {nameOf(bidder)}: {t(`profile.subjects.${subject}`)}{' '}
              <span className={styles.quiet}>
                {checkedAt === null
                  ? t('profile.never')
                  : t('profile.offlineAt', { at: formatDateTime(checkedAt, dossier.notice.zone) })}
              </span>{' '}
              <Button
                size="compact-xs"
                variant="default"
                disabled={readOnly}
                aria-label={t('profile.checkedOf', {
                  bidder: nameOf(bidder),
                  subject: t(`profile.subjects.${subject}`),
                })}
                onClick={() => void confirm(bidder, subject)}
              >
                {t('profile.checked')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
      {editing === null ? null : (
        <ProfileDialog
          bidder={nameOf(editing)}
          stored={profiles[editing] ?? null}
          clock={clock}
          onClose={() => setEditing(null)}
          onSave={async (profile) => {
            if (await save(editing, profile)) setEditing(null);
          }}
        />
      )}
    </div>
  );
}
