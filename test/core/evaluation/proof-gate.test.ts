import { describe, expect, test } from 'vitest';
import type { ProofAttendance } from '#core/tender/model.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { anAssessedDossier, bidderId, notMet, requirementId } from '#test/support/builders/dossier.ts';

const a = bidderId('a');
const seen = { document: 'SBU', number: 'SBU-1', seen: true };
const unseen = { document: 'NIB', number: null, seen: false };
const attended: ProofAttendance = { attended: true, representative: 'Direktur', note: null };

function proofOf(attendance: ProofAttendance | null, finding = 'met') {
  const dossier = anAssessedDossier({ a: 800_000_000 });
  const findings =
    finding === 'met' ? dossier.findings : { ...dossier.findings, [requirementId('bukti')]: { [a]: notMet() } };
  const proofs = attendance === null ? {} : { [a]: attendance };
  return evaluationOf({ ...dossier, proofs, findings }).bids[0]?.gates.proof;
}

describe('the proof of qualification', () => {
  test.each<[string, ProofAttendance | null, string, readonly string[]]>([
    ['nobody knows who came', null, 'open', ['attendance-open']],
    ['absent', { attended: false, representative: null, note: 'Dua kali diundang' }, 'failed', ['absent-at-proof']],
    ['came', attended, 'passed', []],
    ['came with every original', { ...attended, originals: [seen] }, 'passed', []],
    ['came without one original', { ...attended, originals: [seen, unseen] }, 'open', ['original-not-seen']],
  ])('%s', (_, attendance, status, kinds) => {
    const gate = proofOf(attendance);
    expect(gate?.status).toBe(status);
    expect(gate?.reasons.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('an original not seen fails only by a requirement not met, with its reason and clause', () => {
    expect(proofOf({ ...attended, originals: [unseen] }, 'not-met')).toMatchObject({
      status: 'failed',
      reasons: [{ kind: 'requirement-not-met', requirement: 'bukti', clause: 'IKP 29.11' }],
    });
  });
});
