import { Building2, KeyRound, ScrollText, UserRound, Users, Webhook, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Scope } from '../app/session';
import { AccountSettings } from './account/account-settings';
import { ApiKeys } from './api-keys/api-keys';
import { AuditLog } from './audit/audit-log';
import { Members } from './members/members';
import { Webhooks } from './webhooks/webhooks';
import { Profile } from './profile/profile';

export interface Place {
  path: string;
  label: string;
  icon: LucideIcon;
  /** Null: every member's. */
  scope: Scope | null;
  page: ComponentType;
}

const places: Place[] = [
  { path: 'profile', label: 'Your profile', icon: UserRound, scope: null, page: Profile },
  { path: 'account', label: 'Account', icon: Building2, scope: null, page: AccountSettings },
  { path: 'members', label: 'Members', icon: Users, scope: 'members:manage', page: Members },
  { path: 'api-keys', label: 'API keys', icon: KeyRound, scope: 'keys:manage', page: ApiKeys },
  { path: 'webhooks', label: 'Webhooks', icon: Webhook, scope: 'webhooks:manage', page: Webhooks },
  { path: 'audit', label: 'Audit log', icon: ScrollText, scope: 'audit:read', page: AuditLog },
];

/** Those that the person's role allows: what one may not do is not shown. */
export const placesFor = (may: (scope: Scope) => boolean): Place[] => places.filter(({ scope }) => scope === null || may(scope));
