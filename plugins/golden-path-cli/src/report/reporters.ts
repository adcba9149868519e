import { codeClimateReporter } from './codeClimateReporter';
import { jsonlReporter, jsonReporter } from './jsonReporter';
import { markdownReporter } from './markdownReporter';
import type { ReportContext, Reporter } from './Reporter';
import { sarifReporter } from './sarif/sarifReporter';
import { textReporter } from './textReporter';

/** Every format of `check`, by its name. */
export const reporters: Record<string, (context: ReportContext) => Reporter> = {
  text: textReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
  sarif: sarifReporter,
  codeclimate: codeClimateReporter,
  markdown: markdownReporter,
};
