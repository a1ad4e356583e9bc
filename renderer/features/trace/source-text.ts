import type { TFunction } from 'i18next';
import type { Dossier } from '#core/tender/model.ts';

/**
 * The origin of a trace's input in words. The pointer itself (`dossier:/bidders/b1/bid/offeredTotal`) is for auditors
 * and programs; people are told whose bid, which line, which requirement.
 */
export function sourceText(t: TFunction<'app'>, source: string, dossier: Dossier): string {
  const [scheme = '', path = ''] = source.split(':', 2);
  const parts = path.split('/').slice(1).map(unescapeSegment);
  if (scheme === 'rules') return t('trace.fromRules');
  if (scheme === 'evaluation') return t('trace.fromEvaluation');
  const bidder = dossier.bidders.find((each) => each.id === parts[1])?.name ?? parts[1] ?? '';
  switch (parts[0]) {
    case 'notice':
      return t('trace.fromNotice');
    case 'pricing':
      return parts[1] === 'ownerLines'
        ? t('trace.fromSchedule', { line: lineText(dossier, parts[2]) })
        : t('trace.fromPricing');
    case 'bidders':
      return parts[3] === 'lines' && parts[4] !== undefined
        ? t('trace.fromOfferedLine', { bidder, line: lineText(dossier, parts[4]) })
        : t('trace.fromOffer', { bidder });
    case 'findings':
    case 'requirements':
      return t('trace.fromFinding', {
        requirement: dossier.requirements.find((each) => each.id === parts[1])?.title ?? parts[1] ?? '',
      });
    default:
      return source;
  }
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A line by its printed number; the bare index where the document has no such line. */
function lineText(dossier: Dossier, id: string | undefined): string {
  const line = dossier.pricing.ownerLines.find((each) => each.id === id);
  return line ? `${line.number} ${line.description}` : (id ?? '');
}
