import { Button, Group, Table } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type AuditFinding, type FindingPlace, inOrderOfDate, standingVersion } from '#core/audit/finding.ts';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { findingsFingerprint } from '#core/audit/findings-file.ts';
import { auditReport } from '#core/documents/audit-findings.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useIdentity, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Audit.module.css';
import { FindingDialog } from './FindingDialog.tsx';
import { FindingsFileView } from './FindingsFileView.tsx';
import { archiveNameOf } from './place-of.ts';
import { useReadArchives } from './use-desk.ts';

interface FindingsPartProps {
  readonly onNote: (place: FindingPlace) => void;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

type Asked =
  | { readonly kind: 'edit' | 'history'; readonly finding: AuditFinding }
  | { readonly kind: 'report'; readonly at: Instant };

/** What was noted, with its history; signed out of the house as a file, and on paper. */
export function FindingsPart({ onNote, renderDocument }: FindingsPartProps) {
  const { t } = useTranslation();
  const { findings, device, space } = useWorkspace();
  const desktop = useDesktop();
  const identity = useIdentity();
  const office = useOfficeSettings();
  const saveFile = useSaveFile();
  const view = useStore(findings.view);
  const [archive] = useReadArchives();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [checked, setChecked] = useState<File | null>(null);
  const noted = view.phase === 'ready' ? view.findings : NONE;
  const ordered = useMemo(() => inOrderOfDate(noted), [noted]);
  const fingerprint = useMemo(() => findingsFingerprint(ordered), [ordered]);
  const close = () => setAsked(null);

  async function exportSigned(): Promise<void> {
    const about = await desktop.aboutApp({});
    const content = await findings.sign(ordered, about.ok ? about.value.version : '');
    const suggestedName = t('audit.findings.fileName', { date: dateIn(device.clock.now(), identity.zone) });
    await saveFile(
      { type: 'json', content, suggestedName },
      {
        saved: (name) => t('audit.findings.saved', { name, fingerprint: fingerprint.slice(0, 16) }),
        notSaved: (reason) => ({
          what: t('audit.findings.notSaved'),
          means: t(`export.failed.${reason}`),
          next: t('export.failed.next'),
        }),
      },
    );
  }

  async function choose(): Promise<void> {
    const [file] = (await pickFiles({ pick: 'file', endings: ['.json'] })) ?? [];
    if (file !== undefined) setChecked(file);
  }

  if (view.phase === 'opening') return <p className={styles.part}>{t('audit.findings.opening')}</p>;
  if (view.phase === 'failed') {
    return (
      <div className={styles.part}>
        <Message
          tone="problem"
          text={{
            what: t('audit.findings.failed.what'),
            means: t('audit.findings.failed.means'),
            next: t('audit.findings.failed.next'),
            code: view.fault.kind,
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <Group gap="xs" mb="xs">
        <span className="mp-quiet" role="status">
          {t('audit.findings.count', { count: ordered.length })}
        </span>
        {archive === undefined ? null : (
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              onNote({
                archive: archiveNameOf(archive),
                tender: null,
                within: { kind: 'whole' },
                words: t('audit.finding.places.whole', { file: archive.fileName }),
              })
            }
          >
            {t('audit.findings.add')}
          </Button>
        )}
        <Button size="xs" disabled={ordered.length === 0} onClick={() => void exportSigned()}>
          {t('audit.findings.export')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={ordered.length === 0}
          onClick={() => setAsked({ kind: 'report', at: device.clock.now() })}
        >
          {t('audit.findings.report')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void choose()}>
          {t('audit.findings.check')}
        </Button>
      </Group>
      {view.damaged === 0 ? null : (
        <p className={styles.bad} role="alert">
          {t('audit.findings.damaged', { count: view.damaged })}
        </p>
      )}
      {checked === null ? null : <FindingsFileView file={checked} onClose={() => setChecked(null)} />}
      {ordered.length === 0 ? (
        <EmptyState title={t('audit.findings.emptyTitle')} text={t('audit.findings.emptyText')} />
      ) : (
        <FindingsTable findings={ordered} onAsk={setAsked} />
      )}
      {asked?.kind === 'edit' ? (
        <FindingDialog place={standingVersion(asked.finding).place} finding={asked.finding} onClose={close} />
      ) : null}
      {asked?.kind === 'history' ? <FindingHistory finding={asked.finding} onClose={close} /> : null}
      {asked?.kind === 'report' ? (
        <Dialog size="min(1000px, 92vw)" title={t('audit.findings.reportTitle')} onClose={close}>
          <p className="mp-quiet">{t('audit.findings.reportNote')}</p>
          <div className={styles.paper}>
            {renderDocument(
              auditReport({
                findings: ordered,
                auditor: { name: identity.name, position: roleNames(t, identity.role) },
                key: sha256Hex(device.key.publicKey),
                fingerprint,
                office,
                practice: space === 'latihan',
                printedAt: asked.at,
              }),
            )}
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

const NONE: readonly AuditFinding[] = [];

interface FindingsTableProps {
  readonly findings: readonly AuditFinding[];
  readonly onAsk: (asked: { readonly kind: 'edit' | 'history'; readonly finding: AuditFinding }) => void;
}

const COLUMNS = [
  ['date', 152],
  ['tender', '15%'],
  ['place', '17%'],
  ['text', '17%'],
  ['severity', '9%'],
  ['recommendation', '12%'],
  ['by', '9%'],
  ['actions', 116],
] as const;

function FindingsTable({ findings, onAsk }: FindingsTableProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('audit.findings.label')} verticalSpacing={4} layout="fixed" className={styles.findings}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map(([key, width]) => (
            <Table.Th key={key} w={width}>
              {t(`audit.findings.${key}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {findings.map((finding) => {
          const { date, place, text, severity, recommendation, by, isWithdrawn } = standingVersion(finding);
          return (
            <Table.Tr key={finding.id} className={isWithdrawn ? styles.withdrawn : ''}>
              <Table.Td>{formatDate(date)}</Table.Td>
              <Table.Td>
                {place.tender === null ? t('audit.findings.whole') : place.tender.code}
                <span className={styles.below}>{place.tender?.name ?? place.archive.fileName}</span>
              </Table.Td>
              <Table.Td>{place.words}</Table.Td>
              <Table.Th scope="row" className={styles.said}>
                {text}
              </Table.Th>
              <Table.Td>
                {severity}
                {isWithdrawn ? <span className={styles.below}>{t('audit.findings.withdrawn')}</span> : null}
              </Table.Td>
              <Table.Td>{recommendation === '' ? '—' : recommendation}</Table.Td>
              <Table.Td>{by}</Table.Td>
              <Table.Td>
                <Group gap={4}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('audit.findings.editOf', { what: text })}
                    onClick={() => onAsk({ kind: 'edit', finding })}
                  >
                    {t('audit.findings.edit')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('audit.findings.historyOf', { what: text })}
                    onClick={() => onAsk({ kind: 'history', finding })}
                  >
                    {t('audit.findings.history', { count: finding.versions.length })}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function FindingHistory({ finding, onClose }: { readonly finding: AuditFinding; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  return (
    <Dialog title={t('audit.findings.historyTitle')} size="lg" onClose={onClose}>
      <ol className={styles.versions}>
        {finding.versions.toReversed().map(({ at, by, text, severity, recommendation, reason, isWithdrawn }) => (
          <li key={at}>
            <span className="mp-quiet">
              {formatDateTime(at, zone)} · {by}
            </span>
            <strong>
              {severity}
              {isWithdrawn ? ` · ${t('audit.findings.withdrawn')}` : ''}
            </strong>
            <p className={styles.said}>{text}</p>
            {recommendation === '' ? null : (
              <p>
                {t('audit.findings.recommendation')}: {recommendation}
              </p>
            )}
            {reason === null ? null : (
              <p className="mp-quiet">
                {t('audit.finding.reason')}: {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
