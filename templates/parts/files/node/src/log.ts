type Level = "info" | "error";

/** Writes one JSON object a line to standard output, where the platform collects it. */
export function log(
  level: Level,
  message: string,
  fields: Record<string, unknown> = {},
): void {
  const time = new Date().toISOString();
  console.log(JSON.stringify({ time, level, message, ...fields }));
}
