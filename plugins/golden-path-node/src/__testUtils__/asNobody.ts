/** Runs without the rights of root, who may read everything. */
export async function asNobody(action: () => Promise<void>) {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
