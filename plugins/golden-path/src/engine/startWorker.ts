/**
 * Starts the engine in a web worker; the bundler of the app makes a chunk of its own of it, which only this loads.
 *
 * It is named by the package's own entry point: a relative path would not survive the package's build.
 *
 * @throws where the page may not start one
 */
export function startWorker(): Worker {
  return new Worker(
    new URL('backstage-plugin-golden-path/worker', import.meta.url),
    { name: 'golden-path-engine' },
  );
}
