/** Of everyone in tests: strong enough, and long enough to be seen where it does not belong. */
export const PASSPHRASE = 'bekantan mandi di sungai mahakam';
