import { Button, Checkbox, Chip, Group, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { ruleValues } from '#core/regulation/rule-values.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { useDeviceSettings, useIdentity, useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { GivenSection } from './GivenSection.tsx';
import { GiveRulesDialog } from './GiveRulesDialog.tsx';
import { givenName, type GivenRow, givenRows, heldRules } from './given-rows.ts';
import { OpenedFile } from './OpenedFile.tsx';
import { filterRules, type RuleFilter, ruleRows } from './rule-rows.ts';
import styles from './RulesScreen.module.css';
import { type RuleColumn, RuleTable } from './RuleTable.tsx';
import { useRuleSetFile } from './use-rule-set-file.ts';
import { WithdrawRulesDialog } from './WithdrawRulesDialog.tsx';

const OF_RULES: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>(['giveRuleSet', 'withdrawRuleSet']);

type Asked =
  | { readonly kind: 'give'; readonly ruleSet: RuleSet }
  | { readonly kind: 'withdraw'; readonly row: GivenRow };

interface RulesScreenProps {
  /** The era a link asked for: it stands alone at first; otherwise the two newest are compared. */
  readonly era: string | null;
}

/** All rules of the law, era beside era, with where each stands and how sure it is. */
export function RulesScreen({ era }: RulesScreenProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    era !== null && ruleSetById(era) ? [era] : RULE_SETS.slice(-2).map(({ id }) => id),
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const { isShared, mayGive } = useGiving();
  const { zone } = useIdentity();
  const steps = useOfficeSteps(OF_RULES, mayGive);
  const ruleSets = useOffice((view) => view.office.ruleSets);
  const log = useOfficeLog();
  const given = useMemo(() => givenRows(ruleSets, log), [ruleSets, log]);
  const held = useMemo(() => heldRules(ruleSets, log), [ruleSets, log]);
  const [filter, setFilter] = useState<RuleFilter>({ words: '', onlyUnconfirmed: false, onlyDifferent: false });
  const { opened, open, close } = useRuleSetFile();
  const columns = useMemo(() => {
    const builtIn = t('rules.origin.builtIn');
    const own = RULE_SETS.filter(({ id }) => chosen.includes(id)).map((set) =>
      columnOf({ key: set.id, name: set.name, origin: builtIn }, set),
    );
    const ofOffice = given.flatMap((row) => {
      if (row.ruleSet === null || !chosen.includes(givenKey(row))) return [];
      const about = { actor: row.by?.actor ?? '', at: row.by === null ? '' : formatDate(dateIn(row.by.at, zone)) };
      const origin = t(isShared ? 'rules.origin.office' : 'rules.origin.here', about);
      return [columnOf({ key: givenKey(row), name: row.given.name, origin }, row.ruleSet)];
    });
    if (opened?.kind !== 'read') return [...own, ...ofOffice];
    const file = { key: 'file', name: t('rules.file.column', { name: opened.name }), origin: t('rules.origin.opened') };
    return [...own, ...ofOffice, columnOf(file, opened.ruleSet)];
  }, [chosen, given, isShared, opened, t, zone]);
  const rows = useMemo(
    () =>
      ruleRows(
        t,
        columns.map(({ ruleSet }) => ruleSet),
      ),
    [columns, t],
  );
  const shown = filterRules(rows, filter);
  const change = (part: Partial<RuleFilter>) => setFilter({ ...filter, ...part });

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{t('rules.title')}</h1>
        <p className="mp-quiet">{t('rules.intro')}</p>
        <Group gap="sm" align="center">
          <Chip.Group multiple value={[...chosen]} onChange={setChosen}>
            <Group gap={6} role="group" aria-label={t('rules.eras')}>
              {RULE_SETS.map(({ id, name }) => (
                <Chip key={id} value={id} size="xs" radius="sm" variant="outline">
                  {name}
                </Chip>
              ))}
              {given.map((row) =>
                row.ruleSet === null ? null : (
                  <Chip key={givenKey(row)} value={givenKey(row)} size="xs" radius="sm" variant="outline">
                    {t(isShared ? 'rules.given.chip' : 'rules.given.chipHere', { ruleSet: givenName(row.given) })}
                  </Chip>
                ),
              )}
            </Group>
          </Chip.Group>
          <TextInput
            className={styles.search}
            aria-label={t('rules.search')}
            placeholder={t('rules.search')}
            value={filter.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
          <Checkbox
            label={t('rules.onlyUnconfirmed')}
            checked={filter.onlyUnconfirmed}
            onChange={(event) => change({ onlyUnconfirmed: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('rules.onlyDifferent')}
            checked={filter.onlyDifferent}
            disabled={columns.length < 2}
            onChange={(event) => change({ onlyDifferent: event.currentTarget.checked })}
          />
          <Button size="xs" variant="default" onClick={() => void open()}>
            {t('rules.openFile')}
          </Button>
          <UndoButtons {...steps} />
          <span className="mp-quiet" role="status">
            {t('rules.shown', { count: shown.length })}
          </span>
        </Group>
        {opened ? (
          <OpenedFile
            opened={opened}
            own={opened.kind === 'read' ? ruleSetById(opened.ruleSet.id) : null}
            onGive={
              mayGive && opened.kind === 'read' ? () => setAsked({ kind: 'give', ruleSet: opened.ruleSet }) : null
            }
            isShared={isShared}
            onClose={close}
          />
        ) : null}
        <GivenSection
          rows={given}
          held={held}
          isShared={isShared}
          mayWithdraw={mayGive}
          onWithdraw={(row) => setAsked({ kind: 'withdraw', row })}
        />
      </div>
      {/* Scrolls by itself, so that the eras stay in sight; the keyboard must be able to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes the focus */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('rules.title')}>
        {columns.length === 0 ? (
          <EmptyState title={t('rules.noEraTitle')} text={t('rules.noEraText')} />
        ) : shown.length === 0 ? (
          <EmptyState title={t('rules.emptyTitle')} text={t('rules.emptyText')} />
        ) : (
          <RuleTable columns={columns} rows={shown} />
        )}
      </section>
      {asked?.kind === 'give' ? (
        <GiveRulesDialog
          ruleSet={asked.ruleSet}
          replaced={given.find((row) => row.given.from === asked.ruleSet.inForceFrom.value) ?? null}
          isShared={isShared}
          onGiven={() => {
            setAsked(null);
            setChosen([asked.ruleSet.id, keyOfDay(asked.ruleSet.inForceFrom.value)]);
            close();
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked?.kind === 'withdraw' ? <WithdrawRulesDialog row={asked.row} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

/** Who works here may give rules, to all devices where this one is enrolled; in practice everybody may, for this device. */
function useGiving() {
  const { space } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return { isShared: isEnrolled && space !== 'latihan', mayGive: useMayInOffice('giveRuleSet') };
}

function givenKey({ given }: GivenRow): string {
  return keyOfDay(given.from);
}

function keyOfDay(from: DateOnly): string {
  return `given ${from}`;
}

function columnOf(head: Pick<RuleColumn, 'key' | 'name' | 'origin'>, ruleSet: RuleSet): RuleColumn {
  const values = ruleValues(ruleSet);
  const unconfirmed = values.filter(({ status }) => status === 'unconfirmed').length;
  return { ...head, ruleSet, unconfirmed, all: values.length };
}
