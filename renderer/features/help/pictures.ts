/** Pictures of screens, made from the running app by `build/make-help-pictures.ts`. */

/** The address of a bundled picture. */
export function pictureUrl(name: string): string {
  return new URL(`./pictures/${name}.webp`, import.meta.url).href;
}
