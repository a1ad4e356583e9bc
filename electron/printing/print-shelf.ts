import { APP_SCHEME, PRINT_HOST } from '#electron/security/origin.ts';

/** Holds the HTML of documents while a hidden window prints them; an address is good for one load. */
export interface PrintShelf {
  /** Lays a document down and gives the address to load. */
  put(html: string): string;
  /** Takes a document away; true to its name even when it was never loaded. */
  remove(url: string): void;
  htmlAt(url: string): string | null;
}

export function createPrintShelf(): PrintShelf {
  const htmlByUrl = new Map<string, string>();
  let count = 0;
  return {
    put(html) {
      count += 1;
      const url = `${APP_SCHEME}://${PRINT_HOST}/${count}`;
      htmlByUrl.set(url, html);
      return url;
    },
    remove(url) {
      htmlByUrl.delete(url);
    },
    htmlAt(url) {
      return htmlByUrl.get(url) ?? null;
    },
  };
}
