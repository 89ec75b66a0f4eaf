/**
 * Characters that XML has no way to write: controls but tab and line ends, halves of a pair, U+FFFE and U+FFFF.
 * Feeds hold some all the same, raw or by number.
 */
const INTERDITS = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u;
const TOUS = new RegExp(INTERDITS, "gu");

/** A text without the characters that XML cannot write; the same text when it has none. */
export const sansInterdits = (text: string): string =>
  INTERDITS.test(text) ? text.replaceAll(TOUS, "") : text;
