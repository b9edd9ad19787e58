import type { Payload, PayloadCodec } from '@temporalio/common';
import { codeOf } from '../../workflows/contract/index.js';
import { workflowNamedBy } from './codec.js';

/** What histories carry, opened one by one: of an erased document nothing opens any more, and the rest of the page is still shown. */
export function createPayloadPort({ codec, namespace }: { codec: PayloadCodec; namespace: string }) {
  return {
    workflowOf: workflowNamedBy,
    async decode(payload: Payload): Promise<Payload> {
      const workflowId = workflowNamedBy(payload);
      if (workflowId === null) return payload;
      try {
        const [opened] = await codec.decode([payload], { type: 'workflow', namespace, workflowId });
        return opened!;
      } catch (error) {
        if (['document.not_found', 'keys.destroyed', 'keys.corrupt'].includes(codeOf(error) ?? '')) return payload;
        throw error;
      }
    },
  };
}
