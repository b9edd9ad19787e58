/** What a webhook can be told of: how a document's attempt went, and that a document is gone. */
export const webhookEventTypes = [
  'document.done',
  'document.in_review',
  'document.failed',
  'document.cancelled',
  'document.erased',
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** And what goes to one webhook alone, whatever it asked for: somebody tries it out. */
export const deliveredTypes = [...webhookEventTypes, 'webhook.test'] as const;
export type DeliveredType = (typeof deliveredTypes)[number];

export const webhookStates = ['enabled', 'disabled'] as const;
export type WebhookState = (typeof webhookStates)[number];

/** Why one is disabled: a person wished so; the receiver answered 410; nothing came through for days. */
export const disabledReasons = ['person', 'gone', 'failing'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

export const deliveryStates = ['pending', 'delivered', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
