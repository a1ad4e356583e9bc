/** Random commands about a small tender: mostly sensible ones, some out of place, so that histories go somewhere. */
import fc from 'fast-check';
import { awardBasis } from '#core/committee/ballot.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { Meeting } from '#core/tender/paperwork-model.ts';
import { AGGREGATIONS } from '#core/tender/judging-model.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Dossier, Requirement, RuleSetId } from '#core/tender/model.ts';
import { aConcludedObjection, anAppeal, anObjection, reEvaluate } from './course.ts';
import {
  aBid,
  aBidder,
  aCommittee,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  bidderId,
  lineId,
  dateOnly,
  decimal,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  withAllAttending,
  withAllExamined,
  withFindings,
} from './dossier.ts';
import { resultCommand } from './result-commands.ts';
import { aCommit, aReveal, aSetting, aVote } from './judging.ts';
import { aRecusal, memberAt } from './safeguards.ts';

const OWNER_LINES = [anOwnerLine('l1', '10', 40_000_000), anOwnerLine('l2', '2.5', 160_000_000)];
const BIDDERS = ['a', 'b', 'c', '9', '10', '0800'];
const REQUIREMENTS = ['adm', 'adm2', 'tek', 'tek2', 'kual', 'bukti'];
const source = { kind: 'isb', files: ['peserta.json'] } as const;

const bidder = fc.constantFrom(...BIDDERS, 'nobody').map(bidderId);
const offeringBidder = fc.constantFrom('a', 'b', '9').map(bidderId);
const requirement = fc.constantFrom(...REQUIREMENTS, 'nothing').map(requirementId);
const total = fc.constantFrom(700_000_000, 760_000_000, 800_000_000, 800_000_000, 990_000_000);
const someInstant = fc.constantFrom('2014-05-05T02:00:00.000Z', '2014-05-20T02:00:00.000Z').map(instant);

const COMPLETE = Array.from({ length: 8 }, () => 'complete' as const);
const KNOCKOUTS = Array.from({ length: 5 }, () => 'lowest-price-knockout' as const);

const PRICED = [
  aBidder('a', { total: 800_000_000 }),
  aBidder('b', { total: 800_000_000 }),
  aBidder('9', { total: 760_000_000 }),
];
const WINNER = { bidder: bidderId('9'), price: rupiah(760_000_000) };
/** The same with the price still in its own file. */
const UNOPENED = PRICED.map((each) => ({ ...each, bid: aBid({ offeredTotal: null }) }));

/** A tender where some have offered and all can still happen. */
export const startingDossier: fc.Arbitrary<Dossier> = fc
  .record({
    method: fc.constantFrom(...KNOCKOUTS, 'lowest-price-threshold', 'quality'),
    opened: fc.constantFrom(true, true, true, false),
    lines: fc.boolean(),
    progress: fc.constantFrom('received', 'examined', 'assessed'),
    submission: fc.constantFrom('one-file', 'one-file', 'one-file', 'two-file', 'two-stage'),
    qualification: fc.constantFrom('post', 'post', 'post', 'pre'),
  })
  .map(({ method, opened, lines, progress, submission, qualification }) =>
    advanced(
      opened ? progress : 'received',
      aDossier({
        notice: { method, submission, qualification },
        opening: {
          openedAt: opened ? instant('2014-05-05T02:00:00.000Z') : null,
          place: null,
          witnesses: [],
          remarks: null,
          bids: {},
        },
        pricing: { vat: { mode: 'included' }, ownerLines: lines ? OWNER_LINES : [] },
        requirements: requirementsFor(method === 'lowest-price-threshold'),
        technicalThreshold: method === 'lowest-price-threshold' ? decimal('60') : null,
        bidders: [...(submission === 'one-file' ? PRICED : UNOPENED), aBidder('c')],
      }),
    ),
  );

/** The dossier as far as its committee has come; an assessed one is ready for the award but for its tie. */
function advanced(progress: 'received' | 'examined' | 'assessed', dossier: Dossier): Dossier {
  if (progress === 'received') return dossier;
  const examined = withAllExamined(dossier);
  if (progress === 'examined') return examined;
  const passFail = dossier.requirements.filter(({ scoring }) => scoring === null);
  const scored = dossier.requirements.filter(({ scoring }) => scoring !== null);
  const assessed = withFindings({ ...examined, requirements: passFail });
  const complete = withFindings({ ...assessed, requirements: scored }, { finding: met('80') });
  return withAllAttending({ ...complete, requirements: dossier.requirements });
}

