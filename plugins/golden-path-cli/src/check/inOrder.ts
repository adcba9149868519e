/**
 * Starts so many actions ahead and yields their results in the order of the items, so that reading one file overlaps with
 * assessing another.
 */
export async function* inOrder<T, R>(
  items: T[],
  ahead: number,
  action: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Array<Promise<R>> = [];
  let next = 0;
  while (next < items.length || running.length) {
    while (next < items.length && running.length < ahead) {
      running.push(action(items[next++]));
    }
    yield await running.shift()!;
  }
}
