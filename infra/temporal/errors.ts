import { isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { codeOf, fail } from '../../workflows/contract/index.js';

/** Translates at the edge: a coded failure stays what it is; whatever gRPC says of a server that is away becomes temporal.unavailable. */
export async function withTemporal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) || error instanceof WorkflowNotFoundError) throw error;
    return fail('temporal.unavailable', undefined, { grpcCode: grpcCodeOf(error) }, error);
  }
}

/** The gRPC status code of an error or one of its causes. */
export function grpcCodeOf(error: unknown): number | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth++) {
    if (isGrpcServiceError(current)) return current.code;
  }
  return null;
}
export const grpcNotFound = 5;
