/** What a certificate says of whom it belongs to. */
import type { Certificate, RelativeDistinguishedNames } from 'pkijs';
import type { Instant } from '#core/calendar/instant.ts';
import { readMoment } from './moment.ts';

/** As the certificate has it; that its issuer may be believed is no finding of ours: we keep no list of issuers. */
export interface CertificateFacts {
  readonly name: string;
  readonly organization: string | null;
  readonly issuer: string;
  /** Issued by nobody but its owner: says nothing of who that is. */
  readonly isSelfIssued: boolean;
  /** Null where the certificate writes no date of this world. */
  readonly validFrom: Instant | null;
  readonly validUntil: Instant | null;
}

/** X.520 attribute types. */
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';

/** Reads subject, issuer and validity. */
export function certificateFacts(certificate: Certificate): CertificateFacts {
  return {
    name: partOf(certificate.subject, COMMON_NAME) ?? partOf(certificate.subject, ORGANIZATION) ?? '',
    organization: partOf(certificate.subject, ORGANIZATION),
    issuer: partOf(certificate.issuer, COMMON_NAME) ?? partOf(certificate.issuer, ORGANIZATION) ?? '',
    isSelfIssued: certificate.subject.isEqual(certificate.issuer),
    validFrom: readMoment(certificate.notBefore.value),
    validUntil: readMoment(certificate.notAfter.value),
  };
}

function partOf(name: RelativeDistinguishedNames, type: string): string | null {
  const part = name.typesAndValues.find((each) => each.type === type);
  return part === undefined ? null : part.value.valueBlock.value;
}
