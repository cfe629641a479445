import { REFUSAL_STATUS } from './refusal-status.js';

describe('the status of a refusal', () => {
  it.each(Object.entries(REFUSAL_STATUS))('of %s is %i, as its name says', (code, status) => {
    if (code.endsWith('.not-found')) expect(status).toBe(404);
    if (code.endsWith('.exists') || code.endsWith('.conflict')) expect(status).toBe(409);
    if (code.includes('.exceeds-')) expect(status).toBe(422);
    expect([400, 404, 409, 412, 422]).toContain(status);
  });
});
