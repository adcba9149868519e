/** Lines that something is written on. */
export interface Span {
  /** Of its header: `resource "…" "…" {`, or the logical id. */
  line: number;
  endLine: number;
}

/** The span that holds a line, of spans in the order of their file that lie beside each other. */
export function spanAt<T extends Span>(
  spans: T[],
  line: number,
): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].line <= line) low = middle + 1;
    else high = middle;
  }
  const span: T | undefined = spans[low - 1];
  return span && line <= span.endLine ? span : undefined;
}
