// Plain Chromium knows no scheme of ours, so `app://HOST/…` travels as `https://HOST.app-double.invalid/…`: a secure origin
// too, which no network can answer.

const SUFFIX = '.app-double.invalid';

/** The address Chromium is given; others than ours stay as they are. */
export function toChromium(address: string): string {
  const match = /^app:\/\/([^/?#]+)(.*)$/s.exec(address);
  return match === null ? address : `https://${match[1]}${SUFFIX}${match[2]}`;
}

/** The address the app under test is told. */
export function fromChromium(address: string): string {
  const match = /^https:\/\/([^/?#]+)\.app-double\.invalid(.*)$/s.exec(address);
  return match === null ? address : `app://${match[1]}${match[2]}`;
}

/** The origin the app under test is told; `null` as text for an opaque one, as browsers say it. */
export function originOf(address: string): string {
  const url = URL.parse(fromChromium(address));
  if (url === null) return 'null';
  return url.protocol === 'app:' ? `app://${url.host}` : url.origin;
}
