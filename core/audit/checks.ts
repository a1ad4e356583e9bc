/** What was checked of an archive, check by check: how much, what came out, and where it does not hold. */
import type { ArchiveFault, ArchiveFaultKind } from '#core/exchange/archive/archive-fault.ts';
import type { Hash } from '#core/log/envelope.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { PdfFault } from '#core/pdf-signing/open-pdf.ts';
import { type Integrity, signingOf } from '#core/tender/signing-model.ts';
import type { JudgedReceipt } from './receipts.ts';
import type { ExaminedArchive, ExaminedAttachment } from './examined.ts';

/** In the order in which they are shown. */
export const AUDIT_CHECKS = [
  'packing',
  'chain',
  'signatures',
  'authority',
  'own-words',
  'ends',
  'result',
  'attachments',
  'issued',
  'papers',
  'receipts',
] as const;

export type AuditCheckKind = (typeof AUDIT_CHECKS)[number];

/** `nothing`: the archive has nothing of the kind. `not-reached`: the file breaks off before. */
export type AuditCheckState = 'holds' | 'broken' | 'nothing' | 'not-reached';

/** What is said of a signature on a paper, or of a paper that cannot be opened for them. */
export type PaperState = Integrity | PdfFault['kind'] | 'absent' | 'readable';

/** One thing that does not hold beside what a verifier calls a fault. */
export type AuditTrouble =
  | { readonly kind: 'fault'; readonly fault: ArchiveFault }
  | { readonly kind: 'attachment'; readonly name: string | null; readonly attachment: ExaminedAttachment }
  /** What a document that went out says, or its pages. */
  | {
      readonly kind: 'issued';
      readonly title: string;
      readonly version: number;
      readonly part: 'content' | 'pages';
      readonly sha256: Hash;
      /** `absent`: the archive was made without it. */
      readonly state: 'differs' | 'missing' | 'absent';
    }
  /** A signature of a paper that came back. */
  | {
      readonly kind: 'paper';
      readonly title: string;
      readonly file: string;
      readonly signer: string;
      /** As recorded when the paper was taken in, and as found now. */
      readonly recorded: PaperState;
      readonly found: PaperState;
    }
  | { readonly kind: 'receipt'; readonly file: string; readonly receipt: JudgedReceipt };

export interface AuditCheck {
  readonly kind: AuditCheckKind;
  readonly state: AuditCheckState;
  /** How many of what the check is about were looked at. */
  readonly checked: number;
  readonly troubles: readonly AuditTrouble[];
}

/** A receipt file opened beside an archive. */
export interface BroughtReceipt {
  readonly file: string;
  readonly judged: readonly JudgedReceipt[];
}

/** Which check each fault belongs to. */
const CHECK_OF: Readonly<Record<ArchiveFaultKind, AuditCheckKind>> = {
  'not-an-archive': 'packing',
  'newer-archive': 'packing',
  'faulty-manifest': 'packing',
  repeated: 'packing',
  'cut-short': 'packing',
  'damaged-packing': 'packing',
  'seal-differs': 'packing',
  'faulty-line': 'packing',
  'unexpected-line': 'packing',
  'head-differs': 'ends',
  'count-differs': 'ends',
  'faulty-order': 'ends',
  'unreadable-body': 'chain',
  'unreadable-part': 'chain',
  'newer-envelope': 'chain',
  'faulty-field': 'chain',
  'not-canonical': 'chain',
  'wrong-stream': 'chain',
  gap: 'chain',
  'number-taken': 'chain',
  'wrong-previous': 'chain',
  'cause-missing': 'chain',
  'wrong-cause': 'chain',
  'body-changed': 'chain',
  'repeated-id': 'chain',
  'unknown-device': 'signatures',
  'wrong-key': 'signatures',
  'wrong-signature': 'signatures',
  'unknown-role': 'authority',
  'not-your-role': 'authority',
  'not-their-key': 'authority',
  'not-own-key': 'own-words',
  'not-own-paper': 'own-words',
  'shown-early': 'own-words',
  'sheet-differs': 'own-words',
  'wrong-attestation': 'own-words',
  'impossible-state': 'result',
  'state-differs': 'result',
  'result-differs': 'result',
  'attachment-differs': 'attachments',
};

export interface ChecksInput {
  readonly archive: ExaminedArchive;
  /** The states its tenders lead to. */
  readonly dossiers: readonly Dossier[];
  /** Names of files by their hash; only those that may be told. */
  readonly nameOf: (sha256: string) => string | null;
  readonly receipts: readonly BroughtReceipt[];
}

