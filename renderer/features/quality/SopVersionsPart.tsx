import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { type SopVersion, versionsOfSop } from '#core/sop/model.ts';
import { standardSteps } from '#core/sop/standard.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { eraName } from '#renderer/session/quality-lines.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListBar } from '#renderer/ui/ListScreen.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import styles from './Quality.module.css';
import { StepDifferences } from './StepDifferences.tsx';

const STANDARD = 0;

/** Every version of the steps of an era: who made it, from when it counts and why, and what two of them have different. */
export function SopVersionsPart() {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const sop = useOffice((view) => view.office.sop);
  const may = useMayInOffice('withdrawSopVersion');
  const [era, setEra] = useState<RuleSetId>(RULE_SETS.at(-1)?.id ?? 'perpres-46-2025');
  const [chosen, setChosen] = useState<readonly [number, number] | null>(null);
  const [withdrawn, setWithdrawn] = useState<number | null>(null);
  const versions = versionsOfSop(sop, era);
  const [from, to] = chosen ?? [STANDARD, versions.at(-1)?.version ?? STANDARD];
  const stepsOf = (version: number) => versions.find((each) => each.version === version)?.steps ?? standardSteps(era);
  const choices = [
    { value: String(STANDARD), label: t('sop.standard') },
    ...versions.map(({ version }) => ({ value: String(version), label: t('sop.versionNumber', { version }) })),
  ];
  return (
    <>
      <ListBar>
        <NativeSelect
          size="xs"
          className={`${styles.choice}`}
          aria-label={t('sop.era')}
          value={era}
          onChange={({ currentTarget: { value } }) => {
            setEra(RULE_SETS.find(({ id }) => id === value)?.id ?? era);
            setChosen(null);
          }}
          data={RULE_SETS.map(({ id }) => ({ value: id, label: eraName(id) }))}
        />
      </ListBar>
      {versions.length === 0 ? (
        <EmptyState title={t('sop.versions.emptyTitle')} text={t('sop.versions.emptyText')} />
      ) : (
        <div className={styles.part}>
          <VersionTable era={era} versions={versions} may={may} onWithdraw={setWithdrawn} />
          <h2 className={styles.section}>{t('sop.compare')}</h2>
          <div className={styles.two}>
            <NativeSelect
              label={t('sop.compareFrom')}
              value={String(from)}
              onChange={(event) => setChosen([Number(event.currentTarget.value), to])}
              data={choices}
            />
            <NativeSelect
              label={t('sop.compareTo')}
              value={String(to)}
              onChange={(event) => setChosen([from, Number(event.currentTarget.value)])}
              data={choices}
            />
          </div>
          <StepDifferences before={stepsOf(from)} after={stepsOf(to)} />
        </div>
      )}
      {withdrawn === null ? null : (
        <ReasonDialog
          title={t('sop.withdrawTitle', { version: withdrawn })}
          label={t('sop.reason')}
          action={t('sop.withdraw')}
          onSubmit={async (reason) => {
            const done = await execute({ name: 'withdrawSopVersion', body: { era, version: withdrawn, reason } });
            if (done) setWithdrawn(null);
          }}
          onClose={() => setWithdrawn(null)}
        >
          <p className={styles.line}>{t('sop.withdrawText')}</p>
        </ReasonDialog>
      )}
    </>
  );
}

interface VersionTableProps {
  readonly era: RuleSetId;
  readonly versions: readonly SopVersion[];
  readonly may: boolean;
  readonly onWithdraw: (version: number) => void;
}

function VersionTable({ era, versions, may, onWithdraw }: VersionTableProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const log = useOfficeLog();
  const madeBy = (version: number) =>
    log.find(
      ({ event, held }) =>
        !held && event.type === 'sopVersionSet' && event.body.era === era && event.body.version === version,
    );
  return (
    <table className={styles.table} aria-label={t('sop.parts.versions')}>
      <thead>
        <tr>
          <th scope="col">{t('sop.versions.number')}</th>
          <th scope="col">{t('sop.validFrom')}</th>
          <th scope="col">{t('sop.versions.content')}</th>
          <th scope="col">{t('sop.reason')}</th>
          <th scope="col">{t('sop.versions.made')}</th>
          <th scope="col">{t('sop.columns.change')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map(({ version, validFrom, steps, reason, withdrawn }) => {
          const made = madeBy(version);
          return (
            <tr key={version}>
              <th scope="row">{t('sop.versionNumber', { version })}</th>
              <td>{formatDate(validFrom)}</td>
              <td>{steps === null ? t('sop.standard') : t('sop.versions.steps', { count: steps.length })}</td>
              <td>
                {reason}
                {withdrawn === null ? null : (
                  <span className="mp-check"> {t('sop.versions.withdrawn', { reason: withdrawn })}</span>
                )}
              </td>
              <td>{made === undefined ? '—' : `${made.actor}, ${formatDateTime(made.at, zone)}`}</td>
              <td>
                {withdrawn === null ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={!may}
                    aria-label={t('sop.withdrawOf', { version })}
                    onClick={() => onWithdraw(version)}
                  >
                    {t('sop.withdraw')}
                  </Button>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
