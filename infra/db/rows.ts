/** What repositories take and give: rows with their personal values opened. */
export * from './rows/account.js';
export * from './rows/request.js';
export * from './rows/document.js';
export * from './rows/review.js';
export * from './rows/operations.js';
export * from './rows/webhook.js';
