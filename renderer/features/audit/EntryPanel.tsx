import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FindingPlace } from '#core/audit/finding.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import styles from './Audit.module.css';
import { ChangesTable } from './ChangesTable.tsx';
import type { DeskEntry, ValuePlace } from './desk-entries.ts';
import { placeOfEntry } from './place-of.ts';

interface EntryPanelProps {
  readonly of: DeskEntry;
  readonly onValue: (place: ValuePlace) => void;
  readonly onState: () => void;
  readonly onNote: (place: FindingPlace) => void;
  readonly onClose: () => void;
}

/** One event whole: who, when, on which device, and every value it changed. */
export function EntryPanel({ of, onValue, onState, onNote, onClose }: EntryPanelProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { at, entry } = of;
  const { dossier } = at.tender;
  const type = t(`history.events.${entry.type}`);
  const when = formatDateTime(entry.at, zone);
  const note = () =>
    onNote(
      placeOfEntry(
        at.archive,
        entry,
        t('audit.finding.places.event', { n: entry.n, type, actor: entry.actor, at: when }),
      ),
    );
  return (
    <SidePanel title={type} onClose={onClose}>
      <p className={styles.who}>{when}</p>
      <p>{t('audit.entry.by', { actor: entry.actor, role: roleNames(t, entry.role) })}</p>
      <p className="mp-quiet">
        {entry.code} · {dossier.notice.name}
      </p>
      <p className="mp-quiet">{t('audit.entry.place', { dev: entry.dev.slice(0, 16), n: entry.n })}</p>
      {entry.doubtful ? <p className={styles.bad}>{t('audit.entry.doubtful')}</p> : null}
      {entry.held ? <p className={styles.bad}>{t('audit.entry.held')}</p> : null}
      <Group gap="xs" my="sm">
        <Button size="xs" onClick={note}>
          {t('audit.entry.note')}
        </Button>
        <Button size="xs" variant="default" onClick={onState}>
          {t('audit.entry.stateThen')}
        </Button>
      </Group>
      {entry.changes.length === 0 ? (
        <p className="mp-quiet">{t('audit.entry.noChanges')}</p>
      ) : (
        <ChangesTable
          label={type}
          changes={entry.changes}
          dossier={dossier}
          onValue={({ path, label }) => onValue({ at, stream: entry.stream, path, label })}
        />
      )}
    </SidePanel>
  );
}
