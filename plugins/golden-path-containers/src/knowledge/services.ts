import { officialName, type ImageReference } from '../model';

/** What packages of Linux distributions run as a service, by family: two of one family are one service. */
const SERVICES: Array<[string, RegExp]> = [
  [
    'a web server',
    /^(?:nginx(?:-full|-light|-extras|-core)?|apache2|httpd|lighttpd|caddy)$/,
  ],
  [
    'MySQL',
    /^(?:mysql-server|mariadb-server|mysql-community-server|mariadb|mysql)(?:-\d.*)?$/,
  ],
  [
    'PostgreSQL',
    /^(?:postgresql|postgresql-server|postgresql\d*-server|postgresql-\d+|postgresql\d+)$/,
  ],
  ['Redis', /^(?:redis|redis-server|valkey)$/],
  ['MongoDB', /^(?:mongodb|mongodb-server|mongodb-org|mongod)$/],
  ['RabbitMQ', /^rabbitmq-server$/],
  ['Memcached', /^memcached$/],
  ['Elasticsearch', /^(?:elasticsearch|opensearch)$/],
  ['a scheduler', /^(?:cron|cronie|dcron|fcron|anacron)$/],
  ['a mail server', /^(?:postfix|exim4|sendmail|dovecot-core)$/],
  ['an SSH server', /^openssh-server$/],
  ['a log server', /^(?:rsyslog|syslog-ng)$/],
];

/** The service that a package runs. */
export function serviceOfPackage(name: string): string | undefined {
  return SERVICES.find(([, names]) => names.test(name))?.[0];
}

const BASES: Record<string, string> = {
  nginx: 'a web server',
  httpd: 'a web server',
  caddy: 'a web server',
  mysql: 'MySQL',
  mariadb: 'MySQL',
  postgres: 'PostgreSQL',
  redis: 'Redis',
  mongo: 'MongoDB',
  rabbitmq: 'RabbitMQ',
  memcached: 'Memcached',
};

/** The service that an official image runs. */
export function serviceOfImage(image: ImageReference): string | undefined {
  const name = officialName(image);
  return name !== undefined && Object.hasOwn(BASES, name)
    ? BASES[name]
    : undefined;
}
