import { Button, Checkbox, Chip, Group, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleValues } from '#core/regulation/rule-values.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { filterRules, type RuleFilter, ruleRows } from './rule-rows.ts';
import styles from './RulesScreen.module.css';
import { type RuleColumn, RuleTable } from './RuleTable.tsx';
import { useRuleSetFile } from './use-rule-set-file.ts';

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
  const [filter, setFilter] = useState<RuleFilter>({ words: '', onlyUnconfirmed: false, onlyDifferent: false });
  const { opened, open, close } = useRuleSetFile();
  const columns = useMemo(() => {
    const own = RULE_SETS.filter(({ id }) => chosen.includes(id)).map((set) => columnOf(set.id, set.name, set));
    if (opened?.kind !== 'read') return own;
    return [...own, columnOf('file', t('rules.file.column', { name: opened.name }), opened.ruleSet)];
  }, [chosen, opened, t]);
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
          <span className="mp-quiet" role="status">
            {t('rules.shown', { count: shown.length })}
          </span>
        </Group>
        {opened ? (
          <OpenedFile
            opened={opened}
            own={opened.kind === 'read' ? ruleSetById(opened.ruleSet.id) : null}
            onClose={close}
          />
        ) : null}
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
    </div>
  );
}

function columnOf(key: string, name: string, ruleSet: RuleSet): RuleColumn {
  const values = ruleValues(ruleSet);
  const unconfirmed = values.filter(({ status }) => status === 'unconfirmed').length;
  return { key, name, ruleSet, unconfirmed, all: values.length };
}
