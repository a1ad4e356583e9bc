/** Open data of tenders, written to a file. */
export const openData = {
  button: 'Open data…',
  title: 'Export open data (OCDS)',
  count: 'Tenders to be written in the Open Contracting Data Standard 1.1.5: {{number}}.',
  note: 'Only what was published is written: prices once opened, results once announced. Names of the committee, scores of single members and the details of the owner estimate are never written.',
  format: 'Kind of file',
  formats: {
    releases: {
      label: 'Release package',
      text: 'A release for each published event, as it was then; a correction is a release of its own.',
    },
    records: {
      label: 'Record package',
      text: 'All releases of each tender, with a compiled release of how it stands.',
    },
  },
  publisher: 'Publisher: {{name}}, prefix {{prefix}}.',
  unregistered: {
    what: 'The ocid prefix of this office is not set.',
    means: 'The file can be made and looked at, marked as unregistered; it may not be published yet.',
    next: 'Register a prefix with the Open Contracting Partnership, then enter it in Settings under Open data.',
  },
  toSettings: 'Open Settings',
  save: 'Save the file…',
  writing: 'Writing {{done}} of {{total}} tenders',
  saved:
    'File {{name}} saved: {{tenders}} tenders, {{releases}} releases. Every release was checked before it was written.',
  failedWhat: 'The file of open data was not saved.',
  failedNext: 'Choose another place or name, then save again.',
  withheld: {
    'names-hidden': 'Without their bids, because names are still hidden from the committee: {{number}}.',
    'result-not-announced': 'Without their results, which were not announced yet: {{number}}.',
    settling: 'Changed within the last hour, which is written once it has stood for an hour: {{number}}.',
    apart:
      'With work of two laptops that nobody has seen together yet; record something in them, then export again: {{number}}.',
    'not-evaluated': 'With their recorded winners only, because their methods are not worked out here: {{number}}.',
  },
  leftOutMeans: 'The other tenders are in the file.',
  leftOut: {
    'not-announced': {
      what: 'Not announced yet, so not in the file: {{number}}. {{codes}}.',
      next: 'Export again once they are announced.',
    },
    twice: {
      what: 'With a code that was written before, so not written again: {{number}}. {{codes}}.',
      next: 'Look at the tenders of the same code and version.',
    },
    'other-space': {
      what: 'Of the other space, so not written: {{number}}. {{codes}}.',
      next: 'Export practice tenders and real ones apart.',
    },
    unreadable: {
      what: 'With damaged records on this device, so not written: {{number}}.',
      next: 'Open them from the list to see which event is damaged.',
    },
    faulty: {
      what: 'Did not pass the check, so not written: {{number}}. {{codes}}.',
      next: 'Mend the fields named below, then export again.',
    },
  },
} as const;
