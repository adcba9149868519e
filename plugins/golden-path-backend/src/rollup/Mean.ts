/** A mean that is added up from sums. */
export class Mean {
  #sum = 0;
  #count = 0;

  add(sum: number | null, count: string | number): void {
    this.#sum += sum ?? 0;
    this.#count += Number(count);
  }

  /** With one decimal; absent where there is nothing. */
  value(): number | undefined {
    return this.#count
      ? Math.round((this.#sum / this.#count) * 10) / 10
      : undefined;
  }
}
