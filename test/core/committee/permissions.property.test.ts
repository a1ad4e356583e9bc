import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayInOffice, rolesForOffice } from '#core/committee/office-permissions.ts';
import { isReadOnlyRole, ROLES, type Role } from '#core/committee/role.ts';
import { mayInTender, rolesForTender, TENDER_PERMISSIONS } from '#core/committee/tender-permissions.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import { invertOffice } from '#core/office/invert.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand, TenderCommandName } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { context } from '#test/support/builders/context.ts';
import { aDossier } from '#test/support/builders/dossier.ts';

const COMMANDS = Object.keys(TENDER_PERMISSIONS) as readonly TenderCommandName[];

const OFFICE_COMMANDS: readonly OfficeCommand[] = [
  { name: 'importHolidayTable', body: { year: 2026, table: null, origin: { kind: 'by-hand' } } },
  { name: 'setOfficeHours', body: { opens: '07:30', closes: '15:30' } },
  { name: 'setCollectiveLeave', body: { isOff: false } },
];

const by = (role: Role) => ({ ...context, actor: { name: 'Orang Contoh', role } });

function refusal(dossier: Dossier | null, command: TenderCommand, role: Role): string | null {
  const decided = decide(dossier, command, by(role));
  return decided.ok ? null : decided.error.kind;
}

describe('who may give a command', () => {
  for (const practice of [false, true]) {
    it(`is decided by the table, for every command and role${practice ? ', in practice' : ''}`, () => {
      const dossier = aDossier({ practice });
      for (const name of COMMANDS) {
        for (const role of ROLES) {
          // The body does not matter: whose command it is comes first.
          const kind = refusal(dossier, { name, body: {} } as never, role);
          expect([name, role, kind === 'not-your-role']).toEqual([name, role, !mayInTender(role, name, { practice })]);
        }
      }
    });
  }

  it('is told with the refusal: the command and the roles that may', () => {
    const decided = decide(aDossier(), { name: 'decideAward', body: {} } as never, by('secretary'));
    expect(decided).toMatchObject({
      ok: false,
      error: { kind: 'not-your-role', details: { command: 'decideAward', role: 'secretary', roles: 'chair' } },
    });
  });

  it('lets observer and auditor change nothing, and everyone else something', () => {
    for (const role of ROLES) {
      const tender = COMMANDS.filter((name) => mayInTender(role, name, { practice: true }));
      const office = OFFICE_COMMANDS.filter(({ name }) => mayInOffice(role, name, { practice: true }));
      expect([role, tender.length > 0]).toEqual([role, !isReadOnlyRole(role)]);
      if (isReadOnlyRole(role)) expect(office).toEqual([]);
    }
  });

  it('gives a trainee every command in practice, and none outside', () => {
    expect(COMMANDS.filter((name) => !mayInTender('trainee', name, { practice: true }))).toEqual([]);
    expect(COMMANDS.filter((name) => mayInTender('trainee', name, { practice: false }))).toEqual([]);
  });

  it('lets a trainee import a practice tender and no other', () => {
    const begin = (practice: boolean): TenderCommand => ({
      name: 'importDossier',
      body: { source: { kind: 'practice', files: [] }, dossier: aDossier({ practice }) },
    });
    expect(refusal(null, begin(true), 'trainee')).toBeNull();
    expect(refusal(null, begin(false), 'trainee')).toBe('not-your-role');
  });

  it('is the same for an office, whose commands are the calendar', () => {
    for (const practice of [false, true]) {
      for (const command of OFFICE_COMMANDS) {
        for (const role of ROLES) {
          const decided = decideOffice(null, command, { actor: { name: 'Orang Contoh', role }, practice });
          expect([command.name, role, decided.ok]).toEqual([
            command.name,
            role,
            rolesForOffice(command.name, { practice }).includes(role),
          ]);
        }
      }
    }
  });
});

describe('a random history', () => {
  const histories = fc.tuple(
    startingDossier,
    fc.array(fc.tuple(someCommand, fc.constantFrom(...ROLES)), { minLength: 40 }),
  );

  it('is changed only by those who may, and never by observer or auditor', () => {
    fc.assert(
      fc.property(histories, ([dossier, asked]) => {
        let state = dossier;
        for (const [command, role] of asked) {
          const decided = decide(state, command, by(role));
          const may = mayInTender(role, command.name, state);
          if (!may || isReadOnlyRole(role))
            expect(decided).toMatchObject({ ok: false, error: { kind: 'not-your-role' } });
          if (decided.ok) state = decided.value.reduce(apply, state);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('can be taken back by whoever may do it, because the way back is theirs too', () => {
    fc.assert(
      fc.property(histories, ([dossier, asked]) => {
        let state = dossier;
        for (const [command] of asked) {
          const decided = decide(state, command, context);
          if (!decided.ok) continue;
          for (const back of invertAll(state, decided.value) ?? []) {
            const roles = rolesForTender(command.name, state);
            expect([command.name, back.name, rolesForTender(back.name, state)]).toEqual([
              command.name,
              back.name,
              roles,
            ]);
          }
          state = decided.value.reduce(apply, state);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an office has its way back in the same hands', () => {
    for (const command of OFFICE_COMMANDS) {
      const decided = decideOffice(null, command, { actor: { name: 'Admin Contoh', role: 'admin' }, practice: false });
      const events = decided.ok ? decided.value : [];
      expect(events.reduce(applyToOffice, null)).not.toBeNull();
      for (const back of invertOffice(null, events) ?? []) {
        expect(rolesForOffice(back.name, { practice: false })).toEqual(
          rolesForOffice(command.name, { practice: false }),
        );
      }
    }
  });
});
