import { unknown, type Unknown } from '../../graph';
import type { Module } from './Module';

const META = new Set([
  'count',
  'depends_on',
  'for_each',
  'providers',
  'source',
  'version',
]);

/** What a module of the registry is called with that its stand-in does not know, and that may set anything. */
export function unknownArgument({
  folder: { standIn },
  call: { by },
  declared,
}: Module): Unknown | undefined {
  if (!standIn || !by) return undefined;
  const { attributes } = by.block.body;
  const found = attributes.find(
    ({ name }) =>
      !META.has(name) &&
      !declared.variables.has(name) &&
      !standIn.ignored.includes(name),
  );
  return (
    found &&
    unknown(
      'external-module',
      `the argument ${found.name} of the module ${by.block.labels[0]}`,
      by.module.homeOf(by.block).at,
    )
  );
}
