/** So many characters are remembered: what is read of one takes up to a hundred bytes. */
const MOST_TEXT = 1_000_000;

/**
 * Remembers what was read of the last files, since readers, suppressions and every fix ask for the same ones. What it returns is shared,
 * and must not be changed.
 *
 * @param read - tells the same of the same name and text
 */
export function recent<T>(
  read: (file: string, text: string) => T,
): (file: string, text: string) => T {
  const kept = new Map<string, { text: string; value: T }>();
  let size = 0;
  const forget = (file: string) => {
    size -= kept.get(file)?.text.length ?? 0;
    kept.delete(file);
  };
  return (file, text) => {
    const known = kept.get(file);
    const entry =
      known?.text === text ? known : { text, value: read(file, text) };
    forget(file);
    for (const oldest of kept.keys()) {
      if (size + text.length <= MOST_TEXT) break;
      forget(oldest);
    }
    // Last in the map is what was asked for last.
    kept.set(file, entry);
    size += text.length;
    return entry.value;
  };
}
