import { Button, CloseButton, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { incidentMinutes } from '#core/documents/incident-papers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { isIncidentsEvent } from '#core/incidents/event-kind.ts';
import type { HitTender, NamedIncident } from '#core/incidents/model.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { officeCalendarOf } from '#core/office/model.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useIdentity, useOffice, useOfficeSettings, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { incidentsLines } from '#renderer/session/incidents-lines.ts';
import { OfficeTrail } from '#renderer/session/OfficeTrail.tsx';
import { keepOfficeFiles } from '#renderer/session/keep-office-files.ts';
import { storageMessageOf } from '#renderer/session/messages.ts';
import { roleName } from '#renderer/session/role-name.ts';
import { useFilesHere } from '#renderer/session/use-files-here.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { useSaveCopy } from '#renderer/session/use-save-copy.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Message, type MessageText } from '#renderer/ui/Message.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { EffectList } from './EffectList.tsx';
import { FindTendersDialog } from './FindTendersDialog.tsx';
import { durationShown } from './incident-text.ts';
import { IncidentDialog } from './IncidentDialog.tsx';
import styles from './Incidents.module.css';

interface IncidentPanelProps {
  readonly incident: NamedIncident;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  readonly onClose: () => void;
}

/** One incident beside the list. Stays where it is while the list is walked. */
export function IncidentPanel({ incident, renderDocument, onClose }: IncidentPanelProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { id, kind, startedAt } = incident;
  return (
    <SidePanel title={`${t(`incidents.kinds.${kind}`)} · ${formatDateTime(startedAt, zone)}`} onClose={onClose}>
      <IncidentDetail key={id} incident={incident} renderDocument={renderDocument} />
    </SidePanel>
  );
}

/** Its times, its pictures, the tenders it hit and what that did to their schedules. */
function IncidentDetail({ incident, renderDocument }: Omit<IncidentPanelProps, 'onClose'>) {
  const { t } = useTranslation();
  const { zone, name } = useIdentity();
  const role = useRoleIn(null);
  const { space, clock } = useWorkspace();
  const settings = useOfficeSettings();
  const office = useOffice((view) => view.office);
  const now = useNow();
  const { execute } = useOfficeCommands();
  const may = useMayInOffice('changeIncident');
  const [asked, setAsked] = useState<'change' | 'withdraw' | 'find' | 'print' | null>(null);
  const close = () => setAsked(null);
  const { id, what, startedAt, endedAt, reportedTo, resolution, prevention, recordedBy, withdrawn } = incident;
  const tenders = Object.values<HitTender>(incident.tenders);
  const canAdd = may && withdrawn === null;
  const start = formatDateTime(startedAt, zone);
  return (
    <>
      {withdrawn === null ? null : (
        <p className="mp-check">! {t('incidents.detail.withdrawn', { reason: withdrawn })}</p>
      )}
      <p className={styles.what}>{what}</p>
      <Facts>
        <dt>{t('incidents.detail.span')}</dt>
        <dd>
          {endedAt === null
            ? t('incidents.detail.ongoing', { start })
            : t('incidents.detail.lasted', { start, end: formatDateTime(endedAt, zone) })}
        </dd>
        <dt>{t('incidents.detail.duration')}</dt>
        <dd>{durationShown(t, startedAt, endedAt ?? now)}</dd>
        <dt>{t('incidents.detail.reportedTo')}</dt>
        <dd>{reportedTo ?? t('incidents.detail.notReported')}</dd>
        <dt>{t('incidents.detail.resolution')}</dt>
        <dd>{resolution ?? t('incidents.detail.notResolved')}</dd>
        {prevention === null ? null : (
          <>
            <dt>{t('incidents.detail.prevention')}</dt>
            <dd>{prevention}</dd>
          </>
        )}
        <dt>{t('incidents.detail.by')}</dt>
        <dd>{recordedBy}</dd>
      </Facts>
      <Group gap={6} mt={10}>
        {canAdd ? (
          <Button size="xs" variant="default" onClick={() => setAsked('change')}>
            {t('incidents.detail.change')}
          </Button>
        ) : null}
        {may && withdrawn === null ? (
          <Button size="xs" variant="default" onClick={() => setAsked('withdraw')}>
            {t('incidents.detail.withdraw')}
          </Button>
        ) : null}
        {may && withdrawn !== null ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => void execute({ name: 'withdrawIncident', body: { id, reason: null } })}
          >
            {t('incidents.detail.restore')}
          </Button>
        ) : null}
        <Button size="xs" onClick={() => setAsked('print')}>
          {t('incidents.detail.print')}
        </Button>
      </Group>

      <h3 className={styles.heading}>{t('incidents.detail.tenders')}</h3>
      {tenders.length === 0 ? <p className={styles.small}>{t('incidents.detail.noTenders')}</p> : null}
      {canAdd ? (
        <Button size="xs" variant="default" onClick={() => setAsked('find')}>
          {t('incidents.detail.findTenders')}
        </Button>
      ) : null}
      {tenders.map((tender) => (
        <HitTenderItem key={tender.stream} incident={incident} tender={tender} canRemove={canAdd} />
      ))}
      {tenders.length === 0 ? null : <p className={styles.small}>{t('incidents.effect.note')}</p>}

      <h3 className={styles.heading}>{t('incidents.detail.files')}</h3>
      <IncidentFiles incident={incident} canAdd={canAdd} />

      <div className={styles.trail}>
        <OfficeTrail
          title={t('incidents.detail.history')}
          linesOf={({ event, before }) =>
            isIncidentsEvent(event) && 'id' in event.body && event.body.id === id
              ? incidentsLines(t, event, before.incidents)
              : null
          }
        />
      </div>

      {asked === 'change' ? <IncidentDialog incident={incident} onSaved={close} onClose={close} /> : null}
      {asked === 'find' ? <FindTendersDialog incident={incident} onClose={close} /> : null}
      {asked === 'withdraw' ? (
        <ReasonDialog
          title={t('incidents.withdraw.title')}
          label={t('incidents.withdraw.reason')}
          action={t('incidents.withdraw.save')}
          onSubmit={async (reason) => {
            if (await execute({ name: 'withdrawIncident', body: { id, reason } })) close();
          }}
          onClose={close}
        >
          <p>{t('incidents.withdraw.text')}</p>
        </ReasonDialog>
      ) : null}
      {asked === 'print' ? (
        <Dialog size="min(1000px, 94vw)" title={t('incidents.detail.printTitle')} onClose={close}>
          <div className={styles.paper}>
            {renderDocument(
              incidentMinutes({
                incident,
                office: settings,
                practice: space === 'latihan',
                printedAt: clock.now(),
                calendarIn: (of) => officeCalendarOf(office, of),
                printedBy: { name, position: roleName(t, role) },
              }),
            )}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

interface HitTenderItemProps {
  readonly incident: NamedIncident;
  readonly tender: HitTender;
  readonly canRemove: boolean;
}

function HitTenderItem({ incident, tender, canRemove }: HitTenderItemProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { execute } = useOfficeCommands();
  const { stream, code, name } = tender;
  const current = useCurrentSchedule(stream);
  return (
    <section className={styles.tender} aria-label={`${code} ${name}`}>
      <div className={styles.tenderHead}>
        <strong>
          {code} {name}
        </strong>
        {canRemove ? (
          <CloseButton
            size="sm"
            aria-label={t('incidents.detail.removeTender', { code })}
            onClick={() => void execute({ name: 'setIncidentTender', body: { id: incident.id, stream, tender: null } })}
          />
        ) : null}
      </div>
      <EffectList incident={incident} tender={tender} current={current} />
      {current === null ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void navigate({ to: '/paket/$stream', params: { stream } })}
        >
          {t('incidents.detail.openTender', { code })}
        </Button>
      )}
    </section>
  );
}

/** The schedule as it is now; null until it was read, and where the tender is not here. */
function useCurrentSchedule(stream: StreamId): readonly ScheduleStage[] | null {
  const { readDossier } = useWorkspace();
  const [schedule, setSchedule] = useState<readonly ScheduleStage[] | null>(null);
  useEffect(() => {
    let isShown = true;
    const load = async () => {
      const dossier = await readDossier(stream);
      if (isShown) setSchedule(dossier?.schedule ?? null);
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [readDossier, stream]);
  return schedule;
}

/** Pictures of the screen and letters; one whose content is not here is named. */
function IncidentFiles({ incident, canAdd }: { readonly incident: NamedIncident; readonly canAdd: boolean }) {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const { execute } = useOfficeCommands();
  const { save } = useSaveCopy();
  const [problems, setProblems] = useState<readonly MessageText[]>([]);
  const { id } = incident;
  const files = useMemo(
    () => Object.values<AttachedFile>(incident.files).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    [incident.files],
  );
  const here = useFilesHere(files);

  async function add(): Promise<void> {
    const picked = (await pickFiles({ pick: 'files', endings: [] })) ?? [];
    if (picked.length === 0) return;
    const outcome = await keepOfficeFiles(
      attachments,
      picked.map((file) => ({ name: file.name, file })),
      async (kept) => {
        for (const file of kept) {
          if (!(await execute({ name: 'setIncidentFile', body: { id, sha256: file.sha256, file } }))) return false;
        }
        return true;
      },
    );
    if (outcome.kind === 'cannot-save') setProblems([storageMessageOf(t, outcome.fault)]);
    else if (outcome.kind === 'added') {
      setProblems(
        outcome.unreadable.map((name) => ({
          what: t('incidents.detail.fileUnreadable.what', { name }),
          means: t('incidents.detail.fileUnreadable.means'),
          next: t('incidents.detail.fileUnreadable.next'),
        })),
      );
    }
  }

  return (
    <>
      {files.length === 0 ? <p className={styles.small}>{t('incidents.detail.noFiles')}</p> : null}
      <ul className={styles.list}>
        {files.map((file) => {
          const { name, sha256 } = file;
          const isMissing = here !== null && !here.has(sha256);
          return (
            <li key={sha256} className={styles.file}>
              {isMissing ? (
                <span className="mp-check">! {t('incidents.detail.fileMissing', { name })}</span>
              ) : (
                <Button size="compact-sm" variant="subtle" onClick={() => void save(file)}>
                  {t('incidents.detail.saveFile', { name })}
                </Button>
              )}
              {canAdd ? (
                <CloseButton
                  size="sm"
                  aria-label={t('incidents.detail.removeFile', { name })}
                  onClick={() => void execute({ name: 'setIncidentFile', body: { id, sha256, file: null } })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {problems.map((text) => (
        <Message key={text.what} tone="problem" text={text} />
      ))}
      {canAdd ? (
        <Button size="xs" variant="default" onClick={() => void add()}>
          {t('incidents.detail.addFile')}
        </Button>
      ) : null}
    </>
  );
}
