// Says what GitHub's own parser has against workflows: a program of its own, since that parser is an ES module.
// Standard input: a list of texts as JSON. Standard output: a list of problems for each.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// The parser imports its grammar without saying that it is JSON, which bundlers take and Node.js does not.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.json')
      ? { ...found, importAttributes: { type: 'json' } }
      : found;
  },
});
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } =
  await import('@actions/workflow-parser');

const texts = JSON.parse(readFileSync(0, 'utf8'));
const problems = await Promise.all(texts.map(problemsOf));
process.stdout.write(JSON.stringify(problems));

async function problemsOf(content) {
  const file = { name: 'ci.yaml', content };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(error => error.message);
}
