import { expect } from '@jest/globals';
import { ask, jsonOf, type Answer } from './ask.js';

export interface Refusal {
  status: number;
  code: string;
  /** Where in the request it is wrong, as `part/pointer`. */
  place?: string;
}

interface Problem {
  type: string;
  code: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  errors?: { in: string; pointer: string; message: string }[];
}

interface OpenApi {
  components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
}

let known: Promise<{ codes: string[]; page: string }> | null = null;
const whatIsKnown = () =>
  (known ??= (async () => {
    const [openApi, page] = await Promise.all([ask('/openapi.json', { apiKey: null }), ask('/docs/errors', { apiKey: null })]);
    return { codes: jsonOf<OpenApi>(openApi).components.schemas.Problem.properties.code.enum, page: page.text };
  })());

/** An answer that refuses: RFC 9457's shape, and a code that both OpenAPI file and documentation know. */
export async function expectRefusal(answer: Answer, { status, code, place }: Refusal): Promise<Problem> {
  const { codes, page } = await whatIsKnown();
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status, text: expect.stringContaining(`"${code}"`) });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const problem = jsonOf<Problem>(answer);
  expect(problem).toMatchObject({ code, status, type: `/docs/errors#${code}` });
  expect(problem.title).not.toBe('');
  expect(problem.instance).toBe(`urn:request:${answer.headers.get('x-request-id')}`);
  expect(
    Object.keys(problem).filter((name) => !['type', 'code', 'title', 'status', 'detail', 'instance', 'errors'].includes(name)),
  ).toEqual([]);
  expect(codes).toContain(code);
  expect(page).toContain(`id="${code}"`);
  if (place !== undefined) expect(problem.errors?.map((error) => error.in + error.pointer)).toContain(place);
  if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  if (status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  return problem;
}
