/** The working day of each role, step by step: where each step is, and what it points at. Words are texts, by the same ids. */
import type { tours } from '#renderer/i18n/id/tours.ts';

export const TOUR_ROLES = ['member', 'secretary', 'chair', 'admin', 'auditor', 'observer', 'trainee'] as const;

export type TourRole = (typeof TOUR_ROLES)[number];

export type StepId = keyof typeof tours.steps;

export interface TourStep {
  readonly id: StepId;
  /** A screen of the app, or a stage of the tender the tours look at. */
  readonly at: { readonly screen: TourScreen } | { readonly stage: string };
  /** What is pointed at, as a selector. */
  readonly target: string;
}

export type TourScreen =
  | '/'
  | '/paket'
  | '/buku-nomor'
  | '/impor'
  | '/terima'
  | '/arsip'
  | '/rekap'
  | '/pola'
  | '/mutu'
  | '/mutu/standar'
  | '/mutu/gangguan'
  | '/auditor'
  | '/pengaturan'
  | '/pengaturan/hari-libur'
  | '/pengaturan/aturan'
  | '/pengaturan/arsip'
  | '/pengaturan/kartu'
  | '/pengaturan/server'
  | '/pengaturan/orang'
  | '/pelatihan';

/** The whole screen: its heading stands for it. */
const HEADING = '#isi h1';

export const TOURS: Readonly<Record<TourRole, readonly TourStep[]>> = {
  member: [
    onScreen('home', '/'),
    onScreen('list', '/paket'),
    atStage('pacts', 'committee'),
    atStage('opening', 'opening'),
    atStage('matrix', 'administration'),
    atStage('price', 'price'),
    atStage('checks', 'checks'),
    atStage('saved', 'price', '[data-testid="save-state"]'),
    atStage('help', 'price', '[data-tour="help"]'),
  ],
  secretary: [
    onScreen('home', '/'),
    onScreen('import', '/impor'),
    onScreen('receive', '/terima'),
    atStage('documents', 'documents'),
    onScreen('numbers', '/buku-nomor'),
    atStage('sop', 'sop'),
    onScreen('quality', '/mutu'),
    onScreen('archive', '/arsip'),
    onScreen('practise', '/pelatihan'),
  ],
  chair: [
    onScreen('home', '/'),
    atStage('judging', 'committee'),
    atStage('clarifications', 'clarifications'),
    atStage('checks', 'checks'),
    atStage('result', 'result'),
    atStage('explanation', 'explanation'),
    atStage('aftermath', 'aftermath'),
    atStage('deadlines', 'result', '[data-tour="deadlines"]'),
    atStage('history', 'result', '[data-tour="history"]'),
    onScreen('recap', '/rekap'),
  ],
  admin: [
    onScreen('settings', '/pengaturan'),
    onScreen('holidays', '/pengaturan/hari-libur'),
    onScreen('rules', '/pengaturan/aturan'),
    onScreen('people', '/pengaturan/orang'),
    onScreen('server', '/pengaturan/server'),
    onScreen('cards', '/pengaturan/kartu'),
    onScreen('import', '/impor'),
    onScreen('incidents', '/mutu/gangguan'),
    onScreen('standards', '/mutu/standar'),
    onScreen('archive', '/arsip'),
    onScreen('recap', '/rekap'),
  ],
  auditor: [
    onScreen('desk', '/auditor'),
    onScreen('check', '/pengaturan/arsip'),
    onScreen('rules', '/pengaturan/aturan'),
    atStage('checks', 'checks'),
    atStage('explanation', 'explanation'),
    atStage('history', 'explanation', '[data-tour="history"]'),
    atStage('documents', 'documents'),
    onScreen('patterns', '/pola'),
  ],
  observer: [
    onScreen('home', '/'),
    onScreen('list', '/paket'),
    atStage('explanation', 'explanation'),
    atStage('history', 'explanation', '[data-tour="history"]'),
    onScreen('recap', '/rekap'),
    onScreen('patterns', '/pola'),
    onScreen('quality', '/mutu'),
  ],
  trainee: [
    onScreen('practise', '/pelatihan'),
    atStage('exercise', 'price', '[data-tour="exercise"]'),
    atStage('price', 'price'),
    atStage('result', 'result'),
    atStage('help', 'result', '[data-tour="help"]'),
  ],
};

function onScreen(id: StepId, screen: TourScreen, target = HEADING): TourStep {
  return { id, at: { screen }, target };
}

function atStage(id: StepId, stage: string, target = `[data-stage="${stage}"]`): TourStep {
  return { id, at: { stage }, target };
}
