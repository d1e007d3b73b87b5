import { describe, it } from 'node:test';
import { openPostgresStore } from '../../src/lrs/store-postgres.ts';
import { POSTGRES, temporarySchema } from '../lrs/postgres.ts';
import { reviewContract } from './contract.ts';

if (POSTGRES === undefined) {
  describe("trainer's page on PostgreSQL", () => {
    it(
      'is left out: set LRS_TEST_DATABASE=postgres://… to run it',
      { skip: 'LRS_TEST_DATABASE is not set' },
      () => undefined,
    );
  });
} else {
  const url = POSTGRES;
  reviewContract('PostgreSQL', async () => openPostgresStore({ url: await temporarySchema(url) }));
}
