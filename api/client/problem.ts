import type { components } from './schema.js';

/** A refusal of the API: `problem.code` is what to decide by. */
export class ApiProblem extends Error {
  constructor(readonly problem: components['schemas']['Problem']) {
    super(`${problem.code}: ${problem.detail ?? problem.title} (${problem.instance})`);
    this.name = 'ApiProblem';
  }
}

/** The problem of an answer that is none of the API's own (a proxy's, say) is made up from its status. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json'))
    return new ApiProblem(JSON.parse(text) as components['schemas']['Problem']);
  return new ApiProblem({
    type: 'about:blank',
    code: 'internal.unexpected',
    title: `HTTP ${response.status}`,
    status: response.status,
    instance: response.url,
  });
}
