import { z } from 'zod';
import { setting } from './define.js';
import { addresses, count } from './shapes.js';

/** Waits as seconds, by commas; a list of none is one try alone. */
const seconds = z
  .string()
  .regex(/^(none|\d{1,7}(\.\d{1,3})?(\s*,\s*\d{1,7}(\.\d{1,3})?){0,19})$/, 'must be "none", or up to 20 numbers of seconds by commas')
  .transform((list) => (list === 'none' ? [] : list.split(',').map((one) => Math.round(Number(one) * 1000))));

/** Where webhooks may lead; the API asks when one is made, the worker before each request. */
export const webhookAddressSettings = {
  webhookAllowedNetworks: setting({
    env: 'WEBHOOK_ALLOWED_NETWORKS',
    doc: 'Addresses or networks (127.0.0.0/8), by commas, that webhooks may reach though they are not public. DANGEROUS: whoever may make a webhook can then send requests to whatever listens there, behind your firewall. For tests, or a receiver beside the product on one machine. Default: none.',
    schema: addresses,
    default: '',
  }),
  webhookAllowHttp: setting({
    env: 'WEBHOOK_ALLOW_HTTP',
    doc: 'Whether webhooks may begin with http://. Whoever is on the way can then read ids and states, and drop deliveries; signatures still hold.',
    schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
    default: 'false',
  }),
};
export const webhookSettings = {
  ...webhookAddressSettings,
  webhookConcurrency: setting({
    env: 'WEBHOOK_CONCURRENCY',
    doc: 'Requests to webhooks that one io worker has under way at a time; to one webhook at most 4, to those of one account 32.',
    schema: count(1, 1000),
    default: '128',
  }),
  webhookTimeoutMs: setting({
    env: 'WEBHOOK_TIMEOUT_MS',
    doc: 'Longest that a receiver may take to answer, milliseconds: name, connection and request included.',
    schema: count(100, 30_000),
    default: '15000',
  }),
  webhookWaitsMs: setting({
    env: 'WEBHOOK_RETRY_SECONDS',
    doc: 'Waits between the tries of a delivery, seconds, by commas; or none. Each is lengthened by up to a tenth, by chance. Counts for deliveries that begin from now on.',
    schema: seconds,
    default: '5,300,1800,7200,18000,36000,50400,72000,86400',
  }),
};
