import { beforeAll, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { TenderEvent, TenderEventBodies } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { eventsOf, packArchive, sealTender, verifyBytes } from '#test/support/archives.ts';
import { instant } from '#test/support/builders/dossier.ts';
import {
  aDeclaration,
  aGuardedDossier,
  anAttestation,
  aPact,
  aPriceAttestation,
  keyOf,
  memberAt,
} from '#test/support/builders/safeguards.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

const STREAM = 'tender-contoh-satu' as StreamId;

const dossier = aGuardedDossier({}, { declarations: 'not-required', openingQuorum: 1 });
const chair = memberAt(dossier, 0);
const begin = eventsOf([{ name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } }]);

let device: TestDevice;
let other: TestDevice;

beforeAll(async () => {
  [device, other] = [await createTestDevice(), await createTestDevice()];
});

/** The archive of a tender with one more event, as its check finds it; written past `decide`, as a forger would. */
async function faultWith(...events: readonly TenderEvent[]) {
  const all = [...begin, ...events];
  const bytes = await packArchive(device, new Map([[STREAM, await sealTender(device, STREAM, all)]]));
  return (await verifyBytes(bytes)).fault;
}

function eventOf(type: 'integrityPactSigned' | 'interestDeclared', { body }: TenderCommand): TenderEvent {
  return { type, tv: 1, body } as TenderEvent;
}

async function attested(
  change: (body: TenderEventBodies['openingAttested']) => TenderEventBodies['openingAttested'] = (body) => body,
  about: Dossier = dossier,
): Promise<TenderEvent> {
  const command = await anAttestation(about, chair, device);
  if (command.name !== 'attestOpening') throw new Error('an attestation');
  return { type: 'openingAttested', tv: 1, body: change(command.body) };
}

describe('a paper in an archive', () => {
  it('holds where its author signed it with the key it names', async () => {
    const pact = eventOf('integrityPactSigned', aPact(dossier, chair, device.dev));
    const declaration = eventOf('interestDeclared', aDeclaration(apply(dossier, pact), chair, [], device.dev));
    expect(await faultWith(pact, declaration)).toBeNull();
  });

  it('is named where it claims another key', async () => {
    const pact = eventOf('integrityPactSigned', aPact(dossier, chair, keyOf('lain')));
    expect(await faultWith(pact)).toMatchObject({ kind: 'not-own-key', n: 2, field: 'body/key', line: 3 });
  });

  it('is named where somebody signed it for another member', async () => {
    const declaration = eventOf('interestDeclared', aDeclaration(dossier, memberAt(dossier, 1), [], device.dev));
    expect(await faultWith(declaration)).toMatchObject({ kind: 'not-own-paper', n: 2, field: 'body/name' });
  });
});

describe('an attestation in an archive', () => {
  it('holds where its key signed its statement', async () => {
    expect(await faultWith(await attested())).toBeNull();
  });

  it('holds for prices only with a signature given for prices', async () => {
    const state = {
      ...dossier,
      technicalResult: { fixedAt: instant('2014-05-12T02:00:00.000Z'), passed: [], note: null },
    };
    const { body } = await aPriceAttestation(state, chair, device);
    expect(await faultWith({ type: 'priceOpeningAttested', tv: 1, body })).toBeNull();
    const bids = await attested();
    const signature = bids.type === 'openingAttested' ? bids.body.signature : '';
    expect(await faultWith({ type: 'priceOpeningAttested', tv: 1, body: { ...body, signature } })).toMatchObject({
      kind: 'wrong-attestation',
      field: 'body/signature',
    });
  });

  it.each([
    ['the statement says something else', 'body/statementHash'],
    ['the key is another', 'body/publicKey'],
    ['the signature is over another tender', 'body/signature'],
  ])('is named where %s', async (_, field) => {
    const elsewhere = { ...dossier, notice: { ...dossier.notice, code: '99' } };
    const foreign = await attested((body) => body, elsewhere);
    const event = await attested((body) => {
      if (field === 'body/statementHash') return { ...body, statement: { ...body.statement, name: 'Orang Lain' } };
      if (field === 'body/publicKey') return { ...body, key: other.dev };
      return { ...body, signature: foreign.type === 'openingAttested' ? foreign.body.signature : '' };
    });
    expect(await faultWith(event)).toMatchObject({ kind: 'wrong-attestation', n: 2, field, line: 3 });
  });
});
