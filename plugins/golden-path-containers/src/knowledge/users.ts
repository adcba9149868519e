import { officialName, type ImageReference } from '../model';
import { isOfficialImage } from './images';

/**
 * Official images whose configuration names another user than root, by their Dockerfiles. The histories in docker-library/repo-info of
 * 2025 and 2026 say so of memcached, varnish and those of Elastic; the others have not been compared with it.
 */
const NON_ROOT = new Set(
  (
    'elasticsearch haproxy jetty kibana kong logstash memcached odoo open-liberty solr sonarqube spark varnish ' +
    'websphere-liberty'
  ).split(' '),
);
/** Official images whose ENTRYPOINT starts as root to mend permissions and then becomes a service's user. */
const DROPPING = new Set(
  'cassandra couchdb ghost mariadb mongo mysql neo4j percona postgres rabbitmq redis valkey zookeeper'.split(
    ' ',
  ),
);
/** Publishers on Docker Hub whose images start as another user than root. */
const NON_ROOT_PUBLISHERS =
  /^(?:bitnami|bitnamilegacy|jenkins|grafana|prom|nginxinc)\//;

/**
 * Which user a container of this image starts as: root, another one, or root whose ENTRYPOINT then drops its rights;
 * `undefined` where that is not known.
 */
export function userOf(
  image: ImageReference,
): 'root' | 'other' | 'dropping' | undefined {
  const { registry, repository, tag = '' } = image;
  if (/nonroot|rootless|unprivileged/.test(`${repository}:${tag}`))
    return 'other';
  if (registry === 'cgr.dev') return 'other';
  if (registry === 'docker.io' && NON_ROOT_PUBLISHERS.test(repository))
    return 'other';
  if (repository.startsWith('distroless/')) return 'root';
  if (registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/'))
    return /chiseled|distroless/.test(tag) ? 'other' : 'root';
  if (/^ubi\d+(?:-minimal|-micro|\/ubi(?:-\w+)?)?$/.test(repository))
    return 'root';
  const name = officialName(image);
  if (name === undefined) return undefined;
  if (NON_ROOT.has(name)) return 'other';
  if (DROPPING.has(name)) return 'dropping';
  return isOfficialImage(name) ? 'root' : undefined;
}
