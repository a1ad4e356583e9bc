/** The words of a PDF, page by page. The reader comes when the first file has to be compared by its words. */

/** In the order they were written into the page. */
export async function readWords(file: Uint8Array): Promise<readonly string[]> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist');
  const thread = new Worker(new URL('./words-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS });
  // The reader takes the bytes away to its worker.
  const task = getDocument({ data: Uint8Array.from(file), worker, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return pages;
  } finally {
    await task.destroy();
    worker.destroy();
    thread.terminate();
  }
}
