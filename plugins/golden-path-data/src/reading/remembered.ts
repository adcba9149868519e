/**
 * Remembers what is made of texts that come up again and again, whatever the project. What it returns is shared, and must not be changed.
 *
 * @param most - how many; then all are forgotten, so that texts that come up once do not fill the memory
 */
export function remembered<T>(
  most: number,
  make: (text: string) => T,
): (text: string) => T {
  const kept = new Map<string, T>();
  return text => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}
