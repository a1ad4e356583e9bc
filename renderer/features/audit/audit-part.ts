/** The parts of the auditor's desk, as addresses name them. */
export const AUDIT_PARTS = ['arsip', 'periksa', 'hitung', 'riwayat', 'temuan'] as const;

export type AuditPart = (typeof AUDIT_PARTS)[number];
