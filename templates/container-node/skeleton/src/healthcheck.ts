/** Asks the service in the same container how it is: the image has no curl for that. */
export async function healthcheck(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, {
    signal: AbortSignal.timeout(2_000),
  });
  if (!response.ok) throw new Error(`the service answered ${response.status}`);
}
