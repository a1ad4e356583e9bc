import { Table, TextInput, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { GLOSSARY_KEYS, renamedTerms } from './glossary.ts';
import styles from './Help.module.css';
import { type SearchedText, searchHelp } from './search-help.ts';
import { TopicArticle } from './TopicArticle.tsx';
import { HELP_TOPICS, type HelpTopic, TOPIC_GROUPS, type TopicId, topicOf } from './topics.ts';

interface GlossaryRow {
  readonly term: string;
  readonly before: string;
  readonly text: string;
}

type Found = { readonly topic: HelpTopic } | { readonly row: GlossaryRow };

/** All of the help: topics with a search at the left, the chosen one at the right; then terms and keys. */
export function HelpScreen({ topic: asked }: { readonly topic: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const topic = (asked === null ? null : topicOf(asked)) ?? topicOf('help');
  const rows = useGlossaryRows();
  const texts = useMemo(
    (): readonly SearchedText<Found>[] => [
      ...HELP_TOPICS.map((each) => ({
        item: { topic: each },
        title: t(`helpTopics.${each.id}.title`),
        text: t(`helpTopics.${each.id}.text`),
      })),
      ...rows.map((row) => ({ item: { row }, title: `${row.term} ${row.before}`, text: row.text })),
    ],
    [t, rows],
  );
  const found = useMemo(() => (query.trim() === '' ? null : searchHelp(texts, query)), [texts, query]);
  const open = (id: TopicId) => void navigate({ to: '/bantuan', search: { topik: id } });

  // Nothing in it to stop at but its links: the keyboard stops at the whole, to scroll it.
  const reading = { tabIndex: 0, role: 'region', 'aria-label': t('help.title') };

  return (
    <ListScreen>
      <ListBar title={t('help.title')}>
        <TextInput
          className={styles.search ?? ''}
          aria-label={t('help.search')}
          placeholder={t('help.searchHint')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = found?.find((each) => 'topic' in each);
            if (event.key === 'Enter' && first !== undefined && 'topic' in first) open(first.topic.id);
            if (event.key === 'Escape') setQuery('');
          }}
        />
        <span className="mp-quiet" role="status">
          {found === null ? '' : t('help.found', { count: found.length })}
        </span>
      </ListBar>
      <div className={styles.columns}>
        <nav className={styles.topics} aria-label={t('help.topicsTitle')}>
          {found === null ? (
            <ul className={styles.parts}>
              {(['istilah', 'tombol'] as const).map((part) => (
                <li key={part}>
                  <UnstyledButton
                    className={styles.choice ?? ''}
                    onClick={() => document.getElementById(part)?.scrollIntoView({ block: 'start' })}
                  >
                    {part === 'istilah' ? t('help.glossaryTitle') : t('help.keysTitle')}
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          ) : null}
          {found === null ? (
            TOPIC_GROUPS.map((group) => (
              <section key={group}>
                <h2>{t(`help.groups.${group}`)}</h2>
                <ul>
                  {HELP_TOPICS.filter((each) => each.group === group).map((each) => (
                    <li key={each.id}>{choiceOf(each)}</li>
                  ))}
                </ul>
              </section>
            ))
          ) : (
            <ul>
              {found.length === 0 ? <li className={styles.none}>{t('help.none')}</li> : null}
              {found.map((each) =>
                'topic' in each ? (
                  <li key={each.topic.id}>{choiceOf(each.topic)}</li>
                ) : (
                  <li key={`istilah ${each.row.term}`} className={styles.term}>
                    <strong>{each.row.term}</strong> <span className="mp-quiet">({each.row.before})</span>
                    <br />
                    {each.row.text}
                  </li>
                ),
              )}
            </ul>
          )}
        </nav>
        <div className={styles.reading} {...reading}>
          {topic === null ? null : (
            <section className={styles.topic}>
              <h2>{t(`helpTopics.${topic.id}.title`)}</h2>
              <TopicArticle topic={topic} onOpen={open} />
            </section>
          )}
          <section>
            <h2 id="tombol">{t('help.keysTitle')}</h2>
            <Keys />
          </section>
          <section>
            <h2 id="istilah">{t('help.glossaryTitle')}</h2>
            <Table className={styles.glossary ?? ''} aria-labelledby="istilah">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('help.glossaryColumns.term')}</Table.Th>
                  <Table.Th>{t('help.glossaryColumns.before')}</Table.Th>
                  <Table.Th>{t('help.glossaryColumns.text')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={`${row.term} ${row.before}`}>
                    <Table.Th scope="row">{row.term}</Table.Th>
                    <Table.Td>{row.before}</Table.Td>
                    <Table.Td>{row.text}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        </div>
      </div>
    </ListScreen>
  );

  function choiceOf(each: HelpTopic) {
    return (
      <UnstyledButton
        className={styles.choice ?? ''}
        aria-current={each.id === topic?.id}
        onClick={() => open(each.id)}
      >
        {t(`helpTopics.${each.id}.title`)}
      </UnstyledButton>
    );
  }
}

/** Explained terms, then what the law renamed beside them; in the order of the terms. */
function useGlossaryRows(): readonly GlossaryRow[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const explained = GLOSSARY_KEYS.map((key) => ({
      term: t(`glossary.${key}.term`),
      before: t(`glossary.${key}.before`),
      text: t(`glossary.${key}.text`),
    }));
    const renamed = renamedTerms().map(({ term, before }) => ({
      term,
      before,
      text: t('help.renamedText', { before }),
    }));
    return [...explained, ...renamed].sort((a, b) => a.term.localeCompare(b.term, 'id'));
  }, [t]);
}

function Keys() {
  const { t } = useTranslation();
  const keys = [
    { keys: ['F1'], text: t('help.keyHelp') },
    { keys: ['Ctrl', 'K'], text: t('help.keySearch') },
    { keys: ['/'], text: t('help.keyListSearch') },
    { keys: ['↑', '↓', '←', '→'], text: t('help.keyMove') },
    { keys: ['Enter'], text: t('help.keyOpen') },
    { keys: ['Home', 'End'], text: t('help.keyEdges') },
    { keys: ['PgUp', 'PgDn'], text: t('help.keyPages') },
    { keys: ['Esc'], text: t('help.keyEscape') },
    { keys: ['Ctrl', 'Z'], text: t('help.keyUndo') },
    { keys: ['Ctrl', 'Y'], text: t('help.keyRedo') },
  ];
  return (
    <dl className={styles.keys}>
      {keys.map(({ keys: caps, text }) => (
        <div key={text}>
          <dt>
            <KeyHint keys={caps} />
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
