import type { help as indonesian } from '../id/help.ts';
import type { Texts } from '../texts.ts';

export const help: Texts<typeof indonesian> = {
  title: 'Help',
  keysTitle: 'Keys',
  keySearch: 'Search tenders from any screen',
  keyListSearch: 'Search in the list of tenders',
  keyMove: 'Move between rows or cells',
  keyOpen: 'Open the tender, or what a cell holds',
  keyEdges: 'To the first or last row',
  keyPages: 'One screen up or down',
  keyEscape: 'Clear the search, or close a panel',
  keyUndo: 'Undo the last change in the open tender',
  keyRedo: 'Redo what was undone',
  guideTitle: 'How it works',
  guideSavedTitle: 'There is no Save button',
  guideSaved:
    'Every change is recorded at once. "Saved" at the top right appears only when the change is really on the disk. When it says "Not saved", read the message before going on.',
  guidePracticeTitle: 'The practice space',
  guidePractice:
    'Practice is apart from Office: its data are invented, its frame is violet and marked PRACTICE, and it can be reset at any time. Nothing done there touches the tenders of the office.',
  guideMarksTitle: 'Four marks',
  guideMarks: 'The same marks on every screen and print. What was not evaluated is never shown as failed.',
  guideUndoTitle: 'Undo instead of "are you sure"',
  guideUndo:
    'Changes are undone with Ctrl Z; undoing is recorded as a new event, so the history stays whole. Only what stands for ever, such as an award, is asked first by showing what will be fixed.',
  guideDocumentsTitle: 'Documents and meetings',
  guideDocuments:
    'The stage Documents holds every letter, minute and list of the tender by when it is made; each says how many fields it lacks, and the list "Missing" leads to where they are filled in. A meeting is written down once: invitation, attendance list and notes come of it. Documents are printed or saved as PDF, Word or HTML; the working paper also as Excel with formulas that go on working.',
  guideIssueTitle: 'Issuing documents',
  guideIssue:
    'Until it is issued a document prints with the DRAFT mark. The button "Issue…" freezes it: it stays as it is though data of the tender change, and every page bears version, fingerprint and a QR code. Where data differ later, "Compare" shows the words that changed. A mistake is mended by issuing the next version with its reason; it names the one it replaces, which can still be looked at. To check a paper, scan its QR code or type its fingerprint into the search field: the app opens that version and tells its record in the history.',
  guideSigningTitle: 'Signatures',
  guideSigning:
    'Under a document that was issued stands who signed, who has not, and who refused. With ink: print, sign, scan, attach; pages are counted, and a scan that lacks some is refused. Electronically: save the PDF with empty signature fields for the signing service of the office, or sign here with a .p12 file. What comes back is checked: whether it is that document, its pages unchanged, its signatures whole. Whether the issuer of a certificate may be trusted is not checked.',
  guideOfficeTitle: 'Letterhead, forms and words of the office',
  guideOffice:
    'Settings, under Office and letterhead, hold once for all documents: the letterhead and its emblem, those of other officials, paper (F4, folio, A4), typeface, officials, number patterns, heads of controlled forms, boxes for initials, and the sentences that open, ground and close. The sample beside them follows. A sentence with a place nobody knows is not kept; earlier ones can be compared, used again, or given up for the standard.',
  guideNumbersTitle: 'Numbers of documents',
  guideNumbers:
    'Patterns, series and archive class are set in Settings. On a document, the button “Take number”, or Enter in the empty field, fills in the next number of the block of this laptop; another may be typed, but one that another tender uses is refused. The register holds all numbers by series and year: those passed over are explained, those that stand twice after two offices merged their work are red, and all of it can be printed or saved as Excel.',
  guideQueueTitle: 'Printing many documents',
  guideQueue:
    'The button "Several documents…" at the stage Documents opens the queue: choose those that are complete or of one day, copies, sides and the paper of each; an office without F4 paper takes "A4, shrunk to 90 %". Each document is a job of its own that begins on a fresh sheet, and the queue says what became of it; what is not printed stays chosen. A queue can also be saved as one PDF with bookmarks or as separate PDFs in a ZIP. PDFs are made to be kept (PDF/A-2u): with their letters inside, titled, tagged for screen readers; electronic signatures come afterwards. Paper that runs out after a job was taken is known to the printer alone.',
  guideHistoryTitle: 'Who did what',
  guideHistory:
    'Every event is signed with the key of this device in your name and chained to the one before. A record changed from outside is noticed, and its tender can then only be read.',
  guideExchangeTitle: 'Working on several laptops',
  guideExchange:
    'Exchange device cards once, compare their check codes, then carry tenders with “Carry by USB…”. Only the people chosen can open the file. Taking in the same file twice, in part or out of order harms nothing.',
  guideServerTitle: 'The office server',
  guideServer:
    'Enrol the device once with a code from the LPSE admin (Settings → Office server). From then on records are sent by themselves whenever there is a network. The top right always says how many are not sent yet. Files follow the records that name them, and go on after a broken line; large ones are fetched when you ask for them. Changes of the office for the tender you have open are taken only when you agree, and what the server turns away stays here with its reason.',
  guideConflictsTitle: 'When two people judge the same thing',
  guideConflicts:
    'What was done apart is joined by itself where it fits. Where it does not, one side stays in force and the other is kept whole until someone chooses and says why. The award waits until no conflict is open.',
  guideBackupTitle: 'Backups',
  guideBackup:
    'In the desktop app every event is first written to a journal outside the browser’s storage. Choose a folder for backups in Settings, and press “Rehearse a restore” now and then: a backup that was never tried may not work.',
  guideArchiveTitle: 'Archive and retention',
  guideArchive:
    'The archive of a tender holds its whole history, result, files and issued documents; before it is saved you are told what is missing, and afterwards Archive records it with its fingerprint. Retention begins with an event you enter together with its proof, by the schedule of the office. Nothing is ever deleted by itself. “Check an archive” shows what is in one, and saves any of it, without importing it.',
  guideDestructionTitle: 'Destruction',
  guideDestruction:
    'Tenders past retention are proposed on a numbered list, approved by another person, then removed on each device; only the record of destruction stays, and the tender cannot come back. A court case or an audit holds it at any time. Old backups and the central server are not cleared with it: make a new backup, destroy old media, and ask the admin to follow the server guide.',
  guideSheetsTitle: 'Judging alone first, then together',
  guideSheets:
    'Where the chair sets it on the Pokja stage, each member fills an own sheet. It lies on that device and in its backups only, and only its owner can open it. When all have locked theirs, all show them; wide spreads are marked to be discussed, and a common score that differs from the combined one is given with its reason.',
  guideSafeguardsTitle: 'Before a bid is read',
  guideSafeguards:
    'In office tenders that come from ISB/INAPROC, bids can be read only once the decree or letter of assignment is complete, every member has signed the integrity pact and the declaration of interests, and every likeness of data is answered; the opening waits for a quorum of members present. In the practice space none of this is required; the chair can require it in the committee stage to practise.',
};
