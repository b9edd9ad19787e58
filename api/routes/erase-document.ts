import { z } from 'zod';
import { fail } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { erasurePath, erasureView, ErasureView } from '../views/account.js';
import { id } from '../views/shapes.js';
import { documentParams } from './one-document.js';

export const eraseDocument = defineRoute({
  method: 'delete',
  path: '/documents/{documentId}',
  operationId: 'eraseDocument',
  tag: 'Control',
  summary: 'Erase a document: rows, bytes, histories and keys',
  description: 'The document is gone from every answer at once; the erasure says when it is gone from every store.',
  scope: 'documents:erase',
  params: documentParams,
  responses: { 202: { description: 'The erasure.', schema: ErasureView, headers: ['Location'] } },
  failures: ['document.not_found'],
  handler: async ({ caller, params: { documentId } }, { repositories }) => {
    const erasure = await repositories.erasures.request(caller.accountId, documentId, { actor: caller.actor, details: {} });
    return { status: 202, body: erasureView(erasure), headers: { Location: erasurePath(erasure.erasureId) } };
  },
});

export const getErasure = defineRoute({
  method: 'get',
  path: '/erasures/{erasureId}',
  operationId: 'getErasure',
  tag: 'Control',
  summary: 'How far an erasure is, and what it did',
  scope: 'documents:erase',
  params: z.strictObject({ erasureId: id('erasure') }),
  responses: { 200: { description: 'The erasure.', schema: ErasureView } },
  failures: ['erasure.not_found'],
  handler: async ({ caller, params: { erasureId } }, { repositories }) => {
    const erasure = (await repositories.erasures.maybeOne(caller.accountId, erasureId)) ?? fail('erasure.not_found');
    return { status: 200, body: erasureView(erasure) };
  },
});
