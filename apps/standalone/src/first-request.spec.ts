import { readFileSync } from 'node:fs';
import { firstRequest } from './first-request.js';

describe('the first request', () => {
  it('is the one that the README shows and a test runs', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(firstRequest('http://127.0.0.1:3000'));
  });
});
