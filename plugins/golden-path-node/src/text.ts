/** A text, or why there is none. */
export type TextOrReason = { text: string } | { unread: string };

// A byte order mark stays: fixes count their offsets in the text as it lies in the file.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file's bytes; a file that is no UTF-8 text has none. */
export function textOf(bytes: Uint8Array): TextOrReason {
  if (bytes.includes(0)) return { unread: 'The file is binary.' };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { unread: 'The file is not valid UTF-8 text.' };
  }
}
