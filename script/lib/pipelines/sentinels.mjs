/** Answers that stand nowhere but where the form's answer would stand. They keep to the patterns of the form. */
const ANSWERS = {
  name: 'qz-name-qz',
  dataset: 'qz_dataset_qz',
  owner: 'group:default/qz-owner-qz',
  costCenter: 'qz-cost-center-qz',
  domain: 'qz-domain-qz',
};

/** What each becomes again, the longest first. The name has another form where hyphens are not allowed. */
const PLACES = [
  [
    ANSWERS.name.replaceAll('-', '_'),
    '${{ values.name | replace(r/-/g, "_") }}',
  ],
  ...Object.entries(ANSWERS).map(([key, text]) => [
    text,
    `\${{ values.${key} }}`,
  ]),
].sort(([a], [b]) => b.length - a.length);

/** A source of a template as it would be in a project. Only what the infrastructure is made of is known here: the few answers above. */
export function filled(text, file) {
  const made = text.replace(
    /\$\{\{ values\.(\w+)( \| dump)? \}\}/g,
    (whole, key, dumped) => {
      if (!Object.hasOwn(ANSWERS, key)) return whole;
      return dumped ? JSON.stringify(ANSWERS[key]) : ANSWERS[key];
    },
  );
  const left = /\$\{\{.*?\}\}|\{%.*?%\}/.exec(made);
  if (left)
    throw new Error(
      `${file}: what the infrastructure is made of may hold ${Object.keys(
        ANSWERS,
      ).join(', ')} alone, not ${left[0]}`,
    );
  return made;
}

/** What a project made, as a file of a template. */
export function unfilled(text) {
  // What the template language would take for its own.
  const escaped = text.replace(/\$\{\{|\{%|\{#/g, sign => `\${{ "${sign}" }}`);
  return PLACES.reduce(
    (made, [answer, place]) => made.replaceAll(answer, place),
    escaped,
  );
}
