/**
 * The build arguments and variables whose values a step of an image's history shows: those that a RUN was called with
 * (`|2 A=1 B=2 /bin/sh -c …`, as BuildKit and buildah write them), and those of ARG and ENV.
 */
export function buildArguments(
  createdBy: string,
): Array<{ name: string; value: string }> {
  const step = createdBy.replace(/^\/bin\/sh -c #\(nop\)\s{0,4}/, '');
  const run = /^(?:RUN )?\|\d{1,4} /.exec(step);
  if (run) {
    const shell = step.search(/ (?:\/\S{0,40}\/)?(?:ba|da|a)?sh -\S{0,20}c /);
    return assignmentsIn(
      step.slice(run[0].length, shell < 0 ? undefined : shell),
    );
  }
  const instruction = /^(?:ARG|ENV)\s{1,4}/.exec(step);
  return instruction ? assignmentsIn(step.slice(instruction[0].length)) : [];
}

function assignmentsIn(text: string): Array<{ name: string; value: string }> {
  const found = text.matchAll(/(?:^|\s)([A-Za-z_]\w{0,127})=(\S*)/g);
  return [...found].map(([, name, value]) => ({ name, value }));
}
