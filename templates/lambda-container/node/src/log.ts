type Level = "info" | "error";

/** Writes one JSON object a line. Not by console.log, before which Lambda puts words of its own. */
export function log(
  level: Level,
  message: string,
  fields: Record<string, unknown> = {},
): void {
  const time = new Date().toISOString();
  process.stdout.write(
    `${JSON.stringify({ time, level, message, ...fields })}\n`,
  );
}
