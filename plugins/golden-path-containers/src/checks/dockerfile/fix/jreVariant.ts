import type { Fix } from 'backstage-plugin-golden-path-common';
import { officialName, type Build, type Stage } from '../../../model';
import { tagChanged } from './baseTag';
import { assisted } from './text';

const BUILDS_JAVA = /^(?:mvn|mvnw|gradle|gradlew|javac|jlink|ant|sbt|jar)$/;

/** The JRE of the same version, where the JDK builds nothing. */
export function jreVariant(build: Build, final: Stage): Fix | undefined {
  const { root, scripts } = final;
  if (root.kind !== 'image' || officialName(root.image) !== 'eclipse-temurin')
    return undefined;
  const { tag = '' } = root.image;
  const match =
    /^(\d[\w.]*?)(?:-jdk)?((?:-(?:alpine|noble|jammy|focal|ubi\d+)[\w.-]*)?)$/.exec(
      tag,
    );
  const builds = scripts.some(
    ({ unread, commands }) =>
      unread !== undefined ||
      commands.some(({ name }) => BUILDS_JAVA.test(name)),
  );
  if (!match || builds) return undefined;
  return assisted(
    'The JRE runs programs but compiles none, and has no jcmd or jstack to look into them.',
    tagChanged(build, final, tag, `${match[1]}-jre${match[2]}`),
  );
}
