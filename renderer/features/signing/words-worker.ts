/** The reader of PDFs at work: one for each file, ended by whoever started it. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
