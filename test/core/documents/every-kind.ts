/** A tender in every state a document is made of, and from them one document of every kind. */
import { type BuiltDocument, buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { DOCUMENT_KINDS, type DocumentKey, type DocumentKind, refOf } from '#core/tender/document-kind.ts';
import type { Dossier, RuleSetId } from '#core/tender/model.ts';
import { anIssue } from '#test/core/sop/issue.ts';
import { assert } from '#core/shared/assert.ts';
import { anAppealedDossier, anAppointedDossier, anOldObjectedDossier, inputAfter } from './aftermath.ts';
import { aDossierWithOneBid, aFailedDossier, anEverydayDossier, anOldDossier } from './dossiers.ts';
import { aMeetingDossier, anOldMeetingDossier } from './paperwork-dossiers.ts';
import {
  aClarifiedDossier,
  aNegotiatedDossier,
  aPriceOpenedDossier,
  aProvenDossier,
  aReEvaluatedDossier,
  aSheetsDossier,
  aVotedDossier,
} from './worked-dossiers.ts';

/** One whose minutes went out late, and why. */
function anIssuedDossier(): Dossier {
  const issued = anIssue(anAppealedDossier(), 'baep', '2026-12-01T03:00:00.000Z');
  const note = { explanation: 'SPSE tidak dapat dibuka pada 24 dan 25 November 2026.', doneOn: null, evidence: null };
  return { ...issued, stepNotes: { evaluasi: note } };
}

export interface NamedDocument extends BuiltDocument {
  readonly name: string;
  readonly kind: DocumentKind;
}

/** Tenders to look for a kind in, the most telling first. */
const TENDERS: readonly (() => Dossier)[] = [
  aProvenDossier,
  aClarifiedDossier,
  aNegotiatedDossier,
  aPriceOpenedDossier,
  aReEvaluatedDossier,
  aFailedDossier,
  anAppealedDossier,
  anAppointedDossier,
  aMeetingDossier,
];

/** Kinds that say most in a tender other than the first that has them. */
const BEST: Readonly<Partial<Record<DocumentKind, () => Dossier>>> = {
  'kertas-kerja': () => aSheetsDossier('revealed'),
  penetapan: anEverydayDossier,
  pengumuman: anEverydayDossier,
  bahp: aVotedDossier,
  baep: anEverydayDossier,
  'ba-negosiasi': aDossierWithOneBid,
  'nota-dinas': anAppealedDossier,
  sppbj: anAppointedDossier,
  undangan: aMeetingDossier,
  'daftar-hadir': aMeetingDossier,
  notula: aMeetingDossier,
  'daftar-periksa': anIssuedDossier,
};

/** One document of every kind this build makes. */
export function everyKind(): readonly NamedDocument[] {
  return DOCUMENT_KINDS.map((kind) => {
    const best = BEST[kind];
    const found = firstOf(kind, best === undefined ? TENDERS : [best]);
    assert(found !== null, `a ${kind}`);
    return { name: kind, kind, ...found };
  });
}

/** Those in the words of an older era, where its tenders have them. */
export function everyKindOf2010(): readonly NamedDocument[] {
  const tenders = [anOldObjectedDossier, anOldMeetingDossier, aNegotiatedDossier, anOldDossier];
  return DOCUMENT_KINDS.flatMap((kind) => {
    const found = firstOf(kind, tenders);
    return found === null ? [] : [{ name: `${kind}-2010`, kind, ...found }];
  });
}

/** The documents the eras between differ in. */
export function ofEra(id: RuleSetId): readonly NamedDocument[] {
  const dossier = { ...anAppealedDossier(), ruleSet: { id, reason: 'Paket lanjutan' } };
  return (['bahp', 'jawaban-sanggah'] as const).flatMap((kind) => {
    const found = firstOf(kind, [() => dossier]);
    return found === null ? [] : [{ name: `${kind}-${id.slice(-4)}`, kind, ...found }];
  });
}

function firstOf(kind: DocumentKind, tenders: readonly (() => Dossier)[]): BuiltDocument | null {
  for (const tender of tenders) {
    const dossier = tender();
    const key = documentsOf(dossier).find((each: DocumentKey) => refOf(each).kind === kind);
    const built = key === undefined ? null : buildDocument(key, inputAfter(dossier));
    if (built?.ok === true) return built.value;
  }
  return null;
}
