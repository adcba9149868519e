// The static C library that images of Rust are linked with, which an installed Rust need not have.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, run } from './run.mjs';

/** Rust's name for musl on the processor of this machine. */
export const MUSL = `${
  process.arch === 'arm64' ? 'aarch64' : 'x86_64'
}-unknown-linux-musl`;

/** Whether the Rust of this machine can link with it. */
export function hasMusl() {
  const { stdout } = spawnSync('rustc', ['--print', 'sysroot'], {
    encoding: 'utf8',
  });
  return existsSync(join(stdout.trim(), 'lib/rustlib', MUSL));
}

/** Has rustup add it where it is missing, and says so in one line. */
export async function addRustTarget(folder) {
  if (!isThere('rustc') || hasMusl()) return;
  if (!isThere('rustup')) {
    console.log(`Rust's target ${MUSL} is missing, and rustup is not there`);
    return;
  }
  try {
    await run(folder, ['rustup', 'target', 'add', MUSL]);
    console.log(`rustup added the target ${MUSL}`);
  } catch (error) {
    console.log(`rustup could not add ${MUSL}: ${error.message}`);
  }
}
