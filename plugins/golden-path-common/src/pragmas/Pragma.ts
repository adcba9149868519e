/** What one comment, or piece of metadata, says of findings that shall not count. @public */
export interface Pragma {
  /** Whose form it has. */
  tool: string;
  /** Ids of checks in the language of that tool; `all` stands for all of that tool. */
  ids: string[];
  /** What comes after it or holds it, the rest of its stage, or the whole file. */
  reach: 'next' | 'stage' | 'file';
  /** Line of the comment. */
  line: number;
  reason?: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  until?: string;
  /** Why it does not count, as a sentence. */
  flaw?: string;
}

/** A comment longer than this is read up to here: nobody writes such a suppression. @public */
export const LONGEST_COMMENT = 2_000;
/** A longer reason is cut: it is kept with every finding. */
const LONGEST_REASON = 300;

/** What stands after the ids of a suppression, without the marks that introduce it. @public */
export function reasonOf(text: string | undefined): string | undefined {
  const reason = text?.replace(/^[\s#/:;-]+/, '').trim();
  return reason ? reason.slice(0, LONGEST_REASON) : undefined;
}
