import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';
import type { Block } from '../terraform/hcl/Syntax';
import { hclLayout } from './hclLayout';
import type { Span } from './spans';
import { templateLayout } from './templateLayout';

/** How a file of infrastructure is written, as far as suppressions go by it. */
export interface Layout {
  language: 'cloudformation' | 'terraform';
  /** Resources and other blocks at the top, in the order of the file. */
  spans: Span[];
  /** First lines of all that this line stands in: the resource, blocks in it, the property. */
  around(line: number): number[];
  /** Of Terraform: the blocks at the top. */
  blocks?: Block[];
}

/** How a file is written; nothing for one that is no infrastructure, or cannot be read. */
export function layoutOf(model: DataModel, file: string): Layout | undefined {
  const known = once(model, layouts);
  if (!known.has(file)) known.set(file, read(model, file));
  return known.get(file);
}

function layouts(_model: DataModel): Map<string, Layout | undefined> {
  return new Map();
}

function read(model: DataModel, file: string): Layout | undefined {
  const text = model.files.textOf(file);
  if (text === undefined || text.length > 1_000_000) return undefined;
  if (/\.(tf|tofu)$/.test(file)) return hclLayout(file, text);
  return once(model, templateFiles).has(file)
    ? templateLayout(file, text)
    : undefined;
}

/** The files that resources of CloudFormation were read from. */
export function templateFiles({ graph }: DataModel): Set<string> {
  return new Set(
    graph.resources.flatMap(({ language, at }) =>
      language === 'cloudformation' ? [at.file] : [],
    ),
  );
}
