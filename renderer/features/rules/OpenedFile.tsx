import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { compareRuleSets } from '#core/regulation/rule-values.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './RulesScreen.module.css';
import type { OpenedRules } from './use-rule-set-file.ts';

interface OpenedFileProps {
  readonly opened: OpenedRules;
  /** The rule set of the app that has the id of the file. */
  readonly own: RuleSet | null;
  /** Gives the rules of the file to be used; null where the person may not, or there are none. */
  readonly onGive: (() => void) | null;
  /** Whether all devices of the office would have them. */
  readonly isShared: boolean;
  readonly onClose: () => void;
}

const FAULTS_SHOWN = 20;

/** What an opened rule-set file is: sound and how far from ours, or which of its fields are wrong. */
export function OpenedFile({ opened, own, onGive, isShared, onClose }: OpenedFileProps) {
  const { t } = useTranslation();
  const { name } = opened;
  const close = (
    <Button size="xs" variant="default" onClick={onClose}>
      {t('rules.closeFile')}
    </Button>
  );
  if (opened.kind === 'read') {
    const different = own ? compareRuleSets(own, opened.ruleSet).length : null;
    return (
      <Message
        tone="note"
        text={{
          what: t('rules.file.good', { name, ruleSet: opened.ruleSet.name }),
          means:
            different === null || own === null
              ? t('rules.file.goodMeans')
              : `${t('rules.file.differences', { count: different, ruleSet: own.name })} ${t('rules.file.goodMeans')}`,
          next: t(
            onGive === null ? 'rules.file.goodNext' : isShared ? 'rules.file.giveNext' : 'rules.file.giveNextHere',
          ),
        }}
      >
        <Group gap="xs">
          {onGive === null ? null : (
            <Button size="xs" onClick={onGive}>
              {t(isShared ? 'rules.give.open' : 'rules.give.openHere')}
            </Button>
          )}
          {close}
        </Group>
      </Message>
    );
  }
  const faults = opened.kind === 'refused' ? opened.faults : [];
  const what =
    opened.kind === 'refused' ? t('rules.file.bad', { name, count: faults.length }) : t('rules.file.notRead', { name });
  const next = opened.kind === 'refused' ? t('rules.file.badNext') : t('rules.file.notReadNext');
  return (
    <Message
      tone="problem"
      text={{
        what,
        means: t('rules.file.badMeans'),
        next,
        code: opened.kind === 'not-read' ? opened.code : null,
      }}
    >
      <div className={styles.faults}>
        <ul>
          {faults.slice(0, FAULTS_SHOWN).map(({ path, line, code, message }) => (
            <li key={`${path} ${code}`}>
              {path === '' ? null : (
                <code>{line === null ? path : t('rules.file.faultAt', { place: path, line })}</code>
              )}{' '}
              {message.happened}
            </li>
          ))}
          {faults.length > FAULTS_SHOWN ? (
            <li>{t('rules.file.more', { count: faults.length - FAULTS_SHOWN })}</li>
          ) : null}
        </ul>
        {close}
      </div>
    </Message>
  );
}
