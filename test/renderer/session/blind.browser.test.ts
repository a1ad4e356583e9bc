import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#core/committee/role.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { TOGETHER } from '#core/tender/judging.ts';
import { exportFileName } from '#renderer/features/export/export-file-name.ts';
import { filterRows, NO_FILTERS } from '#renderer/features/tender-list/find.ts';
import { rowOf } from '#renderer/features/tender-list/tender-row.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import type { ReadyTender } from '#renderer/session/tender-session.ts';
import { aBid, bidderId, instant, notMet, requirementId } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const NAMES = /Zamrud|Bersinar|Selaras/i;
const AT = instant('2014-05-06T02:00:00.000Z');
const HIDE = {
  name: 'hideBidders',
  body: {
    at: AT,
    reason: 'Agar adil',
    aliases: { [bidderId('a')]: 'Peserta C', [bidderId('b')]: 'Peserta A', [bidderId('c')]: 'Peserta B' },
  },
} as const;

describe('a tender whose names the secretary hides', () => {
  let space: TestSpace;
  let stream: StreamId;

  /** Its line of the list while everyone saw names. */
  let before: string;

  beforeEach(async () => {
    space = await openTestSpace();
    const opened = anOpenedTender();
    const names = ['PT. Zamrud Abadi', 'CV Bersinar', 'PT Borneo Selaras'];
    const bidders = opened.bidders.map((bidder, at) => ({ ...bidder, name: names[at] ?? '' }));
    const recorded = {
      winner: bidderId('a'),
      verifiedWinner: null,
      negotiatedTotal: null,
      contractValue: null,
      decidedAt: null,
      appointmentLetter: null,
    };
    [stream = '' as StreamId] = await putDossiers(space.workspace, { ...opened, bidders, recorded });
    before = JSON.stringify(lineOf());
    await work('secretary');
    const session = space.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(HIDE));
  });

  it('is shown without names to those who judge, whoever opened it before', async () => {
    expect(JSON.stringify((await viewAs('secretary')).dossier)).toMatch(NAMES);
    const { dossier, isBlind, evaluation } = await viewAs('member');
    expect(isBlind).toBe(true);
    expect(dossier.bidders.map(({ name }) => name)).toEqual(['Peserta A', 'Peserta B', 'Peserta C']);
    expect(JSON.stringify([dossier, evaluation.ok ? evaluationToJson(evaluation.value) : null])).not.toMatch(NAMES);
  });

  it('has no name in its line of the list, and is not found by one', async () => {
    expect(before).toMatch(NAMES);
    expect(JSON.stringify(lineOf())).not.toMatch(NAMES);
    const row = rowOf(lineOf(), AT);
    expect(filterRows([row], 'zamrud', NO_FILTERS)).toEqual([]);
    expect(filterRows([row], 'jembatan', NO_FILTERS)).toEqual([row]);
    await space.again();
    expect(JSON.stringify(lineOf())).not.toMatch(NAMES);
  });

  it('is compared with an import without names', async () => {
    await work('member');
    expect(JSON.stringify(await space.workspace.readDossier(stream))).not.toMatch(NAMES);
  });

  it('is saved under a name that tells nothing', async () => {
    expect(exportFileName((await viewAs('secretary')).dossier)).not.toMatch(NAMES);
  });

  it('turns judges down without naming a bidder', async () => {
    await work('member');
    const session = space.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('a', notMet())));
    const outcome = await session.execute(assess('a', notMet(), 'tek'));
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'gate-closed', details: { bidder: 'Peserta C' } } });
    const bid = await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid() } });
    expect(bid).toMatchObject({ ok: false, error: { kind: 'names-needed' } });
  });

  it('keeps the true words behind what a judge was shown and sent back', async () => {
    const reason = 'Sama dengan surat PT. Zamrud Abadi';
    await work('chair');
    let session = space.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('b', { ...notMet(), reason })));
    const shown = (await viewAs('chair')).dossier.findings[requirementId('adm')]?.[bidderId('b')];
    expect(shown?.reason).toBe('Sama dengan surat Peserta C');
    session = space.workspace.openTender(stream);
    unwrap(await session.execute(assess('b', shown === undefined ? null : { ...shown, clause: 'IKP 2' })));
    const kept = (await viewAs('secretary')).dossier.findings[requirementId('adm')]?.[bidderId('b')];
    expect(kept).toMatchObject({ reason, clause: 'IKP 2' });
  });

  it('counts a judge who stands for a fall on grounds that name a bidder', async () => {
    await work('chair');
    const chair = space.workspace.openTender(stream);
    await ready(chair);
    unwrap(await chair.execute({ name: 'setJudging', body: { ...TOGETHER, secondPerson: true, reason: 'Diminta' } }));
    const finding = { ...notMet(), reason: 'Sama dengan surat PT. Zamrud Abadi' };
    unwrap(await chair.execute(assess('b', finding)));
    const [fallen] = (await viewAs('chair')).fallen;
    const [member] = (await viewAs('chair')).dossier.committee.members;
    if (fallen === undefined || member === undefined) throw new Error('a bid falls, and somebody sits there');
    expect(fallen).toMatchObject({ bidder: 'b', missing: 2 });
    await space.device.set('identity', { name: member.name, role: 'chair', zone: 'WITA' });
    const session = space.workspace.openTender(stream);
    const { view } = session;
    const confirmation = { name: member.name, key: space.device.key.dev, at: AT, basis: fallen.basis };
    unwrap(
      await session.execute({
        name: 'confirmFall',
        body: { bidder: fallen.bidder, member: member.id, confirmation },
      }),
    );
    expect(view.getState()).toMatchObject({ isBlind: true, fallen: [{ bidder: 'b', missing: 1 }] });
  });

  it('shows every name again once the secretary says so', async () => {
    const session = space.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute({ name: 'showBidders', body: { at: AT, reason: 'Penilaian selesai' } }));
    const { dossier, isBlind } = await viewAs('member');
    expect(isBlind).toBe(false);
    expect(dossier.bidders.map(({ name }) => name)).toEqual(['PT. Zamrud Abadi', 'CV Bersinar', 'PT Borneo Selaras']);
  });

  async function work(role: Role): Promise<void> {
    await space.device.set('identity', { name: 'Rahmawati', role, zone: 'WITA' });
  }

  async function viewAs(role: Role): Promise<ReadyTender> {
    await work(role);
    return ready(space.workspace.openTender(stream));
  }

  function lineOf(): ListedTender {
    const [line] = space.workspace.tenders.getState().tenders;
    if (line === undefined) throw new Error('the tender is in the list');
    return line;
  }
});
