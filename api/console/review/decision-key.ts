/** Names one decision, so that sending it twice decides once. `randomUUID` is there on secure pages alone, and not every stack has TLS. */
export function newDecisionKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `review-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