/** One random command. */
export const someCommand: fc.Arbitrary<TenderCommand> = fc.oneof(
  { weight: 16, arbitrary: assessment() },
  { weight: 10, arbitrary: examination() },
  { weight: 3, arbitrary: opening() },
  { weight: 3, arbitrary: priceReview() },
  { weight: 3, arbitrary: proof() },
  { weight: 2, arbitrary: tie() },
  { weight: 2, arbitrary: setup() },
  { weight: 3, arbitrary: bids() },
  { weight: 2, arbitrary: differences() },
  { weight: 1, arbitrary: outcome() },
  { weight: 4, arbitrary: resultCommand },
  { weight: 1, arbitrary: documents() },
  { weight: 6, arbitrary: course() },
  { weight: 1, arbitrary: safeguards() },
  { weight: 1, arbitrary: judging() },
);

/** A body nobody of ours would send. */
export const garbageCommand: fc.Arbitrary<TenderCommand> = fc
  .tuple(someCommand, fc.anything({ maxDepth: 3 }))
  .map(([command, body]) => ({ name: command.name, body }) as TenderCommand);

function requirementsFor(scored: boolean): readonly Requirement[] {
  const scoring = (weight: string): Partial<Requirement> =>
    scored ? { scoring: { weight: decimal(weight), threshold: null, parent: null, scale: { kind: 'mark' } } } : {};
  return [
    aRequirement('adm', 'administration', { listedAtOpening: true }),
    aRequirement('adm2'),
    aRequirement('tek', 'technical', scoring('60')),
    aRequirement('tek2', 'technical', scoring('40')),
    aRequirement('kual', 'qualification'),
    aRequirement('bukti', 'proof'),
  ];
}

function finding(): fc.Arbitrary<Finding | null> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(met(), met('80')) },
    { weight: 2, arbitrary: fc.constantFrom(notMet(), { ...notMet(), reason: null }, met('120')) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function assessment(): fc.Arbitrary<TenderCommand> {
  const cell = fc.record({ requirement, bidder: fc.oneof(offeringBidder, bidder), finding: finding() });
  const stage = fc
    .tuple(fc.constantFrom(['adm', 'adm2'], ['tek', 'tek2'], ['kual'], ['bukti']), offeringBidder, finding())
    .map(([ids, id, value]) => ids.map((each) => ({ requirement: requirementId(each), bidder: id, finding: value })));
  return fc
    .oneof({ weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 3 }) }, { weight: 3, arbitrary: stage })
    .map((cells) => ({ name: 'assess', body: { cells } }));
}

function examination(): fc.Arbitrary<TenderCommand> {
  const condition = fc.constantFrom(...COMPLETE, 'incomplete', 'unreadable');
  const missing = fc.constantFrom<readonly RequirementId[]>([], [requirementId('adm')], [requirementId('tek')]);
  const found = fc.record({ condition, missing, note: fc.constantFrom(null, 'Catatan') });
  return fc
    .record({ bidder: fc.oneof(offeringBidder, bidder), opening: fc.option(found, { freq: 12 }) })
    .map((body) => ({ name: 'examineBid', body }));
}

function opening(): fc.Arbitrary<TenderCommand> {
  return fc
    .record({ openedAt: fc.option(someInstant, { freq: 4 }), remarks: fc.constantFrom(null, 'Dibuka tepat waktu') })
    .map((body) => ({ name: 'recordOpening', body: { ...body, place: null, witnesses: [] } }));
}

function priceReview(): fc.Arbitrary<TenderCommand> {
  const review = fc.record({
    outcome: fc.constantFrom('accepted', 'rejected'),
    reason: fc.constantFrom('Wajar', ''),
    clause: fc.constantFrom(null, 'IKP 29.14'),
    evidence: fc.constant([]),
  });
  return fc
    .record({
      bidder: offeringBidder,
      aspect: fc.constantFrom('reasonableness', 'unbalanced'),
      review: fc.option(review, { freq: 4 }),
    })
    .map((body) => ({ name: 'reviewPrice', body }));
}

