import fastify from 'fastify';

const app = fastify();
app.get('/healthz', async () => ({ status: 'ok' }));
app.get('/', async (_, reply) => reply.type('text/html').send('<h1>Aldermoor</h1>'));
await app.listen({ host: '0.0.0.0', port: 3000 });
process.on('SIGTERM', () => app.close());
