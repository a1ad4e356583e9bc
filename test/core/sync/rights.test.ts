import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { rightsFault } from '#core/sync/rights.ts';
import { NOW } from '#test/simulation/founding.ts';
import { anEvent, someRights } from '#test/support/sync-events.ts';

const { header } = anEvent();

describe('the right of an author', () => {
  it('[SYNC-14] is there with a device, a name, a role and a grant', () => {
    expect(rightsFault(header, someRights(), NOW)).toBeNull();
    expect(rightsFault({ ...header, cert: 's1' }, someRights(), NOW)).toBeNull();
  });

  it('[SYNC-14] keeps the name someone had when they signed', () => {
    expect(rightsFault({ ...header, actor: 'Ani Lama' }, someRights(), NOW)).toBeNull();
  });

  it('[SYNC-14] ends with a certificate the device was never given, and with a role it was not given', () => {
    expect(rightsFault({ ...header, cert: 'found' }, someRights(), NOW)).toBe('wrong-certificate');
    expect(rightsFault({ ...header, role: 'chair' }, someRights(), NOW)).toBe('not-allowed');
  });

  it('[SYNC-3] hangs on the clock of the server alone, and only where the certificate ends', () => {
    const later = '2026-11-27T00:00:00.001Z' as Instant;
    expect(rightsFault({ ...header, at: '2049-01-01T00:00:00.000Z' as Instant }, someRights(), NOW)).toBeNull();
    expect(rightsFault(header, someRights(), later)).toBe('expired');
  });

  it('[SYNC-41] ends for a revoked device whatever else it has', () => {
    const device = someRights().deviceOf(header.dev);
    const revoked = someRights({ deviceOf: () => device && { ...device, isRevoked: true } });
    expect(rightsFault(header, revoked, NOW)).toBe('revoked');
    expect(rightsFault(header, someRights({ deviceOf: () => null }), NOW)).toBe('revoked');
  });
});
