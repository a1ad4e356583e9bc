/** Packages of releases and records: the envelope of a file, with who put it out and when. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { offsetText } from '#core/calendar/zone.ts';
import { filled } from './filled.ts';
import type { Release } from './model.ts';
import type { Publication } from './publication.ts';
import { compiledOf } from './release.ts';

interface PackageHead {
  readonly uri: string;
  readonly version: '1.1';
  readonly extensions: readonly string[];
  readonly publishedDate: string;
  readonly publisher: { readonly name: string; readonly scheme?: string; readonly uid?: string };
  readonly license?: string;
}

export interface ReleasePackage extends PackageHead {
  readonly releases: readonly Release[];
}

/** All releases of one process, and what they tell together. */
export interface OcdsRecord {
  readonly ocid: string;
  readonly releases: readonly Release[];
  readonly compiledRelease: Release;
}

export interface RecordPackage extends PackageHead {
  readonly records: readonly OcdsRecord[];
}

export interface PackageTime {
  readonly publishedAt: Instant;
  readonly zone: Zone;
}

/** Names of the extensions a release of ours uses; their files are found at the addresses made of them. */
const EXTENSIONS = ['bid', 'lots', 'awardCriteriaBreakdown', 'selectionCriteria', 'bidOpening', 'requirements'].map(
  (name) =>
    `https://raw.githubusercontent.com/open-contracting-extensions/ocds_${name}_extension/master/extension.json`,
);

export function releasePackageOf(
  releases: readonly Release[],
  publication: Publication,
  time: PackageTime,
): ReleasePackage {
  return { ...headOf(publication, time, 'rilis'), releases };
}

/** A tender that published nothing yet has no record. */
export function recordPackageOf(
  tenders: readonly (readonly Release[])[],
  publication: Publication,
  time: PackageTime,
): RecordPackage {
  return { ...headOf(publication, time, 'rekaman'), records: tenders.flatMap((releases) => recordOf(releases) ?? []) };
}

export function recordOf(releases: readonly Release[]): OcdsRecord | null {
  const compiledRelease = compiledOf(releases);
  return compiledRelease === null ? null : { ocid: compiledRelease.ocid, releases, compiledRelease };
}

/** The texts a package is written in, one after the other: its head, each release or record, its end. */
export function packageTextParts(
  publication: Publication,
  time: PackageTime,
  kind: 'releases' | 'records',
): { readonly head: string; readonly between: string; readonly end: string } {
  const head = JSON.stringify(headOf(publication, time, kind === 'releases' ? 'rilis' : 'rekaman'));
  return { head: `${head.slice(0, -1)},"${kind}":[\n`, between: ',\n', end: '\n]}\n' };
}

function headOf(publication: Publication, { publishedAt, zone }: PackageTime, word: string): PackageHead {
  const { address, publisher, scheme, uid, license, prefix } = publication;
  const stamp = publishedAt.replace(/\D/g, '').slice(0, 14);
  const base = address === null ? `urn:meja-pokja:ocds:${prefix}:` : address.endsWith('/') ? address : `${address}/`;
  return filled<PackageHead>({
    uri: `${base}${word}-${stamp}.json`,
    version: '1.1',
    extensions: EXTENSIONS,
    publishedDate: offsetText(publishedAt, zone),
    publisher: filled<PackageHead['publisher']>({ name: publisher, scheme, uid }),
    license,
  });
}
