// Stands in for the client of Lambda's runtime API in the image for Node.js: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const [, file, name] = /^(.*)\.([^.]*)$/.exec(process.env._HANDLER);
const task = process.env.LAMBDA_TASK_ROOT;
const module = await import(`${task}/${file}.js`).catch(() =>
  import(`${task}/${file}.mjs`),
);
for (;;) {
  const next = await fetch(`${api}/next`);
  const awsRequestId = next.headers.get('lambda-runtime-aws-request-id');
  const post = (kind, body) =>
    fetch(`${api}/${awsRequestId}/${kind}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  try {
    await post(
      'response',
      (await module[name](await next.json(), { awsRequestId })) ?? null,
    );
  } catch (error) {
    await post('error', { errorType: error.name, errorMessage: error.message });
  }
}
