import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DeviceHead } from '#core/log/head.ts';
import { eventsIn } from '#core/log/head.ts';
import { devicesThatRead } from '#core/registry/rights.ts';
import { archivesOf, retentionOf } from '#core/retention/model.ts';
import { type Tombstone, tombstoneOf } from '#core/retention/tombstone.ts';
import { useIdentity, useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ClockDialog } from './ClockDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import styles from './Register.module.css';
import type { RegisterRow } from './register-row.ts';
import { useMayInArchive } from './use-may-in-archive.ts';

interface ArchiveDetailProps {
  readonly row: RegisterRow;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** One tender of the register: its archives, its clock, what holds it, and its tombstone. */
export function ArchiveDetail({ row, today, onClose }: ArchiveDetailProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { zone } = useIdentity();
  const retention = useOffice((view) => view.office.retention);
  const [asked, setAsked] = useState<'clock' | 'hold' | null>(null);
  const mayClock = useMayInArchive('setRetentionClock');
  const mayHold = useMayInArchive('setRetentionHold');
  const { clock, hold } = retentionOf(retention, row.stream);
  const rule = retention.rules.find(({ id }) => id === clock?.rule) ?? null;
  const archives = archivesOf(retention, row.stream).toReversed();
  const tombstone = tombstoneOf(retention, row.stream);
  const isGone = (tombstone?.carriedOut.length ?? 0) > 0;
  const [newest] = archives;
  const isOld = row.isHere && newest !== undefined && eventsIn(newest.head) < row.events;
  if (asked === 'clock') return <ClockDialog row={row} today={today} onClose={() => setAsked(null)} />;
  if (asked === 'hold') return <HoldDialog row={row} today={today} onClose={() => setAsked(null)} />;
  return (
    <Dialog title={t('retention.detail.title', { code: row.code })} size="lg" onClose={onClose}>
      <p className={styles.line}>
        <strong>{row.name}</strong>
        <br />
        <span className="mp-quiet">
          {row.agency} · {row.year} · {t(`retention.standings.${row.standing}`)}
        </span>
      </p>
      <h2 className={styles.section}>{t('retention.detail.archives')}</h2>
      {archives.length === 0 ? <p className={styles.line}>{t('retention.detail.noArchives')}</p> : null}
      <ul className={styles.list}>
        {archives.map((archive) => (
          <li key={archive.seal}>
            {t('retention.detail.archiveLine', {
              at: formatDateTime(archive.madeAt, zone),
              file: archive.fileName,
              size: formatBytes(archive.bytes),
              events: formatCount(archive.events),
              attachments: formatCount(archive.attachments),
            })}
            {archive.leftOut > 0 ? `, ${t('retention.detail.archiveLacks', { count: archive.leftOut })}` : null}{' '}
            <CopyCode code={archive.seal} />
          </li>
        ))}
      </ul>
      {isOld ? <p className={`${styles.line} mp-check`}>! {t('retention.detail.archiveOld')}</p> : null}

      <h2 className={styles.section}>{t('retention.detail.clock')}</h2>
      {clock === null ? <p className={styles.line}>{t('retention.detail.noClock')}</p> : null}
      {clock !== null && rule === null ? (
        <p className={`${styles.line} mp-check`}>{t('retention.detail.clockRuleGone')}</p>
      ) : null}
      {clock !== null && rule !== null ? (
        <p className={styles.line}>
          {t('retention.detail.clockLine', {
            rule: rule.name,
            years: rule.years,
            date: formatDate(clock.startedOn),
            due: row.dueOn === null ? '—' : formatDate(row.dueOn),
          })}
          <br />
          <span className="mp-quiet">{t('retention.detail.evidence', { evidence: clock.evidence })}</span>
        </p>
      ) : null}

      <h2 className={styles.section}>{t('retention.detail.hold')}</h2>
      <p className={styles.line}>
        {hold === null
          ? t('retention.detail.noHold')
          : t('retention.detail.holdLine', {
              kind: t(`retention.holdKinds.${hold.kind}`),
              date: formatDate(hold.since),
              reason: hold.reason,
            })}
      </p>
      {tombstone === null ? null : <TombstoneFacts tombstone={tombstone} />}
      <Group justify="flex-end" gap="xs" mt="md">
        {row.isHere ? (
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/paket/$stream', params: { stream: row.stream } })}
          >
            {t('retention.detail.openTender')}
          </Button>
        ) : null}
        {isGone ? null : (
          <>
            <Button variant="default" disabled={!mayHold} onClick={() => setAsked('hold')}>
              {t(hold === null ? 'retention.detail.holdOn' : 'retention.detail.holdOff')}
            </Button>
            <Button disabled={!mayClock || row.list !== null} onClick={() => setAsked('clock')}>
              {t(clock === null ? 'retention.detail.start' : 'retention.detail.change')}
            </Button>
          </>
        )}
      </Group>
    </Dialog>
  );
}

/** What is left of a destroyed tender, and which devices said that they removed it. */
function TombstoneFacts({ tombstone }: { readonly tombstone: Tombstone }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { device } = useWorkspace();
  const registry = useStore(device.registry);
  const { tender, number, approval, carriedOut } = tombstone;
  const done = new Set(carriedOut.map(({ dev }) => dev));
  const remaining = devicesThatRead(registry, tender.stream).filter(({ dev }) => !done.has(dev));
  const { server } = registry;
  const named = [
    ...(server === null || done.has(server.id) ? [] : [t('retention.detail.atServer', { name: server.name })]),
    ...remaining.map(({ dev, person }) => `${registry.people[person]?.names.at(-1) ?? ''} (${dev.slice(0, 8)})`),
  ];
  return (
    <>
      <h2 className={styles.section}>{t('retention.detail.tombstone')}</h2>
      <p className={styles.line}>
        {t('retention.detail.tombLine', {
          number,
          name: approval.by.name,
          position: approval.by.position,
          letter: approval.letter,
          date: formatDate(approval.on),
        })}
      </p>
      <Facts>
        <dt>{t('retention.detail.tombHeads')}</dt>
        <dd>
          {Object.values<DeviceHead>(tender.head).map(({ hash }) => (
            <CopyCode key={hash} code={hash} />
          ))}
        </dd>
        <dt>{t('retention.detail.tombArchive')}</dt>
        <dd>{tender.archive === null ? t('retention.detail.tombNoArchive') : <CopyCode code={tender.archive} />}</dd>
        <dt>{t('retention.detail.done')}</dt>
        <dd>
          {carriedOut.length === 0 ? t('retention.detail.doneNone') : null}
          {carriedOut.map(({ dev, by, at }) => (
            <div key={`${dev} ${at}`}>
              {t('retention.detail.doneLine', { at: formatDateTime(at, zone), by, dev: dev.slice(0, 16) })}
            </div>
          ))}
        </dd>
      </Facts>
      {named.length === 0 ? null : (
        <p className={`${styles.line} mp-check`}>{t('retention.detail.remaining', { names: named.join(', ') })}</p>
      )}
    </>
  );
}