function proof(): fc.Arbitrary<TenderCommand> {
  const attendance = fc.record(
    {
      attended: fc.constantFrom(true, true, false),
      representative: fc.constant(null),
      mandate: fc.constant({ paper: 'attorney', number: '3/SK/2014', date: null } as const),
      note: fc.constantFrom(null, 'Tidak hadir'),
    },
    { requiredKeys: ['attended', 'representative', 'note'] },
  );
  return fc
    .record({ bidder: offeringBidder, attendance: fc.option(attendance, { freq: 5 }) })
    .map((body) => ({ name: 'recordProof', body }));
}

function tie(): fc.Arbitrary<TenderCommand> {
  const orders = fc.constantFrom<readonly BidderId[]>(
    ...[
      ['a', 'b'],
      ['b', 'a'],
      ['a', '9'],
    ].map((ids) => ids.map(bidderId)),
  );
  return fc
    .record({ order: orders, reason: fc.constantFrom('Undian di hadapan saksi', null, '') })
    .map((body) => ({ name: 'decideTie', body }));
}

function setup(): fc.Arbitrary<TenderCommand> {
  return fc.oneof(
    fc
      .record({
        id: fc.constantFrom<RuleSetId>('perpres-54-2010', 'perpres-16-2018', 'perpres-46-2025'),
        reason: fc.constantFrom(null, 'Paket lanjutan'),
      })
      .map((body): TenderCommand => ({ name: 'chooseRuleSet', body })),
    fc
      .constantFrom(0, 2, 3, 5)
      .map((size): TenderCommand => ({ name: 'setCommittee', body: { committee: aCommittee(size) } })),
    fc.tuple(fc.boolean(), fc.subarray(REQUIREMENTS, { minLength: 3 }), fc.constantFrom(null, '65', '70')).map(
      ([scored, kept, threshold]): TenderCommand => ({
        name: 'setRequirements',
        body: {
          requirements: requirementsFor(scored).filter(({ id }) => kept.includes(id)),
          technicalThreshold: threshold === null ? null : decimal(threshold),
        },
      }),
    ),
    fc.boolean().map(
      (vat): TenderCommand => ({
        name: 'setPricing',
        body: {
          pricing: {
            vat: vat ? { mode: 'added', ratePercent: decimal('10') } : { mode: 'included' },
            ownerLines: OWNER_LINES,
          },
        },
      }),
    ),
    fc
      .subarray(OWNER_LINES)
      .map((lines): TenderCommand => ({ name: 'importOwnerSchedule', body: { file: 'hps.xlsx', lines } })),
  );
}

function bids(): fc.Arbitrary<TenderCommand> {
  const offered = fc
    .subarray(OWNER_LINES)
    .map((lines) => lines.map((line) => anOfferedLine(line, 42_000_000, 420_000_000)));
  return fc.oneof(
    fc.tuple(fc.constantFrom(...BIDDERS), fc.option(total), fc.option(fc.nat({ max: 5 }))).map(
      ([id, amount, index]): TenderCommand => ({
        name: 'registerBidder',
        body: { bidder: aBidder(id, amount === null ? {} : { total: amount }), ...(index === null ? {} : { index }) },
      }),
    ),
    bidder.map((id): TenderCommand => ({ name: 'removeBidder', body: { bidder: id } })),
    fc.tuple(bidder, fc.option(total), offered).map(
      ([id, amount, lines]): TenderCommand => ({
        name: 'recordBid',
        body: { bidder: id, bid: amount === null ? null : aBid({ offeredTotal: rupiah(amount), lines }) },
      }),
    ),
    fc.tuple(bidder, offered).map(
      ([id, lines]): TenderCommand => ({
        name: 'importPriceSchedule',
        body: { bidder: id, file: 'penawaran.xlsx', lines },
      }),
    ),
  );
}

