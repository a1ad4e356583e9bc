import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { rolesForOffice } from '#core/committee/office-permissions.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { evidenceOf } from '#core/standards/evidence-register.ts';
import type { StandardKey } from '#core/standards/service-standards.ts';
import { assessmentDays, standingsOf, sumOfScores } from '#core/standards/standing.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { useFilesHere } from '#renderer/session/use-files-here.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { BarGap, ListBar, ListCount, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { StandardPanel } from './StandardPanel.tsx';
import styles from './Standards.module.css';
import { StandardsTable } from './StandardsTable.tsx';
import { useEvidenceRegister } from './use-evidence-register.ts';
import { useStandardsOutput } from './use-standards-output.ts';

const OF_STANDARDS: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  'setStandardPolicy',
  'setStandardDuty',
  'setStandardEvidence',
  'assessStandard',
  'setStandardGap',
  'setDrill',
]);

const NO_LINES: readonly EvidenceLine[] = [];

interface StandardsScreenProps {
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** The seventeen standards with their scores, gaps and evidence, one of them opened at the right. */
export function StandardsScreen({ renderDocument }: StandardsScreenProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const today = dateIn(useNow(), zone);
  const standards = useOffice((view) => view.office.standards);
  const register = useEvidenceRegister();
  const [opened, setOpened] = useState<StandardKey | null>(null);
  const [earlier, setEarlier] = useState<DateOnly | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const may = useMayInOffice('assessStandard');
  const steps = useOfficeSteps(OF_STANDARDS, may);
  const lines = register ?? NO_LINES;
  const files = useMemo(() => lines.flatMap(({ file }) => (file === null ? [] : [file])), [lines]);
  const here = useFilesHere(files);
  const output = useStandardsOutput(lines, earlier);
  const standings = useMemo(() => standingsOf(standards, today), [standards, today]);
  const days = assessmentDays(standards).filter((day) => day < today);
  const { sum, most, assessed } = sumOfScores(standings.map(({ assessment }) => assessment));
  const overdue = standings.filter(({ isOverdue }) => isOverdue).length;
  const standing = standings.find(({ key }) => key === opened) ?? null;
  const isWaiting = register === null || output.busy;
  return (
    <ListScreen>
      <ListBar title={t('standards.title')}>
        <ListCount testId="standards-summary">
          {assessed === 0 ? t('standards.summaryNone') : t('standards.summary', { assessed, sum, most })}
        </ListCount>
        {overdue > 0 ? <span className="mp-check">! {t('standards.overdue', { count: overdue })}</span> : null}
        {days.length === 0 ? null : (
          <NativeSelect
            size="xs"
            aria-label={t('standards.compare')}
            value={earlier ?? ''}
            onChange={({ currentTarget: { value } }) => setEarlier(days.find((day) => day === value) ?? null)}
            data={[
              { value: '', label: t('standards.compareNone') },
              ...days.map((value) => ({ value, label: formatDate(value) })),
            ]}
          />
        )}
        <BarGap />
        <UndoButtons {...steps} />
        {output.busy ? <span role="status">{t('standards.working')}</span> : null}
        <Button size="xs" variant="default" disabled={isWaiting} onClick={output.saveXlsx}>
          {t('standards.saveXlsx')}
        </Button>
        <Button size="xs" variant="default" disabled={isWaiting} onClick={output.saveZip}>
          {t('standards.saveZip')}
        </Button>
        <Button size="xs" disabled={isWaiting} onClick={() => setPrinting(true)}>
          {t('standards.print')}
        </Button>
      </ListBar>
      <p className={styles.note}>
        {t('standards.scaleNote')}{' '}
        {may
          ? null
          : t('standards.onlyRead', {
              roles: roleNames(t, rolesForOffice('assessStandard', { practice: false }).join(' ')),
            })}
      </p>
      <div className={styles.work}>
        <StandardsTable
          standings={standings}
          register={register}
          earlier={earlier}
          opened={opened}
          onOpen={setOpened}
        />
        {standing === null ? null : (
          <StandardPanel
            standing={standing}
            lines={evidenceOf(lines, standing.key)}
            here={here}
            today={today}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      {isPrinting ? (
        <Dialog size="min(1240px, 94vw)" title={t('standards.printTitle')} onClose={() => setPrinting(false)}>
          <div className={styles.paper}>{renderDocument(output.paper(here))}</div>
        </Dialog>
      ) : null}
    </ListScreen>
  );
}
