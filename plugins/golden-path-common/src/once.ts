/** Something that checks work out more of than it says itself. @public */
export interface Noted {
  /** What was worked out, by the function that did it. */
  notes?: Map<unknown, unknown>;
}

/**
 * What `read` makes of `subject`, worked out when the first check asks. It is kept in the subject: a `WeakMap` would cost the
 * garbage collector more than it saves here.
 *
 * @public
 */
export function once<S extends Noted, T>(subject: S, read: (of: S) => T): T {
  subject.notes ??= new Map();
  const { notes } = subject;
  if (!notes.has(read)) notes.set(read, read(subject));
  return notes.get(read) as T;
}
