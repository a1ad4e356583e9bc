/**
 * The policy of the app's page. `'unsafe-inline'` for styles: the component library writes its theme variables into a
 * style element, and the preview of a document carries its own. `data:` fonts and images: a document brings its own.
 */
export const APP_POLICY = policy({
  'default-src': "'none'",
  // Argon2id, which makes the key out of a passphrase, is WebAssembly.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/** The policy of the page documents are laid out in: what a document carries in itself, and no script of its own. */
export const PRINT_POLICY = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'font-src': 'data:',
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
