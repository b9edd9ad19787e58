import { privacy } from './activity-options.js';
import type { EraseDocumentInput } from './contract/messages.js';

/**
 * Erases a document for good. Keys go last: whatever copy of the bytes, rows or histories is left anywhere then says nothing,
 * and until then a step that was cut short can be run again. This history holds ids and counts only.
 */
export async function eraseDocument(input: EraseDocumentInput): Promise<{ erasureId: string }> {
  await privacy.beginErasure(input);
  await privacy.stopProcessing(input);
  const { objects } = await privacy.eraseObjects(input);
  const { histories } = await privacy.eraseHistories(input);
  const { rows, keyEpoch } = await privacy.eraseRows(input);
  const { epoch } = await privacy.endKeyEpoch({ ...input, keyEpoch });
  await privacy.certifyErasure({ ...input, evidence: { objects, histories, rows, endedEpoch: keyEpoch, currentEpoch: epoch } });
  return { erasureId: input.erasureId };
}
