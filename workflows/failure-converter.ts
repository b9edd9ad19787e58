import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stacks of failures go through the payload codec too: they are sealed like every payload. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
