import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { TemplateForm } from 'backstage-plugin-golden-path-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { type ExpectedScores, TooManyRequestsError } from './expectedScore';
import { defaultsOf } from './defaultsOf';
import { placesOf } from './placesOf';

/** More than any form has. */
const MOST_BYTES = '64kb';

const asked = z.object({
  template: z.string().min(1).max(400),
  values: z.record(z.string(), z.unknown()),
});

/** What forms of templates ask the portal for, below `/golden-path` of the Scaffolder's API. */
export function createFormRouter(options: {
  config: Config;
  httpAuth: HttpAuthService;
  expectedScores: ExpectedScores;
}): Router {
  const { config, httpAuth, expectedScores } = options;
  const router = PromiseRouter();
  router.use('/golden-path', express.json({ limit: MOST_BYTES }));

  router.get('/golden-path/form', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    const form: TemplateForm = {
      defaults: defaultsOf(config),
      places: placesOf(config),
    };
    response.json(form);
  });

  router.post('/golden-path/expected-score', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const body = asked.safeParse(request.body);
    if (!body.success) {
      throw new InputError(
        'Send {"template": "template:default/…", "values": {…}}',
      );
    }
    const { template, values } = body.data;
    try {
      response.json(
        await expectedScores.of(template, values as JsonObject, credentials),
      );
    } catch (error) {
      if (error instanceof TooManyRequestsError) {
        response.set('Retry-After', String(error.retryAfter));
      }
      throw error;
    }
  });
  return router;
}
