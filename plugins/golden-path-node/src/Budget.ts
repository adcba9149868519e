import { bytesForPeople, type ReadLimits } from './limits';

/** Decides, file by file, which texts fit in the limits of one reading. */
export class Budget {
  readonly #limits: ReadLimits;
  #left: number;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.#left = limits.maxTotalBytes;
  }

  /** Why a file of so many bytes is too much, if it is. */
  refusal(bytes: number): string | undefined {
    const { maxFileBytes, maxTotalBytes } = this.#limits;
    if (bytes > maxFileBytes) {
      return `The file is larger than ${bytesForPeople(maxFileBytes)}.`;
    }
    if (bytes > this.#left) {
      const most = bytesForPeople(maxTotalBytes);
      return `The project's texts are larger than ${most} in all.`;
    }
    return undefined;
  }

  /** Takes the bytes of one file, or says why they are refused. */
  take(bytes: number): string | undefined {
    const refusal = this.refusal(bytes);
    if (refusal === undefined) this.#left -= bytes;
    return refusal;
  }
}
