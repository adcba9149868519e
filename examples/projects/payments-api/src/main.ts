import express from 'express';

const app = express();
app.post('/payments', (_request, response) => response.status(202).end());
app.post('/refunds', (_request, response) => response.status(202).end());
app.listen(8080);
