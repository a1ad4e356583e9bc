import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import type { OpenDataReport } from './open-data-report.ts';

/** More codes than this say nothing more; the count tells of the rest. */
const MOST_NAMED = 12;

/** How much was written, what was held back, and which tenders are not in the file. */
export function OpenDataResult({ report }: { readonly report: OpenDataReport }) {
  const { t } = useTranslation();
  const { name, tenders, releases, withheld, leftOut, faults } = report;
  const named = (codes: readonly string[]): string => {
    const more = codes.length > MOST_NAMED ? ` … (+${formatCount(codes.length - MOST_NAMED)})` : '';
    return codes.slice(0, MOST_NAMED).join(', ') + more;
  };
  return (
    <>
      <p role="status">
        {t('openData.saved', { name, tenders: formatCount(tenders), releases: formatCount(releases) })}
      </p>
      {withheld.map(([kind, count]) => (
        <p key={kind} className="mp-quiet">
          {t(`openData.withheld.${kind}`, { number: formatCount(count) })}
        </p>
      ))}
      {leftOut.map(([why, codes]) => (
        <Message
          key={why}
          tone={why === 'not-announced' ? 'note' : 'problem'}
          text={{
            what: t(`openData.leftOut.${why}.what`, { number: formatCount(codes.length), codes: named(codes) }),
            means: t('openData.leftOutMeans'),
            next: t(`openData.leftOut.${why}.next`),
            ...(why === 'faulty' ? { code: faults.slice(0, MOST_NAMED).join(' ') } : {}),
          }}
        />
      ))}
    </>
  );
}
