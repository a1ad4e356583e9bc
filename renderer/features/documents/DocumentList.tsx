import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_SPECS } from '#core/documents/catalogue.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import { DOCUMENT_GROUPS, type DocumentGroup } from '#core/documents/document-spec.ts';
import { subjectName } from '#core/documents/subject-name.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './DocumentList.module.css';
import type { DocumentState } from './use-documents.ts';

interface DocumentListProps {
  readonly dossier: Dossier;
  readonly words: OfficialWords;
  readonly keys: readonly DocumentKey[];
  readonly states: ReadonlyMap<DocumentKey, DocumentState>;
  readonly shown: DocumentKey;
  readonly onShow: (key: DocumentKey) => void;
  /** What begins something new in a group, at its head. */
  readonly actions: Readonly<Partial<Record<DocumentGroup, ReactNode>>>;
}

/** Every document of the tender by when it is made, each with how far it is. */
export function DocumentList({ dossier, words, keys, states, shown, onShow, actions }: DocumentListProps) {
  const { t } = useTranslation();
  const byGroup = Map.groupBy(keys, (key) => DOCUMENT_SPECS[refOf(key).kind].group);
  return (
    <nav className={styles.list} aria-label={t('documents.list')}>
      {DOCUMENT_GROUPS.filter((group) => byGroup.has(group) || actions[group] !== undefined).map((group) => (
        <section key={group} aria-labelledby={`documents-${group}`}>
          <div className={styles.head}>
            <h2 id={`documents-${group}`} className={styles.group}>
              {t(`documents.groups.${group}`)}
            </h2>
            {actions[group]}
          </div>
          {[...Map.groupBy(byGroup.get(group) ?? [], (key) => refOf(key).kind)].map(([kind, ofKind]) => (
            <div key={kind}>
              {subjectName(dossier, ofKind[0] ?? kind) === null ? null : (
                <p className={styles.kind}>{documentNameOf(kind, words)}</p>
              )}
              {ofKind.map((key) => renderItem(key, documentNameOf(kind, words)))}
            </div>
          ))}
        </section>
      ))}
    </nav>
  );

  /** One of several is called by what it is about; those who hear the list hear its kind too. */
  function renderItem(key: DocumentKey, name: string): ReactNode {
    const state = states.get(key);
    const about = subjectName(dossier, key);
    return (
      <button
        key={key}
        type="button"
        className={styles.item}
        data-one-of-many={about !== null || undefined}
        data-unavailable={state?.kind === 'unavailable' || undefined}
        ref={key === shown ? bringIntoView : undefined}
        aria-current={key === shown ? 'true' : undefined}
        onClick={() => onShow(key)}
      >
        <span>
          {about === null ? null : <VisuallyHidden>{name} </VisuallyHidden>}
          {about ?? name}
        </span>
        <span className={styles.small}>{issuedText(key) ?? stateText(state)}</span>
      </button>
    );
  }

  function issuedText(key: DocumentKey): string | null {
    const last = versionsOf(dossier, key).at(-1);
    return last === undefined ? null : t('issue.listed', { version: last.version });
  }

  function stateText(state: DocumentState | undefined): string {
    if (state === undefined) return ' ';
    if (state.kind === 'unavailable') return t(`documents.reasons.${state.reason}.short`, { ...words });
    return state.count === 0 ? t('documents.complete') : t('documents.missingCount', { count: state.count });
  }
}

/** A new meeting's papers stand below what is seen of the list. */
function bringIntoView(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' });
}
