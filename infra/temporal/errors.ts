import { isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { codeOf, fail } from '../../workflows/contract/index.js';

/**
 * gRPC statuses of a server that is away, overloaded, or does not answer in time: cancelled, unknown, deadline exceeded, resource exhausted,
 * aborted, internal, unavailable. Waiting helps against no other: they say that what was asked, or who asked, is wrong.
 */
const statusesOfAbsence = [1, 2, 4, 8, 10, 13, 14];

/**
 * Translates at the edge: a coded failure stays what it is, what gRPC says of a server that is away becomes temporal.unavailable, and
 * the rest, mistakes of our own among it, internal.unexpected.
 */
export async function withTemporal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) || error instanceof WorkflowNotFoundError) throw error;
    const grpcCode = grpcCodeOf(error);
    const away = grpcCode !== null && statusesOfAbsence.includes(grpcCode);
    return fail(away ? 'temporal.unavailable' : 'internal.unexpected', undefined, { grpcCode }, error);
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
