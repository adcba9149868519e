const KEYWORDS = new Set(
  (
    'add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume ' +
    'workdir'
  ).split(' '),
);

/** Whether Docker knows an instruction of this name, in lower case. */
export function isKeyword(name: string): boolean {
  return KEYWORDS.has(name);
}
