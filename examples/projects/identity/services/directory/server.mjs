import { createServer } from 'node:http';

createServer((_, response) => response.end('[]')).listen(8080);