function differences(): fc.Arbitrary<TenderCommand> {
  const change = fc.constantFrom(
    { path: ['notice', 'name'], from: 'Pembangunan Gedung Arsip Kecamatan Muara Contoh', to: 'Nama lain' },
    { path: ['notice', 'name'], from: 'Nama lain', to: 'Nama ketiga' },
    { path: ['notice', 'ownerEstimate'], from: '950000000.00', to: '940000000.00' },
    { path: ['bidders', 'a', 'name'], from: 'CV. Contoh A', to: 'PT. Contoh A' },
    { path: ['bidders', 'b', 'bid', 'offeredTotal'], from: '800000000.00', to: '810000000.00' },
    { path: ['bidders', '0800'], from: null, to: aBidder('0800') },
    { path: ['bidders', 'c'], from: aBidder('c'), to: null },
    { path: ['schedule'], from: [], to: [{ activityCode: '298', name: null, startsAt: null, endsAt: null }] },
    { path: ['opening', 'place'], from: null, to: 'Ruang rapat' },
  );
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => ({ name: 'acceptDifferences', body: { source, changes } }));
}

function outcome(): fc.Arbitrary<TenderCommand> {
  const awarded = fc.record({ bidder: offeringBidder, price: fc.constantFrom(760_000_000, 800_000_000).map(rupiah) });
  return fc.oneof(
    fc
      .record({ decidedAt: someInstant, winner: awarded, reserves: fc.array(awarded, { maxLength: 2 }) })
      .map((body): TenderCommand => ({ name: 'decideAward', body: { ...body, note: null } })),
    fc
      .record({
        decidedAt: someInstant,
        ground: fc.constantFrom('none-passes', 'no-bids', 'no-bids', 'no-budget', 'document-error'),
        facts: fc.constantFrom('', '', '', 'Uraian'),
      })
      .map((body): TenderCommand => ({ name: 'declareFailure', body })),
  );
}

/** Conditions a history can meet, and members who step back; papers are signed in tests of their own. */
function safeguards(): fc.Arbitrary<TenderCommand> {
  return fc.oneof(
    fc
      .record({ openingQuorum: fc.constantFrom(null, 9), reason: fc.constantFrom(null, 'Surat edaran') })
      .map((body): TenderCommand => ({ name: 'setSafeguards', body: { declarations: 'not-required', ...body } })),
    fc
      .record({ seat: fc.nat({ max: 2 }), replacement: fc.constantFrom('Pengganti Contoh', null) })
      .map(({ seat, replacement }) => aRecusal(memberAt({ committee: aCommittee() }, seat), replacement)),
  );
}

/** Ways of judging, and words in a seat's name, most of which the one who acts here does not sit in. */
function judging(): fc.Arbitrary<TenderCommand> {
  const seat = fc.nat({ max: 2 }).map((index) => memberAt({ committee: aCommittee() }, index));
  return fc.oneof(
    fc
      .record({
        ownSheets: fc.constantFrom<readonly RequirementStage[]>([], [], ['administration'], ['technical']),
        aggregation: fc.constantFrom(...AGGREGATIONS),
        voteQuorum: fc.constantFrom(null, null, 2, 9),
        secondPerson: fc.boolean(),
      })
      .map((parts): TenderCommand => ({ name: 'setJudging', body: aSetting(parts) })),
    seat.map((member) => aCommit(aDossier(), member, { cells: {} })),
    seat.map((member) => aReveal(member, { cells: {} })),
    seat.map((member) => aVote(member, awardBasis({ winner: WINNER, reserves: [] }))),
  );
}

function documents(): fc.Arbitrary<TenderCommand> {
  return fc.oneof(details(), issues(), signings(), checks());
}

/** Answers to things to be checked, about bidders and lines of the tender and about strangers. */
function checks(): fc.Arbitrary<TenderCommand> {
  const bidders = fc.subarray([bidderId('a'), bidderId('b'), bidderId('stranger')]);
  const answer = fc.record({ bidders, value: fc.constantFrom('2', '3') }).map((parts) => ({
    screen: 'identical-totals',
    bidders: parts.bidders,
    subjects: [],
    numbers: [{ measure: 'bids', value: decimal(parts.value), threshold: null }],
    text: 'Sudah ditanyakan kepada kedua peserta.',
    by: 'Anggota Contoh 1, S.E.',
    at: instant('2014-05-08T02:00:00.000Z'),
  }));
  const lines = fc.constantFrom('l1', 'l9').map((id) => [lineId(id)]);
  return fc.oneof(
    fc
      .record({
        finding: fc.constantFrom('identical-totals:a+b', 'spread:'),
        answer: fc.option(answer, { freq: 4 }),
      })
      .map((body) => ({ name: 'answerCheck' as const, body })),
    fc
      .record({ lines, basis: fc.constantFrom('', 'Keputusan upah minimum') })
      .map((regulated) => ({ name: 'setRegulatedLines' as const, body: { regulated } })),
    fc.constant({ name: 'setRegulatedLines' as const, body: { regulated: null } }),
    fc.constant({ name: 'recordFileFacts' as const, body: { facts: { ['a'.repeat(64)]: null } } }),
  );
}

