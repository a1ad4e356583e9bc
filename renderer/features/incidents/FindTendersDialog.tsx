import { Autocomplete, Button, Checkbox, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedIncident } from '#core/incidents/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { officeCalendarOf } from '#core/office/model.ts';
import { useOffice, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { findHitTenders, type FoundTender, hitTenderOf } from './find-hit-tenders.ts';
import { durationShown, stageShown } from './incident-text.ts';
import styles from './Incidents.module.css';

interface FindTendersDialogProps {
  readonly incident: NamedIncident;
  readonly onClose: () => void;
}

/** Looks through the schedules of running tenders for stages the incident fell into; others are named by hand. */
export function FindTendersDialog({ incident, onClose }: FindTendersDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { readDossier, clock } = useWorkspace();
  const office = useOffice((view) => view.office);
  const tenders = useTenderList((list) => list.tenders);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>({ done: 0, all: 0 });
  const [found, setFound] = useState<readonly FoundTender[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<StreamId>>(new Set());
  const [other, setOther] = useState('');
  const [busy, setBusy] = useState(false);
  // What the dialog was opened with: a change meanwhile must not begin the search anew.
  const opened = useRef({ incident, office, tenders, clock, readDossier });
  useEffect(() => {
    const { signal, abort } = controllerOf();
    const { incident: about, office: calendar, tenders: listed, clock: time, readDossier: read } = opened.current;
    const look = async () => {
      const all = await findHitTenders(
        listed.filter(({ stream }) => !Object.hasOwn(about.tenders, stream)),
        {
          incident: about,
          calendarIn: (zone) => officeCalendarOf(calendar, zone),
          now: time.now(),
          readDossier: read,
          onProgress: (done, total) => setProgress({ done, all: total }),
          signal,
        },
      );
      if (signal.aborted) return;
      setFound(all);
      setChosen(new Set(all.map(({ tender }) => tender.stream)));
    };
    void look();
    return abort;
  }, []);
  const named = tenders.find(({ summary }) => labelOf(summary) === other);
  const count = chosen.size + (named === undefined || chosen.has(named.stream) ? 0 : 1);

  async function add(): Promise<void> {
    setBusy(true);
    try {
      const hit = (found ?? []).filter(({ tender }) => chosen.has(tender.stream)).map(({ tender }) => tender);
      const dossier = named === undefined ? null : await readDossier(named.stream);
      const byHand = named === undefined || dossier === null ? [] : [hitTenderOf(named.stream, dossier)];
      for (const tender of [...hit, ...byHand]) {
        const body = { id: incident.id, stream: tender.stream, tender };
        if (!(await execute({ name: 'setIncidentTender', body }))) return;
      }
      onClose();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('incidents.find.title')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p role="status">
          {found === null ? t('incidents.find.looking', progress) : null}
          {found?.length === 0 ? t('incidents.find.none') : null}
          {found !== null && found.length > 0 ? t('incidents.find.found', { count: found.length }) : null}
        </p>
        <div className={styles.choices} hidden={(found ?? []).length === 0}>
          {(found ?? []).map(({ tender, effect }) => (
            <Checkbox
              key={tender.stream}
              label={`${tender.code} ${tender.name}`}
              description={effect.hit
                .map(({ stage, from, to }) =>
                  t('incidents.find.stage', { stage: stageShown(t, stage), duration: durationShown(t, from, to) }),
                )
                .join('; ')}
              checked={chosen.has(tender.stream)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen((before) => {
                  const next = new Set(before);
                  if (checked) next.add(tender.stream);
                  else next.delete(tender.stream);
                  return next;
                })
              }
            />
          ))}
        </div>
        <Autocomplete
          label={t('incidents.find.other')}
          placeholder={t('incidents.find.otherHint')}
          value={other}
          limit={12}
          data={tenders.map(({ summary }) => labelOf(summary))}
          onChange={setOther}
        />
      </Stack>
      <DialogActions onClose={onClose}>
        <Button disabled={count === 0} loading={busy} onClick={() => void add()}>
          {t('incidents.find.add', { count })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function labelOf({
  code,
  name,
  version,
}: {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}): string {
  return version > 1 ? `${code} (${version}) ${name}` : `${code} ${name}`;
}

function controllerOf(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
