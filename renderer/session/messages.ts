/** Refusals and faults as the three parts a person reads. */
import type { TFunction } from 'i18next';
import { unreachable } from '#core/shared/assert.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import { newestWords } from '#core/regulation/select.ts';
import { readDocumentKey } from '#core/tender/document-kind.ts';
import { dateName } from '#renderer/i18n/id/date-name.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import type { StreamFault } from '#renderer/storage/stream-store.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { missingSafeguardsTexts } from './missing-safeguards-text.ts';
import { roleNames } from './role-name.ts';
import type { ExecuteRefusal } from './tender-session.ts';

export function refusalMessageOf(t: TFunction, refusal: ExecuteRefusal): MessageText {
  switch (refusal.kind) {
    case 'cannot-save':
      return storageMessageOf(t, refusal.fault);
    case 'log-damaged':
      return streamFaultMessageOf(t, refusal.fault);
    case 'update-needed':
    case 'tender-absent':
    case 'nothing-to-undo':
      return threeParts(t, refusal.kind, {});
    default:
      return {
        ...threeParts(t, refusal.kind, refusal.details),
        clause: refusal.clause,
        code: codeOf(refusal.kind, refusal.details),
      };
  }
}

export function storageMessageOf(t: TFunction, fault: StorageFault): MessageText {
  const code = fault.detail;
  switch (fault.kind) {
    case 'disk-full':
      return {
        what: t('storage.diskFullWhat'),
        means: t('storage.diskFullMeans'),
        next: t('storage.diskFullNext'),
        code,
      };
    case 'space-low':
      return {
        what: t('storage.spaceLowWhat', { size: fault.detail }),
        means: t('storage.spaceLowMeans'),
        next: t('storage.spaceLowNext'),
      };
    case 'journal-failed':
      return {
        what: t('storage.journalWhat'),
        means: t('storage.journalMeans'),
        next: t('storage.journalNext'),
        code,
      };
    case 'storage-gone':
      return { what: t('storage.goneWhat'), means: t('storage.goneMeans'), next: t('storage.goneNext'), code };
    case 'newer-database':
      return { what: t('storage.newerWhat'), means: t('storage.newerMeans'), next: t('storage.newerNext'), code };
    case 'write-failed':
      return { what: t('storage.writeWhat'), means: t('storage.writeMeans'), next: t('storage.writeNext'), code };
  }
}

/** The hook form, for components that show a standing fault. */
export function useStorageMessage(): (fault: StorageFault) => MessageText {
  const { t } = useTranslation();
  return useCallback((fault) => storageMessageOf(t, fault), [t]);
}

function threeParts(
  t: TFunction,
  kind: Exclude<ExecuteRefusal['kind'], 'cannot-save' | 'log-damaged'>,
  details: Readonly<Record<string, string>>,
): MessageText {
  // Every name a text may mention, so that none is left in braces.
  const names = {
    bidder: '',
    line: '',
    requirement: '',
    what: '',
    value: '',
    from: '',
    to: '',
    clause: '',
    earlier: '',
    expected: '',
    passing: '',
    count: '',
    open: '',
    found: '',
    minimum: '',
    role: '',
    roles: '',
    member: '',
    members: '',
    missing: '',
    number: '',
    document: '',
    version: '',
    ...details,
    ...dateNames(t, kind, details),
    ...roleWords(t, kind, details),
    ...missingWords(t, kind, details),
    ...documentWords(kind, details),
  };
  return {
    what: t(`refusal.${kind}.what`, names),
    means: t(`refusal.${kind}.means`, names),
    next: t(`refusal.${kind}.next`, names),
  };
}

/** Roles arrive as codes. */
function roleWords(
  t: TFunction,
  kind: string,
  { role = '', roles = '' }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return kind === 'not-your-role' ? { role: roleNames(t, role), roles: roleNames(t, roles) } : {};
}

const NAMES_A_DOCUMENT: ReadonlySet<string> = new Set(['number-taken', 'issued-meanwhile', 'version-unknown']);

/** A document arrives by its key. */
function documentWords(
  kind: string,
  { document = '' }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const isNamed = NAMES_A_DOCUMENT.has(kind) || kind.startsWith('copy-');
  const ref = isNamed ? readDocumentKey(document) : null;
  return ref === null ? {} : { document: documentNameOf(ref.kind, newestWords()) };
}

/** What is missing arrives by its kind, with names of members. */
function missingWords(
  t: TFunction,
  kind: string,
  details: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return kind === 'safeguards-missing' ? { missing: missingSafeguardsTexts(t, details).join('; ') } : {};
}

/** Dates of a tender's course arrive as codes; a code nobody has named is shown as it is. */
function dateNames(
  t: TFunction,
  kind: string,
  { what = '', earlier = '' }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (kind !== 'dates-out-of-order') return {};
  const nameOf = (code: string): string => (isDateName(code) ? t(`dateName.${code}`) : code);
  return { what: nameOf(what), earlier: nameOf(earlier) };
}

function isDateName(code: string): code is keyof typeof dateName {
  return Object.hasOwn(dateName, code);
}

function codeOf(kind: string, details: Readonly<Record<string, string>>): string {
  const values = Object.entries(details).map(([name, value]) => `${name}=${value}`);
  return [kind, ...values].join(' ');
}

/** A damaged log by its place: which event, and what about it does not fit. */
export function streamFaultMessageOf(t: TFunction, { n, type, dev, fault }: StreamFault): MessageText {
  const reason = reasonOf(t, fault.kind);
  return {
    what: t('storage.faultWhat', { n, type: type ?? '?' }),
    means: t('storage.faultMeans', { reason }),
    next: t('storage.faultNext'),
    code: [fault.kind, `n=${n}`, `dev=${dev?.slice(0, 12) ?? '?'}`].join(' '),
  };
}

function reasonOf(t: TFunction, kind: StreamFault['fault']['kind']): string {
  switch (kind) {
    case 'body-changed':
      return t('storage.faultBodyHash');
    case 'unreadable-part':
    case 'newer-envelope':
    case 'faulty-field':
    case 'not-canonical':
      return t('storage.faultHeader');
    case 'wrong-stream':
    case 'number-taken':
    case 'wrong-previous':
    case 'wrong-cause':
    case 'repeated-id':
      return t('storage.faultChain');
    case 'gap':
    case 'cause-missing':
    case 'cut-short':
      return t('storage.faultMissing');
    case 'unknown-device':
    case 'wrong-key':
      return t('storage.faultKey');
    case 'wrong-signature':
      return t('storage.faultSignature');
    default:
      return unreachable(kind);
  }
}
