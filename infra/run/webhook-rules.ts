import type { Values, webhookAddressSettings } from '../config/index.js';
import { networksOf, type UrlRules } from '../webhooks/index.js';

/** Where webhooks may lead, of the settings. */
export const webhookRulesOf = ({
  webhookAllowedNetworks,
  webhookAllowHttp,
}: Pick<Values<typeof webhookAddressSettings>, keyof typeof webhookAddressSettings>): UrlRules => ({
  allowed: networksOf(webhookAllowedNetworks),
  allowHttp: webhookAllowHttp,
});