/** Versions that follow the last one, and such as do not. */
function issues(): fc.Arbitrary<TenderCommand> {
  const hash = fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64) as Hash);
  return fc
    .record({
      key: fc.constantFrom<DocumentKind>('bapp', 'bahp'),
      version: fc.record({
        version: fc.integer({ min: 1, max: 3 }),
        title: fc.constant('Berita Acara'),
        number: fc.constantFrom(null, 'BA/1', 'BA/2'),
        date: fc.constantFrom(null, dateOnly('2014-05-20')),
        issuedAt: fc.constant(instant('2014-05-20T02:00:00.000Z')),
        content: fc.record({ sha256: hash, size: fc.constant(10) }),
        pdf: fc.constantFrom(null, { sha256: 'd'.repeat(64) as Hash, size: 20, pages: 1 }),
        reason: fc.constantFrom(null, 'Salah ketik'),
      }),
    })
    .map((body) => ({ name: 'issueDocument', body }));
}

/** Marks and copies of versions that went out, and of such as did not. */
function signings(): fc.Arbitrary<TenderCommand> {
  const key = fc.constantFrom<DocumentKind>('bapp', 'bahp');
  const version = fc.integer({ min: 1, max: 2 });
  const sha256 = fc.constantFrom('a', 'b').map((digit) => digit.repeat(64) as Hash);
  const marks = fc.record({
    key,
    version,
    signer: fc.integer({ min: 1, max: 3 }),
    mark: fc.option(
      fc.record({
        name: fc.constant('Drs. H. Suryadi'),
        way: fc.constantFrom('wet' as const, 'electronic' as const, 'declined' as const),
        date: fc.constant(dateOnly('2014-05-20')),
        reason: fc.constantFrom(null, 'Tidak sependapat'),
      }),
    ),
  });
  const found = { name: 'Suryadi', issuer: 'CA Uji', at: null };
  const copies = fc.record({
    key,
    version,
    copy: fc.record({
      kind: fc.constantFrom('scan' as const, 'signed-pdf' as const),
      file: sha256.map((hash) => ({ sha256: hash, size: 30, name: 'pindai.pdf' })),
      pages: fc.integer({ min: 1, max: 2 }),
      relation: fc.constantFrom(null, 'continued' as const, 'redrawn' as const, 'different' as const),
      signatures: fc.constantFrom(
        [],
        [{ ...found, integrity: 'intact' as const }],
        [{ ...found, integrity: 'altered' as const }],
      ),
      attachedAt: fc.constant(instant('2014-05-21T02:00:00.000Z')),
      note: fc.constantFrom(null, 'Dicetak ulang di kantor'),
      withdrawn: fc.constant(null),
    }),
  });
  const withdrawals = fc.record({ key, version, sha256, reason: fc.constantFrom('', 'Salah berkas') });
  return fc.oneof(
    marks.map((body) => ({ name: 'setSignerMark' as const, body })),
    copies.map((body) => ({ name: 'attachSignedCopy' as const, body })),
    withdrawals.map((body) => ({ name: 'withdrawSignedCopy' as const, body })),
  );
}

function details(): fc.Arbitrary<TenderCommand> {
  const details = fc.record({
    number: fc.constantFrom(null, 'BA/1', 'BA/2'),
    date: fc.constantFrom(null, dateOnly('2014-05-20')),
    place: fc.constant(null),
    remarks: fc.constant(null),
  });
  return fc
    .record({ kind: fc.constantFrom<DocumentKind>('bapp', 'bahp', 'penetapan'), details })
    .map((body) => ({ name: 'setDocumentDetails', body }));
}

