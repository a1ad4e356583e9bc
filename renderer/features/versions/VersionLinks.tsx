import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TenderNotice } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { useTenderList } from '#renderer/session/hooks.ts';
import styles from './VersionsStage.module.css';

/** The tender this one repeats, and the one that repeats it, where they are in this space: found by code and version. */
export function VersionLinks({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation();
  const tenders = useTenderList((list) => list.tenders);
  const streamAt = (version: number) => {
    const stream = streamOf({ ...notice, version });
    return tenders.some((tender) => tender.stream === stream) ? stream : null;
  };
  const before = notice.version > 1 ? streamAt(notice.version - 1) : null;
  const after = streamAt(notice.version + 1);
  if (before === null && after === null) return null;
  return (
    <p className={styles.links}>
      {before === null ? null : (
        <Link to="/paket/$stream" params={{ stream: before }}>
          {t('aftermath.repeats', { version: notice.version - 1 })}
        </Link>
      )}
      {after === null ? null : (
        <Link to="/paket/$stream" params={{ stream: after }}>
          {t('aftermath.repeatedBy', { version: notice.version + 1 })}
        </Link>
      )}
    </p>
  );
}
