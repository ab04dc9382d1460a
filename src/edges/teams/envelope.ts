import type { Activity } from 'botbuilder';

export type Expected = { tenantId: string; loopback: boolean };

/**
 * Why an activity is not even looked at, or null. Teams' own token check does not look at the tenant, so we do, before
 * anything is loaded; and we never answer to an address that is not Teams'.
 */
export function whyNotOurs(activity: Partial<Activity>, { tenantId, loopback }: Expected): string | null {
  if (activity.channelId !== 'msteams') return 'not from Teams';
  const tenants = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
  if (tenants.length === 0 || tenants.some((id) => String(id).toLowerCase() !== tenantId)) return 'another tenant';
  if (!isTeamsAddress(activity.serviceUrl ?? '', loopback)) return 'not a Teams address';
  return null;
}

/** Is this an address of the Bot Framework's connector? Loopback is one only in local mode. */
export function isTeamsAddress(serviceUrl: string, loopback: boolean): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  if (loopback && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return true;
  if (port || username || password) return false;
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

const hosts = ['smba.trafficmanager.net', 'botframework.com', 'teams.microsoft.com', 'teams.microsoft.us'];
