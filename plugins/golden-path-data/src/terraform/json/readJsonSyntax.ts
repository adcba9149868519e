import type { HclFile } from '../hcl/readBody';
import { readTemplate } from '../hcl/readTemplate';
import { SourceText } from '../hcl/SourceText';
import type { Attribute, Block, Body, Expression } from '../hcl/Syntax';
import { readJson, type Json } from './readJson';

/** How many labels blocks have, by their type. */
const LABELS: Record<string, number> = {
  resource: 2,
  data: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  locals: 0,
  terraform: 0,
};
/** Blocks within a resource; everything else is read as an argument, which adapters take alike. */
const NESTED = new Set(['lifecycle', 'dynamic', 'content', 'default_tags']);

class JsonBodyReader {
  constructor(private readonly source: SourceText) {}

  blocks(type: string, labels: string[], json: Json, depth: number): Block[] {
    if (json.kind === 'list')
      return json.items.flatMap(item => this.blocks(type, labels, item, depth));
    if (json.kind !== 'map') return [];
    if (depth > 0)
      return json.entries.flatMap(({ key, value }) =>
        this.blocks(type, [...labels, key], value, depth - 1),
      );
    const span = this.source.place(json.start, json.end);
    const at = this.source.place(json.start, json.start + 1);
    return [{ type, labels, body: this.#body(json), at, span }];
  }

  attribute(name: string, value: Json): Attribute {
    return {
      name,
      value: this.#expression(value),
      at: this.source.place(value.start, value.end),
    };
  }

  #body({ entries }: Extract<Json, { kind: 'map' }>): Body {
    const body: Body = { attributes: [], blocks: [] };
    for (const { key, value } of entries)
      if (NESTED.has(key))
        body.blocks.push(
          ...this.blocks(key, [], value, key === 'dynamic' ? 1 : 0),
        );
      else if (key !== '//') body.attributes.push(this.attribute(key, value));
    return body;
  }

  #expression(json: Json): Expression {
    const at = this.source.place(json.start, json.end);
    switch (json.kind) {
      case 'list':
        return {
          kind: 'tuple',
          items: json.items.map(item => this.#expression(item)),
          at,
        };
      case 'map':
        return {
          kind: 'object',
          entries: json.entries.map(({ key, value }) => ({
            key: readTemplate(key, at),
            value: this.#expression(value),
          })),
          at,
        };
      default:
        return typeof json.value === 'string'
          ? readTemplate(json.value, at)
          : { kind: 'literal', value: json.value, at };
    }
  }
}

/** Reads a file in Terraform's JSON syntax, as CDK for Terraform writes it too. */
export function readJsonSyntax(file: string, text: string): HclFile {
  const source = new SourceText(file, text);
  const json = readJson(text);
  const body: Body = { attributes: [], blocks: [] };
  if (json?.kind !== 'map')
    return { body, broken: [source.place(0, text.length)] };
  const reader = new JsonBodyReader(source);
  const isValues = /\.tfvars\.json$/.test(file);
  for (const { key, value } of json.entries)
    if (isValues) body.attributes.push(reader.attribute(key, value));
    else if (Object.hasOwn(LABELS, key))
      body.blocks.push(...reader.blocks(key, [], value, LABELS[key]));
  return { body, broken: [] };
}