/** Every check of an archive, in their order. */
export function auditChecks({ archive, dossiers, nameOf, receipts }: ChecksInput): readonly AuditCheck[] {
  const all = [...archive.faults, ...archive.streams.flatMap(({ faults }) => faults)];
  const events = archive.streams.reduce((sum, { count }) => sum + count, 0);
  const tenders = archive.streams.filter(({ listed }) => listed.kind === 'tender');
  const isReached = archive.manifest !== null && archive.streams.length > 0;
  const ofFaults = (kind: AuditCheckKind, checked: number): AuditCheck => {
    const troubles = all
      .filter((fault) => CHECK_OF[fault.kind] === kind)
      .map((fault) => ({ kind: 'fault', fault }) as const);
    return checkOf(kind, { checked, troubles, isReached: kind === 'packing' || isReached });
  };
  const results = tenders.filter(({ result }) => result !== null && result.state !== null);
  return [
    ofFaults('packing', 1),
    ofFaults('chain', events),
    ofFaults('signatures', events),
    ofFaults('authority', events),
    ofFaults('own-words', events),
    ofFaults('ends', archive.streams.length),
    ofFaults('result', results.length),
    attachmentsCheck(archive, nameOf),
    issuedCheck(archive, dossiers),
    papersCheck(archive, dossiers),
    receiptsCheck(receipts),
  ];
}

function checkOf(
  kind: AuditCheckKind,
  { checked, troubles, isReached = true }: Pick<AuditCheck, 'checked' | 'troubles'> & { readonly isReached?: boolean },
): AuditCheck {
  const quiet = checked === 0 ? 'nothing' : 'holds';
  return { kind, checked, troubles, state: troubles.length > 0 ? 'broken' : isReached ? quiet : 'not-reached' };
}

function attachmentsCheck({ attachments, manifest }: ExaminedArchive, nameOf: ChecksInput['nameOf']): AuditCheck {
  const troubles = attachments
    .filter(({ state }) => state !== 'holds')
    .map((attachment) => ({ kind: 'attachment', name: nameOf(attachment.sha256), attachment }) as const);
  return checkOf('attachments', { checked: attachments.length, troubles, isReached: manifest !== null });
}

function issuedCheck({ attachments, manifest }: ExaminedArchive, dossiers: readonly Dossier[]): AuditCheck {
  const stateOf = new Map<string, ExaminedAttachment['state']>(attachments.map(({ sha256, state }) => [sha256, state]));
  const versions = dossiers.flatMap((dossier) => Object.values(issuedOf(dossier)).flat());
  const troubles = versions.flatMap(({ title, version, content, pdf }): readonly AuditTrouble[] => {
    const partsOf = { content, pages: pdf };
    return (['content', 'pages'] as const).flatMap((part): readonly AuditTrouble[] => {
      const file = partsOf[part];
      if (file === null) return [];
      const { sha256 } = file;
      const state = stateOf.get(sha256) ?? 'absent';
      return state === 'holds' ? [] : [{ kind: 'issued', title, version, part, sha256, state }];
    });
  });
  return checkOf('issued', { checked: versions.length, troubles, isReached: manifest !== null });
}

function papersCheck({ attachments, manifest }: ExaminedArchive, dossiers: readonly Dossier[]): AuditCheck {
  const papers = new Map<string, ExaminedAttachment>(attachments.map((each) => [each.sha256, each]));
  const troubles: AuditTrouble[] = [];
  let checked = 0;
  for (const { title, file, recorded } of dossiers.flatMap(signedPapers)) {
    const found = papers.get(file.sha256)?.paper ?? null;
    if (found === null) continue;
    checked += 1;
    const trouble = (signer: string, was: PaperState, is: PaperState): AuditTrouble => ({
      kind: 'paper',
      title,
      file: file.name,
      signer,
      recorded: was,
      found: is,
    });
    if (found.unreadable !== null) {
      troubles.push(trouble('', 'readable', found.unreadable));
      continue;
    }
    for (let at = 0; at < Math.max(recorded.length, found.signatures.length); at += 1) {
      const [was, is] = [recorded[at], found.signatures[at]];
      if (is?.integrity === 'intact' && was?.integrity === 'intact' && was.name === is.name) continue;
      troubles.push(trouble((is ?? was)?.name ?? '', was?.integrity ?? 'absent', is?.integrity ?? 'absent'));
    }
  }
  return checkOf('papers', { checked, troubles, isReached: manifest !== null });
}

function signedPapers(dossier: Dossier) {
  return Object.entries(signingOf(dossier)).flatMap(([key, versions]) =>
    Object.entries(versions).flatMap(([version, { copies }]) =>
      Object.values(copies).flatMap((copy) => {
        if (copy.kind !== 'signed-pdf') return [];
        const issued = Object.entries(issuedOf(dossier)).find(([name]) => name === key)?.[1] ?? [];
        const title = issued.find((each) => String(each.version) === version)?.title ?? key;
        return [{ title, file: copy.file, recorded: copy.signatures }];
      }),
    ),
  );
}

function receiptsCheck(receipts: readonly BroughtReceipt[]): AuditCheck {
  const judged = receipts.flatMap(({ file, judged: each }) => each.map((receipt) => ({ file, receipt })));
  const troubles = judged
    .filter(({ receipt }) => receipt.verdict !== 'holds')
    .map((each) => ({ kind: 'receipt', ...each }) as const);
  return checkOf('receipts', { checked: judged.length, troubles });
}
