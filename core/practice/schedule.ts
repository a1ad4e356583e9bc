/** Schedules as SPSE lays them out, with windows of the lengths offices really set. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { addMinutes, dateIn } from '#core/calendar/zone.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import { at, workingDay } from './calendar.ts';
import type { Random } from './random.ts';

/** A schedule with the moments a dossier is built around. */
export interface TenderCalendar {
  readonly stages: readonly ScheduleStage[];
  readonly announcedAt: Instant;
  /** Bids close; they are opened a minute later. */
  readonly closesAt: Instant;
  readonly proofOn: DateOnly;
  /** When the award hour begins. */
  readonly awardAt: Instant;
  readonly appointmentOn: DateOnly;
}

/** A tender announced on a working day: post-qualified, one file. */
export function postQualifiedCalendar(random: Random, announcedOn: DateOnly): TenderCalendar {
  const announcedAt = at(announcedOn, random.pick(['10:00', '14:00', '16:00']));
  const meetingOn = workingDay(announcedOn, 3);
  const closesAt = at(workingDay(meetingOn, random.between(3, 4)), random.pick(['09:00', '10:00', '12:00', '16:00']));
  const openedOn = dateIn(closesAt, 'WITA');
  const proofOn = workingDay(openedOn, random.between(5, 8));
  const awardOn = workingDay(proofOn, 1);
  const awardAt = at(awardOn, random.pick(['08:00', '09:00', '13:00', '15:00']));
  const objectionEnds = at(workingDay(awardOn, 5), '16:00');
  const appointmentOn = workingDay(dateIn(objectionEnds, 'WITA'), random.between(1, 2));
  const stages = [
    stage('291', 'Pengumuman pascakualifikasi', announcedAt, at(addDays(announcedOn, 6), '23:59')),
    stage('292', 'Download dokumen pemilihan dan kualifikasi', announcedAt, closesAt),
    stage('293', 'Penjelasan dokumen lelang', at(meetingOn, '09:00'), at(meetingOn, '10:00')),
    stage('294', 'Upload Dokumen Penawaran', at(meetingOn, '13:00'), closesAt),
    stage('295', 'Pembukaan file dokumen penawaran', addMinutes(closesAt, 1), at(openedOn, '23:59')),
    // The feed gives the longest stage no name; the code is what counts.
    stage('296', null, addMinutes(closesAt, 2), at(proofOn, '16:00')),
    stage('297', 'Pembuktian kualifikasi', at(proofOn, '08:00'), at(proofOn, '15:00')),
    stage('298', 'Penetapan pemenang', awardAt, addMinutes(awardAt, 60)),
    stage('299', 'Pengumuman pemenang', addMinutes(awardAt, 61), addMinutes(awardAt, 300)),
    stage('300', 'Masa Sanggah Hasil Lelang', addMinutes(awardAt, 301), objectionEnds),
    stage(
      '301',
      'Surat penunjukan penyedia barang/jasa',
      at(appointmentOn, '08:00'),
      at(workingDay(appointmentOn, 2), '16:00'),
    ),
    stage(
      '302',
      'Penandatanganan  kontrak',
      at(workingDay(appointmentOn, 2), '08:00'),
      at(workingDay(appointmentOn, 8), '16:00'),
    ),
  ];
  return { stages, announcedAt, closesAt, proofOn, awardAt, appointmentOn };
}

/** A selection of consultants announced on a working day: pre-qualified, two file. */
export function preQualifiedCalendar(random: Random, announcedOn: DateOnly): TenderCalendar {
  const announcedAt = at(announcedOn, '10:00');
  const received = workingDay(announcedOn, 6);
  const qualified = workingDay(received, 4);
  const invited = workingDay(qualified, 6);
  const closesAt = at(workingDay(invited, random.between(5, 7)), '10:00');
  const openedOn = dateIn(closesAt, 'WITA');
  const technical = workingDay(openedOn, random.between(4, 6));
  const awardAt = at(workingDay(technical, 3), '14:00');
  const awardOn = dateIn(awardAt, 'WITA');
  const objectionEnds = at(workingDay(awardOn, 5), '16:00');
  const negotiatedOn = workingDay(dateIn(objectionEnds, 'WITA'), 1);
  const appointmentOn = workingDay(negotiatedOn, 1);
  const stages = [
    stage('172', 'Pengumuman prakualifikasi', announcedAt, at(addDays(announcedOn, 7), '16:00')),
    stage('173', 'Download dokumen prakualifikasi', announcedAt, at(received, '10:00')),
    stage(
      '174',
      'Penjelasan Dokumen Prakualifikasi',
      at(workingDay(announcedOn, 3), '09:00'),
      at(workingDay(announcedOn, 3), '10:00'),
    ),
    stage('175', 'Upload dokumen prakualifikasi', at(workingDay(announcedOn, 3), '11:00'), at(received, '10:00')),
    stage(
      '176',
      'Evaluasi dokumen kualifikasi dan pembuktian kualifikasi',
      at(received, '10:01'),
      at(qualified, '12:00'),
    ),
    stage('177', 'Pembuktian kualifikasi', at(qualified, '08:00'), at(qualified, '12:00')),
    stage('178', 'Penetapan Hasil Kualifikasi', at(qualified, '13:00'), at(qualified, '14:00')),
    stage('179', 'Penjelasan', at(qualified, '14:01'), at(qualified, '16:00')),
    stage('180', 'Masa sanggah prakualifikasi', at(qualified, '16:01'), at(workingDay(qualified, 5), '16:00')),
    stage('181', null, at(invited, '08:00'), at(workingDay(invited, 5), '08:00')),
    stage('182', 'Penjelasan dokumen lelang', at(workingDay(invited, 1), '09:00'), at(workingDay(invited, 1), '10:00')),
    stage('183', 'Upload Dokumen Penawaran', at(workingDay(invited, 1), '11:00'), closesAt),
    stage('184', 'Pembukaan dan evaluasi penawaran file I', addMinutes(closesAt, 1), at(technical, '14:00')),
    stage('186', 'Pemberitahuan/pengumuman peringkat teknis', at(technical, '14:01'), at(technical, '15:00')),
    stage('187', 'Pembukaan dan evaluasi penawaran file II', at(technical, '15:01'), at(awardOn, '13:00')),
    stage('188', 'Penetapan pemenang', awardAt, addMinutes(awardAt, 60)),
    stage('189', 'Pengumuman pemenang', addMinutes(awardAt, 61), addMinutes(awardAt, 120)),
    stage('190', 'Masa Sanggah Hasil Lelang', addMinutes(awardAt, 121), objectionEnds),
    stage('191', 'Klarifikasi dan negosiasi teknis dan biaya', at(negotiatedOn, '08:00'), at(negotiatedOn, '16:00')),
    stage(
      '193',
      'Surat penunjukan penyedia barang/jasa',
      at(appointmentOn, '08:00'),
      at(workingDay(appointmentOn, 2), '16:00'),
    ),
    stage(
      '194',
      'Penandatanganan  kontrak',
      at(workingDay(appointmentOn, 2), '08:00'),
      at(workingDay(appointmentOn, 8), '16:00'),
    ),
  ];
  return { stages, announcedAt, closesAt, proofOn: qualified, awardAt, appointmentOn };
}

function stage(activityCode: string, name: string | null, startsAt: Instant, endsAt: Instant): ScheduleStage {
  return { activityCode, name, startsAt, endsAt };
}
