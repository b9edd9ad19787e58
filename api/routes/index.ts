/** Every route below `/v1`, in the order of the documentation. A new one is added here, and with that mounted, described and tested. */
import type { Route } from '../http/define-route.js';
import { getAccount, getAiConsent, listAudit, putAiConsent, renameAccount, verifyAudit } from './account.js';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.js';
import { cancelDocument, retryDocument } from './control-document.js';
import { decodePayloads } from './decode-payloads.js';
import { eraseDocument, getErasure } from './erase-document.js';
import { followEvents } from './follow-events.js';
import { getOriginal, getPage } from './read-bytes.js';
import { getDocument, listDocuments, listRecords } from './read-documents.js';
import { findMatches } from './find-matches.js';
import { getText } from './read-text.js';
import { acceptInvitation, createInvitation, listInvitations, openInvitation, revokeInvitation } from './invitations.js';
import { changeRole, leaveAccount, listMembers, removeMember } from './members.js';
import { createAccount, getMe } from './me.js';
import { getOperations, listWork, retryFailed } from './operations.js';
import { claimReview, getReviewFigures, giveBackReview, listReviews, nextReview } from './review-queue.js';
import { listDecidedReviews } from './decided-reviews.js';
import { reviewDocument } from './review-document.js';
import { submitDocument } from './submit-document.js';
import { listDeliveries, resendDelivery, testWebhook } from './webhook-deliveries.js';
import { createWebhook, deleteWebhook, listWebhooks, rotateWebhookSecret, updateWebhook } from './webhooks.js';

export const routes: readonly Route[] = [
  submitDocument,
  listDocuments,
  getDocument,
  getText,
  findMatches,
  getPage,
  getOriginal,
  followEvents,
  listRecords,
  listDecidedReviews,
  reviewDocument,
  cancelDocument,
  retryDocument,
  eraseDocument,
  getErasure,
  listReviews,
  nextReview,
  getReviewFigures,
  claimReview,
  giveBackReview,
  getAccount,
  renameAccount,
  leaveAccount,
  getAiConsent,
  putAiConsent,
  getMe,
  createAccount,
  listMembers,
  changeRole,
  removeMember,
  listInvitations,
  createInvitation,
  revokeInvitation,
  openInvitation,
  acceptInvitation,
  listApiKeys,
  createApiKey,
  revokeApiKey,
  getOperations,
  listWork,
  retryFailed,
  decodePayloads,
  listWebhooks,
  createWebhook,
  updateWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  listDeliveries,
  resendDelivery,
  listAudit,
  verifyAudit,
];
