import { describe, expect, it } from 'vitest';
import { lacksResources, sharedResources } from '#core/integrity/shared-resources.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { FirmProfile, OfferedEquipment, OfferedPerson } from '#core/tender/qualification-model.ts';
import { aBidder, aDossier, bidderId } from '#test/support/builders/dossier.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';

const A = bidderId('a');
const B = bidderId('b');
const C = bidderId('c');

function tender(firms: Readonly<Record<string, Partial<FirmProfile>>>): Dossier {
  const profiles = Object.entries(firms).map(([id, firm]) => [id, aProfile('small', [aFirm(firm)])] as const);
  return aDossier({
    bidders: [aBidder('a'), aBidder('b'), aBidder('c')],
    qualification: { entries: {}, profiles: Object.fromEntries(profiles), shortlist: null },
  });
}

function person(name: string, nationalId: string | null = null): OfferedPerson {
  return { name, position: 'Pelaksana', nationalId, certificateNumber: null };
}

function machine(serialNumber: string | null): OfferedEquipment {
  return { name: 'Ekskavator', serialNumber, proof: null };
}

/** What is alike, with who offers it. */
const found = (dossier: Dossier) =>
  sharedResources(dossier, [A, B, C]).map(({ kind, by, offers }) => [kind, by, offers.map(({ bidder }) => bidder)]);

describe('people and equipment of several bidders', () => {
  it('are alike by the NIK, however the name is written', () => {
    const id = '6472010101800001';
    const dossier = tender({
      a: { personnel: [person('Budi Contoh, S.T.', id)] },
      b: { personnel: [person('B. Contoh', '6472 0101 0180 0001')] },
    });
    expect(found(dossier)).toEqual([['person', 'national-id', [A, B]]]);
  });

  it('are alike by name where a NIK is not known, and told once where it is', () => {
    const id = '6472010101800001';
    const known = { personnel: [person('Ir. Budi Contoh, S.T.', id)] };
    expect(found(tender({ a: known, c: { personnel: [person('BUDI CONTOH')] } }))).toEqual([
      ['person', 'name', [A, C]],
    ]);
    expect(found(tender({ a: known, b: known }))).toEqual([['person', 'national-id', [A, B]]]);
  });

  it('are two people where the NIK of namesakes differ', () => {
    const dossier = tender({
      a: { personnel: [person('Budi Contoh', '6472010101800001')] },
      b: { personnel: [person('Budi Contoh', '6472010101800002')] },
    });
    expect(found(dossier)).toEqual([]);
  });

  it('are one machine by its number alone, in any way of writing it', () => {
    const dossier = tender({
      a: { equipment: [machine('KT 8811 XA'), machine(null), machine('0000')] },
      b: { equipment: [machine('kt-8811-xa'), machine(null), machine('0000')] },
      c: { equipment: [machine('KT 8812 XA')] },
    });
    expect(found(dossier)).toEqual([['equipment', 'serial-number', [A, B]]]);
  });

  it('are no finding where one bidder names the same thing twice', () => {
    const twice = [machine('KT 8811 XA'), machine('KT 8811 XA')];
    expect(found(tender({ a: { equipment: twice } }))).toEqual([]);
  });

  it('say nothing of a bidder whose lists were not written down', () => {
    const dossier = tender({ a: {}, b: { personnel: [], equipment: [] }, c: { equipment: [machine(null)] } });
    expect([A, B, C].map((id) => lacksResources(dossier, id))).toEqual([true, true, false]);
  });
});