/** What happens beside the judging and after the decision. */
function course(): fc.Arbitrary<TenderCommand> {
  const at = fc
    .constantFrom('2014-05-19T02:00:00.000Z', '2014-05-20T03:00:00.000Z', '2014-05-26T02:00:00.000Z')
    .map(instant);
  const clarification = fc.record({ bidder: offeringBidder, at, answered: fc.boolean() }).map((parts) => ({
    bidder: parts.bidder,
    at: parts.at,
    gate: 'technical' as const,
    requirement: null,
    way: 'written' as const,
    question: 'Apakah alat utama milik sendiri?',
    answer: parts.answered ? 'Milik sendiri.' : null,
    answeredAt: parts.answered ? parts.at : null,
    effect: null,
    evidence: [],
  }));
  const extension = fc
    .record({ requestedAt: at, answer: fc.constantFrom('extended', 'refused', null) })
    .map((parts) => ({
      ...parts,
      validUntil: parts.answer === 'extended' ? dateOnly('2014-08-15') : null,
      guaranteeUntil: null,
      note: null,
    }));
  const exclusion = fc.constantFrom('blacklisted', 'conflict-of-interest').map((ground) => ({
    ground,
    indications: [],
    reason: 'Tercantum dalam daftar hitam.',
    clause: 'IKP 4',
    evidence: [],
  }));
  const id = fc.constantFrom('x1', 'x2');
  const objection = fc.constantFrom(anObjection(), aConcludedObjection('accepted'), aConcludedObjection('rejected'));
  const meeting = fc.record({ invited: fc.subarray([bidderId('a'), bidderId('b')]), place: fc.option(at) }).map(
    ({ invited, place }): Meeting => ({
      kind: 'proof',
      startsAt: null,
      endsAt: null,
      place,
      agenda: null,
      bring: null,
      invited,
      ...(place === null ? {} : { leader: 'Ketua Contoh' }),
      attendees: [{ name: 'Wakil Contoh', position: null, organisation: null, phone: null }],
      points: [],
      conclusion: null,
    }),
  );
  const stepNote = fc.record({
    explanation: fc.option(fc.constantFrom('SPSE tidak dapat dibuka.', 'Anggota sakit.')),
    doneOn: fc.option(fc.constantFrom(dateOnly('2014-07-01'), dateOnly('2014-07-02'))),
    evidence: fc.option(fc.constant('Tangkapan layar SPSE')),
  });
  const addendum = fc.constant({ changes: [{ clause: 'LDP 19.2', was: 'a', becomes: 'b' }], scheduleReason: null });
  return fc.oneof(
    fc
      .record({ id, meeting: fc.option(meeting, { freq: 4 }) })
      .map((body) => ({ name: 'recordMeeting' as const, body })),
    fc
      .record({ id, addendum: fc.option(addendum, { freq: 4 }) })
      .map((body) => ({ name: 'recordAddendum' as const, body })),
    fc
      .record({ step: fc.constantFrom('evaluasi', 'laporan', 'unggah'), note: fc.option(stepNote, { freq: 4 }) })
      .map((body) => ({ name: 'noteStep' as const, body })),
    fc
      .record({ id, clarification: fc.option(clarification, { freq: 4 }) })
      .map((body) => ({ name: 'recordClarification' as const, body })),
    fc
      .record({ bidder: offeringBidder, extension: fc.option(extension, { freq: 4 }) })
      .map((body) => ({ name: 'extendValidity' as const, body })),
    fc
      .record({ bidder: offeringBidder, exclusion: fc.option(exclusion, { freq: 1 }) })
      .map((body) => ({ name: 'excludeBidder' as const, body })),
    fc.record({ announcedAt: fc.option(at, { freq: 4 }) }).map((body) => ({ name: 'announceResult' as const, body })),
    fc
      .record({ id, objection: fc.option(objection, { freq: 4 }) })
      .map((body) => ({ name: 'recordObjection' as const, body })),
    fc
      .record({ id, appeal: fc.option(fc.constant(anAppeal()), { freq: 4 }) })
      .map((body) => ({ name: 'recordAppeal' as const, body })),
    fc.constantFrom(reEvaluate(), reEvaluate({ cause: 'objection-accepted' })),
  );
}
