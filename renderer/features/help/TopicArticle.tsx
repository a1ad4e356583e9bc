import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import styles from './Help.module.css';
import { pictureUrl } from './pictures.ts';
import { type HelpTopic, type TopicId, topicOf } from './topics.ts';

interface TopicArticleProps {
  readonly topic: HelpTopic;
  readonly onOpen: (id: TopicId) => void;
}

/** One topic: its text, a picture of the screen where there is one, and what belongs to it. */
export function TopicArticle({ topic, onOpen }: TopicArticleProps) {
  const { t } = useTranslation();
  const title = t(`helpTopics.${topic.id}.title`);
  return (
    <article className={styles.article} data-topic={topic.id}>
      {blocksOf(t(`helpTopics.${topic.id}.text`)).map((block) =>
        block.kind === 'list' ? (
          <ul key={block.items.join()}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          <p key={block.text}>{block.text}</p>
        ),
      )}
      {topic.id === 'marks' ? <Marks /> : null}
      {topic.picture === undefined ? null : (
        <img className={styles.picture} src={pictureUrl(topic.picture)} alt={t('help.picture', { title })} />
      )}
      <p className={styles.related}>
        {t('help.related')}:{' '}
        {topic.related.flatMap((id, index) => {
          const other = topicOf(id);
          if (other === null) return [];
          return [
            index === 0 ? '' : ' · ',
            <Anchor key={id} component="button" type="button" size="sm" onClick={() => onOpen(id)}>
              {t(`helpTopics.${id}.title`)}
            </Anchor>,
          ];
        })}
      </p>
    </article>
  );
}

function Marks() {
  const { t } = useTranslation();
  return (
    <ul className={styles.marks}>
      <li>
        <FindingMark state="met" /> {t('tender.metLong')}
      </li>
      <li>
        <FindingMark state="not-met" /> {t('tender.notMetLong')}
      </li>
      <li>
        <FindingMark state="not-yet" /> {t('tender.notYetLong')}
      </li>
      <li>
        <FindingMark state="to-check" /> {t('tender.toCheckLong')}
      </li>
    </ul>
  );
}

type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Lines are paragraphs; those after `- ` in a row are one list. */
function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (!line.startsWith('- ')) blocks.push({ kind: 'paragraph', text: line });
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, line.slice(2)] };
    else blocks.push({ kind: 'list', items: [line.slice(2)] });
  }
  return blocks;
}
