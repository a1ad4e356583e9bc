import type { tours as indonesian } from '../id/tours.ts';
import type { Texts } from '../texts.ts';

export const tours: Texts<typeof indonesian> = {
  start: 'Start the tour',
  resume: 'Resume the tour',
  again: 'Walk it again',
  walked: 'Walked to the end',
  progress: '{{walked}} of {{steps}} steps',
  card: 'Tour: {{role}}',
  step: 'step {{step}} of {{steps}}',
  leave: 'Leave the tour',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  missing: 'This part is not on screen now. Press Next to go on.',
  roles: {
    member: { title: 'A member’s day', text: 'From the home screen to findings that can be defended.' },
    secretary: { title: 'A secretary’s day', text: 'Letters, numbers, prints and archives.' },
    chair: { title: 'A chair’s day', text: 'How the committee judges, decides and answers.' },
    admin: { title: 'An LPSE admin’s day', text: 'What holds for the whole office.' },
    auditor: { title: 'An auditor’s day', text: 'Checking without changing anything.' },
    observer: { title: 'An observer’s day', text: 'Reading results and the figures of the whole office.' },
    trainee: { title: 'A trainee’s day', text: 'One exercise, from its task to the result sheet.' },
  },
  steps: {
    home: {
      title: 'Begin at the home screen',
      text: 'Here is what waits for you today: running tenders, deadlines, open stages.',
    },
    list: {
      title: 'All tenders',
      text: 'Press / to search, arrows to choose, Enter to open. The sums below follow the filters.',
    },
    pacts: {
      title: 'Pacts before bids',
      text: 'In this stage you sign the integrity pact and declare interests. In office tenders no bid is read before.',
    },
    opening: {
      title: 'The opening',
      text: 'Time, place, witnesses, then each bid: complete, or what is missing. Prices are typed to the sen.',
    },
    matrix: {
      title: 'The matrix',
      text: 'M for met, T for not met with reason and clause. What is not judged yet stays a dash, not a failure.',
    },
    price: {
      title: 'Prices',
      text: 'Every figure can be pressed: formula, inputs and clause appear at the right.',
    },
    saved: {
      title: 'There is no Save button',
      text: 'This mark tells when the last change was really stored.',
    },
    help: {
      title: 'Help anywhere',
      text: 'This button, or F1, opens help about the screen you see.',
    },
    documents: {
      title: 'Documents',
      text: 'Every letter and all minutes of this tender. The number beside each tells how much is still missing.',
    },
    numbers: {
      title: 'Register of numbers',
      text: 'Letter numbers of all tenders by series and year; gaps and doubles show.',
    },
    import: {
      title: 'Import',
      text: 'Data of SPSE, price schedules and tender files come in here; what is not understood is named by its line.',
    },
    receive: {
      title: 'Receiving from colleagues',
      text: 'Tenders a colleague brought on USB are received here. Receiving twice doubles nothing.',
    },
    archive: {
      title: 'Archive',
      text: 'Finished tenders are archived with their seal; the years run from the event you enter. Destruction always takes another person’s word.',
    },
    practise: {
      title: 'Practise',
      text: 'Eight exercises on common pitfalls wait here.',
    },
    checks: {
      title: 'To be checked before the award',
      text: 'Likenesses and oddities between bids, with formula and numbers. Nothing is blocked by them, but every point is answered before the winner is fixed.',
    },
    sop: {
      title: 'Steps of the SOP',
      text: 'The checklist of this tender fills itself from its log. A late step gets its reason here.',
    },
    quality: {
      title: 'Quality',
      text: 'The SOP over all tenders, LPSE standards, ISO 9001 records, incidents and complaints; each box tells what is missing.',
    },
    incidents: {
      title: 'Incidents and complaints',
      text: 'Record a downtime of SPSE with begin and end; tenders whose schedule it touches are named. Complaints are kept with what followed.',
    },
    standards: {
      title: 'The 17 LPSE standards',
      text: 'Self-assessment, evidence and gaps of each standard. Some of the evidence comes from the work in this app.',
    },
    recap: {
      title: 'Recap',
      text: 'Figures over all tenders by agency, method or month. Press a figure to see the tenders behind it. In practice there are figures once a season is filled in on the home screen.',
    },
    patterns: {
      title: 'Patterns across tenders',
      text: 'Firms, pairs, people and equipment seen in many tenders. All of it is statistics: to be checked, not an accusation. In practice it shows something once a season is filled in on the home screen.',
    },
    desk: {
      title: 'The auditor’s desk',
      text: 'Open archives of one or many tenders at once: seals are checked, results worked out again, histories walked, and findings noted with their basis.',
    },
    exercise: {
      title: 'The task above its tender',
      text: 'This button opens task, hints and grading. Work on the tender as on a true one, then hand in.',
    },
    judging: {
      title: 'How to judge',
      text: 'The chair decides whether members judge alone first, before sheets are opened together.',
    },
    clarifications: {
      title: 'Clarifications',
      text: 'Questions and answers are recorded here, without changing the substance of an offer.',
    },
    result: {
      title: 'Deciding',
      text: 'Ranking, winner, and what is still missing. What will be fixed is shown before you press.',
    },
    explanation: {
      title: 'Explaining the result',
      text: 'Why the result is what it is, bidder by bidder, ready for questions.',
    },
    aftermath: {
      title: 'After the award',
      text: 'Announcement, objections and answers point by point, with deadlines by the office’s calendar.',
    },
    deadlines: {
      title: 'Deadlines',
      text: 'All deadlines of this tender, counted down.',
    },
    history: {
      title: 'History',
      text: 'Who did what and when, signed and chained. Nothing can be changed unseen.',
    },
    settings: {
      title: 'Settings',
      text: 'Letterhead, numbering, backups, and the ways to all that is set for the office.',
    },
    holidays: {
      title: 'Holidays',
      text: 'Deadlines are counted by this calendar. Each change tells which tenders move.',
    },
    rules: {
      title: 'Rules',
      text: 'Every number of the law with its clause, by era.',
    },
    people: {
      title: 'People and devices',
      text: 'Enrol people, hand tenders out, revoke lost devices.',
    },
    server: {
      title: 'Office server',
      text: 'Enrol the device at the server and see what is not sent yet.',
    },
    cards: {
      title: 'Device cards',
      text: 'For exchanging tenders by USB between devices that know each other.',
    },
    check: {
      title: 'Checking archives',
      text: 'Open an archive without a server: seal, signatures and result are checked again.',
    },
  },
};
