/** What PostgreSQL says of two transactions that stood in each other's way: a deadlock, or a failed serialization. */
const IN_THE_WAY = ['40P01', '40001'];
const TRIES = 5;

/** Does it once more where two transactions stood in each other's way, as the database asks for. */
export async function retrying<T>(action: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await action();
    } catch (error) {
      const { code } = error as { code?: string };
      if (tried >= TRIES || !code || !IN_THE_WAY.includes(code)) throw error;
    }
  }
}
