/** What an archive of a tender would hold and what it would lack, told before it is made. */
import { listedAttachments } from '#core/exchange/archive/manifest-of.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { fileNamesIn } from '#core/tender/file-names.ts';
import { issuedOf, versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface ArchiveSurvey {
  readonly events: number;
  /** Files the events name. */
  readonly files: number;
  /** Those that are not on this device; a name where one may be told. */
  readonly absent: readonly { readonly sha256: Hash; readonly name: string | null }[];
  /** Documents that went out, in any version. */
  readonly issued: number;
  /** Documents the tender can have that were never put out: they are no part of the archive. */
  readonly drafts: readonly DocumentKey[];
  /** Versions put out without pages: only what they say is in the archive. */
  readonly withoutPages: readonly { readonly title: string; readonly version: number }[];
}

export async function surveyArchive({
  events,
  dossier,
  has,
}: {
  readonly events: readonly SealedEvent[];
  /** Null where the history does not read. */
  readonly dossier: Dossier | null;
  readonly has: (sha256: Hash) => Promise<boolean>;
}): Promise<ArchiveSurvey> {
  const listed = listedAttachments(events);
  const names = fileNamesIn(events);
  const here = await Promise.all(listed.map(({ sha256 }) => has(sha256)));
  const absent = listed.filter((_, at) => here[at] === false);
  const issued = dossier === null ? [] : Object.values(issuedOf(dossier));
  return {
    events: events.length,
    files: listed.length,
    absent: absent.map(({ sha256 }) => ({ sha256, name: names.get(sha256) ?? null })),
    issued: issued.length,
    drafts: dossier === null ? [] : documentsOf(dossier).filter((key) => versionsOf(dossier, key).length === 0),
    withoutPages: issued.flat().flatMap(({ title, version, pdf }) => (pdf === null ? [{ title, version }] : [])),
  };
}
