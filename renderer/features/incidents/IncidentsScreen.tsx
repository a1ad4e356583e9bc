import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesForOffice } from '#core/committee/office-permissions.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { ComplaintsPart } from './ComplaintsPart.tsx';
import { GuidePart } from './GuidePart.tsx';
import { INCIDENT_PARTS, type IncidentPart } from './incident-parts.ts';
import { IncidentsPart } from './IncidentsPart.tsx';

const OF_INCIDENTS: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  'recordIncident',
  'changeIncident',
  'withdrawIncident',
  'setIncidentTender',
  'setIncidentFile',
  'recordComplaint',
  'changeComplaint',
  'withdrawComplaint',
  'setWhistleblowing',
]);

const COMMANDS = {
  gangguan: 'recordIncident',
  pengaduan: 'recordComplaint',
  wbs: 'setWhistleblowing',
} as const satisfies Readonly<Record<IncidentPart, OfficeCommandName>>;

interface IncidentsScreenProps {
  readonly part: IncidentPart;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** What went wrong around the work, complaints, and the guide to reporting misconduct. */
export function IncidentsScreen({ part, renderDocument }: IncidentsScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMayInOffice(COMMANDS[part]);
  const steps = useOfficeSteps(OF_INCIDENTS, may);
  return (
    <ListScreen>
      <ListBar title={t('incidents.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('incidents.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/mutu/gangguan', search: { bagian: oneOf(INCIDENT_PARTS)(value) } });
          }}
          data={INCIDENT_PARTS.map((value) => ({ value, label: t(`incidents.parts.${value}`) }))}
        />
        {may ? null : (
          <span className="mp-quiet" role="status">
            {t('incidents.onlyRead', {
              roles: roleNames(t, rolesForOffice(COMMANDS[part], { practice: false }).join(' ')),
            })}
          </span>
        )}
        <BarGap />
        <UndoButtons {...steps} />
      </ListBar>
      {part === 'gangguan' ? <IncidentsPart renderDocument={renderDocument} /> : null}
      {part === 'pengaduan' ? <ComplaintsPart /> : null}
      {part === 'wbs' ? <GuidePart renderDocument={renderDocument} /> : null}
    </ListScreen>
  );
}
