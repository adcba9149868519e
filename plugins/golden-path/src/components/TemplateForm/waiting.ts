/** Longer nobody waits for a figure. */
const LONGEST_MS = 8_000;

// A form's check of a field knows nothing of the field as it is drawn, so that the two meet here. One form is open at a time.
let line: string | undefined;
let told: Array<() => void> = [];

/** Says what the field's answer is; nothing while it is being worked out. */
export function waitFor(next: string | undefined): () => void {
  line = next;
  if (next !== undefined) told.splice(0).forEach(tell => tell());
  return () => {
    line = undefined;
  };
}

/** The field's answer when it is there; nothing where that takes too long. */
export async function settled(): Promise<string | undefined> {
  if (line !== undefined) return line;
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, LONGEST_MS);
    told = [
      ...told,
      () => {
        clearTimeout(timer);
        resolve();
      },
    ];
  });
  return line;
}
