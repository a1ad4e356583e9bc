/** How components reach the session: one context with the workspace, small selectors over its stores. */
import { createContext, useContext, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Role } from '#core/committee/role.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { officeSettingsOf } from '#core/office/document-settings.ts';
import { officeCalendarOf } from '#core/office/model.ts';
import { assert } from '#core/shared/assert.ts';
import type { TenderCommandName } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import type { Identity } from '#renderer/storage/settings.ts';
import type { DeviceSettings } from './device.ts';
import { type ReadOnlyReason, readOnlyReason } from './may-change.ts';
import type { OfficeView } from './office-session.ts';
import { roleIn } from './role-in.ts';
import type { Saving } from './saving.ts';
import type { TenderList } from './tender-list-store.ts';
import type { TenderSession, TenderView } from './tender-session.ts';
import type { Workspace } from './workspace.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  assert(workspace !== null, 'useWorkspace outside WorkspaceContext');
  return workspace;
}

/** Who works here. The shell shows nothing but the welcome until there is someone. */
export function useIdentity(): Identity {
  const identity = useDeviceSettings((settings) => settings.identity);
  assert(identity !== null, 'a screen was shown before the welcome was answered');
  return identity;
}

/** Why whoever works here may not give a command in a tender; null when they may. */
export function useReadOnlyReason(
  tender: { readonly practice: boolean; readonly notice?: Dossier['notice'] },
  command: TenderCommandName,
): ReadOnlyReason | null {
  return readOnlyReason(useRoleIn(tender.notice ?? null), tender, command);
}

/** What whoever works here is to a tender; null asks about the office. */
export function useRoleIn(notice: Dossier['notice'] | null): Role {
  const identity = useIdentity();
  const server = useDeviceSettings((settings) => settings.server);
  const registry = useStore(useWorkspace().device.registry);
  return roleIn({ identity, server, registry }, notice === null ? null : streamOf(notice));
}

export function useDeviceSettings<T>(selector: (settings: DeviceSettings) => T): T {
  return useStore(useWorkspace().device.settings, selector);
}

export function useSaving<T>(selector: (saving: Saving) => T): T {
  return useStore(useWorkspace().saving, selector);
}

/** Every tender of the space by its summary. */
export function useTenderList<T>(selector: (list: TenderList) => T): T {
  return useStore(useWorkspace().tenders, selector);
}

/** Opens the tender of a stream and keeps it open while the component is shown. */
export function useTenderSession(stream: StreamId): TenderSession {
  const workspace = useWorkspace();
  const session = useMemo(() => workspace.openTender(stream), [workspace, stream]);
  useEffect(() => session.hold(), [session]);
  return session;
}

export function useTenderView<T>(session: TenderSession, selector: (view: TenderView) => T): T {
  return useStore(session.view, selector);
}

/** The office's own stream: holidays, working hours. */
export function useOffice<T>(selector: (view: OfficeView) => T): T {
  return useStore(useWorkspace().office.view, selector);
}

/**
 * What documents of the office have alike: as the office says where the device is enrolled and somebody said it, else as this
 * device has it.
 */
export function useOfficeSettings(): OfficeSettings {
  const own = useDeviceSettings((settings) => settings.office);
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  const said = useOffice((view) => view.office.documents);
  return useMemo(() => (isEnrolled && said !== null ? officeSettingsOf(said) : own), [isEnrolled, said, own]);
}

/** The calendar deadlines of a tender in that zone are counted by; a new one whenever the office changes it. */
export function useOfficeCalendar(zone: Zone): OfficeCalendar {
  const office = useOffice((view) => view.office);
  return useMemo(() => officeCalendarOf(office, zone), [office, zone]);
}
