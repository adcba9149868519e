import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export function reply(statusCode: number, body: object): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(body) };
}

/** Who has signed in, as the authoriser of the API read it from the token. */
export function personOf(event: APIGatewayProxyEventV2): string | undefined {
  const { authorizer } = (event as APIGatewayProxyEventV2WithJWTAuthorizer).requestContext ?? {};
  const subject = authorizer?.jwt?.claims['sub'];
  return typeof subject === 'string' && subject ? subject : undefined;
}

export function textOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  return isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
}
