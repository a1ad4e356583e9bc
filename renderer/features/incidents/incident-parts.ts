/** The parts of the screen of incidents, as the address names them. */
export const INCIDENT_PARTS = ['gangguan', 'pengaduan', 'wbs'] as const;

export type IncidentPart = (typeof INCIDENT_PARTS)[number];
