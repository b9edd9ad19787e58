import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import { fail, workflowOwner, type WorkflowOwner } from '../../workflows/contract/index.js';
import type { DocumentKeys, Keys } from '../keys/index.js';
import { open, seal, type SealedPlace } from '../keys/index.js';

// The package is CommonJS: its names come by the default import alone.
const PayloadMessage = proto.temporal.api.common.v1.Payload;

const encoding = Buffer.from('binary/encrypted');
const workflowIdKey = 'workflow-id';

/**
 * Temporal sees ciphertext: payloads and failures of a document's workflow are sealed under the document's key, those of an account's other
 * workflows under the account's. The workflow id, known from the serialization context, says which; it is authenticated with the
 * payload, so that one moved to another workflow does not open. Workflows of the house itself (schedules) carry nothing of anybody and stay plain.
 */
export function createPayloadCodec({
  keys,
  documentKeys,
}: {
  keys: Pick<Keys, 'accountKey'>;
  documentKeys: Pick<DocumentKeys, 'open'>;
}): PayloadCodec {
  const keyOf = ({ accountId, documentId }: WorkflowOwner): Promise<Buffer> =>
    documentId ? documentKeys.open(accountId, documentId) : keys.accountKey(accountId);

  return {
    async encode(payloads, context) {
      const workflowId = workflowIdOf(context);
      const owner = workflowOwner(workflowId);
      if (!owner || !payloads.length) return payloads;
      const key = await keyOf(owner);
      return payloads.map((payload) => ({
        // Who decodes for a page that shows a history is told of payloads alone: each says where it stands.
        metadata: { encoding, [workflowIdKey]: Buffer.from(workflowId) },
        data: seal(key, placeOf(workflowId), PayloadMessage.encode(payload).finish()),
      }));
    },
    async decode(payloads, context) {
      if (!payloads.some(isSealed)) return payloads;
      const workflowId = workflowIdOf(context);
      const owner = workflowOwner(workflowId) ?? fail('internal.unexpected', 'A sealed payload stands in a workflow that nobody owns.');
      const key = await keyOf(owner);
      return payloads.map((payload) =>
        isSealed(payload) ? PayloadMessage.decode(open(key, placeOf(workflowId), payload.data ?? new Uint8Array())) : payload,
      );
    },
  };
}

const placeOf = (workflowId: string): SealedPlace => ({ table: 'temporal', column: 'payload', row: [workflowId] });

/**
 * Which workflow a sealed payload says it is of; null: it is not sealed, or from before payloads said so. Whoever writes another one there
 * gains nothing: the payload then does not open.
 */
export function workflowNamedBy(payload: Payload): string | null {
  const named = payload.metadata?.[workflowIdKey];
  return isSealed(payload) && named ? Buffer.from(named).toString('utf8') : null;
}

const isSealed = ({ metadata }: Payload): boolean => !!metadata?.encoding && Buffer.from(metadata.encoding).equals(encoding);

/** Without a context nobody knows whose the payload is: rather an error than a plain value in a history. */
const workflowIdOf = (context: SerializationContext | undefined): string =>
  context?.workflowId ?? fail('internal.unexpected', 'A payload came without its workflow.', { context: context?.type ?? 'none' });
