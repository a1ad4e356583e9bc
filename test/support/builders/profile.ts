/** Profiles of firms for tests of the qualification. */
import type {
  BusinessSize,
  FirmProfile,
  OnlineCheck,
  QualificationProfile,
  RunningPackage,
} from '#core/tender/qualification-model.ts';
import { decimal, instant, rupiah } from './dossier.ts';

/** A firm on its own that shows nothing but its name. */
export function aFirm(parts: Partial<FirmProfile> = {}): FirmProfile {
  return {
    name: 'CV. Contoh',
    lead: true,
    sharePercent: null,
    foundedOn: null,
    mostPackagesAtOnce: null,
    runningPackages: [],
    highestContract: null,
    netWorth: null,
    licences: [],
    experience: [],
    ...parts,
  };
}

/** So many running packages, each worth 100 million with nothing done. */
export function running(count: number, parts: Partial<RunningPackage> = {}): readonly RunningPackage[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Paket contoh ${at + 1}`,
    owner: null,
    value: rupiah(100_000_000),
    done: rupiah(0),
    sharePercent: decimal('100'),
    endsOn: null,
    ...parts,
  }));
}

export function aProfile(
  businessSize: BusinessSize | null,
  firms: readonly FirmProfile[] = [aFirm()],
  checks: readonly OnlineCheck[] = [],
): QualificationProfile {
  return { businessSize, firms, checks };
}

export function aCheck(subject: OnlineCheck['subject'], parts: Partial<OnlineCheck> = {}): OnlineCheck {
  return {
    subject,
    checkedAt: instant('2025-06-01T02:00:00.000Z'),
    online: true,
    result: 'clear',
    note: null,
    ...parts,
  };
}
