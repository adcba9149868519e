import type { Attribute, Block } from '../hcl/Syntax';
import type { StandIn } from '../registry/StandIn';

/** What all files of a folder say. */
export interface Folder {
  path: string;
  blocks: Block[];
  /** Values of variables in the files that Terraform loads by itself, the one that holds first. They are for a root module alone. */
  values: Attribute[];
  /** It stands for a module of the registry. */
  standIn?: StandIn;
}

/** The blocks of a folder with those of its override files laid over them. */
export function overridden(blocks: Block[], overrides: Block[]): Block[] {
  if (!overrides.length) return blocks;
  const all = [...blocks];
  for (const over of overrides) {
    const i = all.findIndex(
      ({ type, labels }) =>
        type !== 'locals' &&
        type === over.type &&
        labels.join() === over.labels.join(),
    );
    if (i < 0) all.push(over);
    else all[i] = laid(all[i], over);
  }
  return all;
}

function laid(block: Block, { body }: Block): Block {
  const names = new Set(body.attributes.map(({ name }) => name));
  const types = new Set(body.blocks.map(({ type }) => type));
  return {
    ...block,
    body: {
      attributes: [
        ...block.body.attributes.filter(({ name }) => !names.has(name)),
        ...body.attributes,
      ],
      blocks: [
        ...block.body.blocks.filter(({ type }) => !types.has(type)),
        ...body.blocks,
      ],
    },
  };
}
