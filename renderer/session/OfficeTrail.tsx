import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { useIdentity } from './hooks.ts';
import type { OfficeLogEntry } from './office-log.ts';
import { useOfficeLog } from './use-office-log.ts';

interface OfficeTrailProps {
  readonly title: string;
  /** The lines an entry shows here; null where it is about something else. */
  readonly linesOf: (entry: OfficeLogEntry) => readonly string[] | null;
}

/** What the office's log says of one thing, the newest first; read when it is opened. */
export function OfficeTrail({ title, linesOf }: OfficeTrailProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <Trail linesOf={linesOf} /> : null}
    </details>
  );
}

function Trail({ linesOf }: Pick<OfficeTrailProps, 'linesOf'>) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const entries = useOfficeLog().flatMap((entry) => {
    const lines = linesOf(entry);
    return lines === null ? [] : [{ ...entry, lines }];
  });
  return (
    <ol>
      {entries.map(({ id, at, actor, lines, held }) => (
        <li key={id}>
          <span className="mp-quiet">
            {formatDateTime(at, zone)} · {actor}
          </span>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
          {held ? <div className="mp-check">! {t('holidays.log.held')}</div> : null}
        </li>
      ))}
    </ol>
  );
}
