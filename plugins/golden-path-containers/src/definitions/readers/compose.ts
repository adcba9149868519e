import { newDefinition, type Definition } from '../Definition';
import { readYaml } from '../yaml/readYaml';
import { at, entriesOf } from '../yaml/Tree';
import { ComposeService } from './ComposeService';
import type { Source } from './Source';

/** Reads a Compose file: the services that are built, and the images of others that are run. */
export function readCompose(source: Source): Definition {
  const definition = newDefinition(source.path, 'compose', source.text);
  const { documents, problem } = readYaml(source.text);
  if (problem) definition.problem = problem;
  for (const document of documents) {
    const services = at(document, 'services');
    for (const [name, entry] of entriesOf(services)) {
      const service = new ComposeService(source, services, name, entry);
      const build = service.build();
      if (build) definition.builds.push(build);
      else definition.images.push(...service.images());
    }
  }
  return definition;
}
