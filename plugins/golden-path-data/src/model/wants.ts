import { wantsDocument } from '../documents/wantsDocument';

/** Folders of what is installed or built, which no project writes by hand. */
const NOT_WRITTEN =
  /(^|\/)(node_modules|\.terraform|\.git|cdk\.out|\.aws-sam|dist|build|vendor|\.venv)\//;
/** Infrastructure, contracts, inventories and catalog files may have any name with these endings. */
const READ =
  /(^|\/)terragrunt\.hcl$|\.(tf|tofu|tfvars|tf\.json|tfvars\.json|ya?ml|json|template|sql)$/i;
/** JSON and YAML that is written by tools. */
const OF_TOOLS =
  /(^|\/)(npm-shrinkwrap\.json|composer\.lock|pnpm-lock\.yaml|tsconfig[^/]*\.json|\.eslintrc\.json)$/i;
/** Sources of CDK apps, which the lock of a synth snapshot names with their hashes. */
const OF_CDK =
  /(^|\/)(bin|lib|pipeline|infra|cdk|functions)\/(.+\/)?[^/]+\.(ts|mts|cts|js|mjs|cjs|py|sh|md|txt)$/i;
const MINIFIED = /\.min\.m?js$/i;

/** Whether some check of the data scorecard reads the text of this file. */
export function wants(path: string): boolean {
  if (NOT_WRITTEN.test(path)) return false;
  return (
    (READ.test(path) && !OF_TOOLS.test(path)) ||
    (OF_CDK.test(path) && !MINIFIED.test(path)) ||
    wantsDocument(path)
  );
}
