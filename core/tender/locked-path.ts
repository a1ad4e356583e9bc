/** Which values an import may no longer change, because the committee has worked with them or decided on them. */
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';
import { valueAt } from './path.ts';
import { PRICE_FIELDS } from './price-places.ts';
import { hasSignedPapers } from './safeguards.ts';
import { isSealed, isSealedSubmission, priceAccess } from './sealed-price.ts';
import { hasStarted, isBidderEvaluated, isEvaluated } from './work-done.ts';

/** Parts of a dossier that are the committee's own work, or the space it is done in. */
export const OWN_WORK: ReadonlySet<string> = new Set([
  'practice',
  'opening',
  'findings',
  'priceReviews',
  'proofs',
  'tieDecisions',
  'decision',
  'documents',
  'clarifications',
  'validityExtensions',
  'exclusions',
  'announcedResultAt',
  'confirmation',
  'objections',
  'appeals',
  'apart',
  'judging',
  'paperwork',
  'stepNotes',
  'issued',
  'signing',
  'checks',
  'earlierEvaluations',
  'qualification',
  'technicalResult',
  'equalisation',
  'reasonablenessSheets',
  'negotiations',
  'safeguards',
]);
/** What the evaluation reads from the announcement. */
const EVALUATED_NOTICE = new Set(['ownerEstimate', 'kind', 'method', 'qualification', 'submission', 'contract']);
/** What makes it this tender and no other. */
const IDENTITY = new Set(['', 'code', 'version']);
/** What the central system goes on telling after the decision, and what only documents print. */
const LATE_NOTICE = new Set([
  'status',
  'closedReason',
  'repeatedReason',
  'url',
  'systemName',
  'documentNumber',
  'documentDate',
  'planCodes',
  'fundingSource',
  'budgetLine',
]);
/** Of a bidder only documents print these. */
const LATE_BIDDER = new Set(['taxNumber15', 'taxNumber16', 'address', 'email', 'phone']);

/**
 * True where a difference at this path would change what was evaluated or decided; a path may also name a whole part
 * of the dossier.
 */
export function isLockedPath(dossier: Dossier, path: readonly string[]): boolean {
  const [part = '', name = '', field = ''] = path;
  if (part === 'recorded' || part === 'schedule') return false;
  if (OWN_WORK.has(part)) return true;
  if (dossier.decision !== null) return !isLate(path);
  switch (part) {
    case 'notice':
      if (name === 'submission' && hasStarted(dossier) && isSealed(dossier)) return true;
      return IDENTITY.has(name) || (EVALUATED_NOTICE.has(name) && isEvaluated(dossier));
    case 'ruleSet':
      return hasStarted(dossier);
    case 'requirements':
    case 'technicalThreshold':
    case 'pricing':
    case 'terms':
      return isEvaluated(dossier);
    case 'localContent':
    case 'lifeCycleCosts':
    case 'auction':
      return isEvaluated(dossier) && !isSealedSubmission(dossier.notice.submission);
    case 'bidders':
      if (name === '') return isEvaluated(dossier);
      // A new bidder, or an evaluated one's name and address, takes nothing from what was found.
      if ((field !== '' && field !== 'bid') || isLateBidValue(path) || isOpenedPrice(dossier, path)) return false;
      return isBidderEvaluated(dossier, name as BidderId);
    case 'committee':
      // Who signed stays who they are; their numbers may come late.
      return hasSignedPapers(dossier) && (name === '' || name === 'members') && path[3] !== 'employeeNumber';
    default:
      return false;
  }
}

/** The price of file II comes in after the bid was examined: once it may be opened, and while none stands there. */
function isOpenedPrice(dossier: Dossier, path: readonly string[]): boolean {
  const [, bidder = '', , value = ''] = path;
  if (path.length !== 4 || !PRICE_FIELDS.some((field) => field === value)) return false;
  if (!isSealedSubmission(dossier.notice.submission) || dossier.technicalResult === null) return false;
  const standing = valueAt(dossier, path);
  const isBlank = standing === null || (Array.isArray(standing) && standing.length === 0);
  return isBlank && priceAccess(dossier, bidder as BidderId) === 'open';
}

/** What may still be completed once the decision stands: nothing of it was read for the decision. */
function isLate(path: readonly string[]): boolean {
  const [part = '', name = '', field = ''] = path;
  if (part === 'notice') return LATE_NOTICE.has(name);
  return isLateBidValue(path) || (part === 'bidders' && path.length === 3 && LATE_BIDDER.has(field));
}

/** The negotiated price comes after the decision and is never evaluated. */
function isLateBidValue([part, , field, value]: readonly string[]): boolean {
  return part === 'bidders' && field === 'bid' && value === 'recordedNegotiatedTotal';
}
