import { expect, it } from '@jest/globals';
import ipaddr from 'ipaddr.js';
import { roles } from '../local/roles.js';
import { isReachable } from '../webhooks/address-rules.js';
import { taskQueues } from '../../workflows/contract/index.js';
import { manifests, podMakers, type Manifest } from './testing/deployed.js';

const ofKind = <Spec>(kind: string): Manifest<Spec>[] => manifests.filter((one) => one.kind === kind) as unknown as Manifest<Spec>[];
const names = (objects: Manifest<unknown>[]): string[] => objects.map(({ metadata }) => metadata.name).sort();
const serving = roles.map(({ name }) => name).sort();

interface Scaling {
  scaleTargetRef: { name: string };
  minReplicaCount: number;
  triggers: { type: string; metadata: Record<string, string> }[];
}
interface Policy {
  podSelector: { matchLabels?: Record<string, string> };
  policyTypes: string[];
  ingress?: unknown[];
  egress?: { to?: { ipBlock?: { cidr: string; except?: string[] } }[] }[];
}

it.each(podMakers)('$metadata.name meets the profile "restricted", and writes no root file system', ({ metadata, spec }) => {
  const pod = spec.template.spec;
  expect(pod).toMatchObject({
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    serviceAccountName: metadata.name,
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
  });
  const [container] = pod.containers;
  expect(container).toMatchObject({
    image: 'blumsmart',
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    resources: { limits: { cpu: expect.any(String), memory: expect.any(String) }, requests: { cpu: expect.any(String) } },
  });
  expect(names(ofKind('ServiceAccount'))).toContain(metadata.name);
});

it('what serves is watched, may lose one to a drained node, and asks nobody else whether it is alive', () => {
  expect(names(ofKind('Deployment'))).toEqual(serving);
  expect(names(ofKind('PodDisruptionBudget'))).toEqual(serving);
  for (const { metadata, spec } of podMakers.filter(({ kind }) => kind === 'Deployment')) {
    const probe = spec.template.spec.containers[0]!.livenessProbe!;
    const { ready } = roles.find(({ name }) => name === metadata.name)!;
    if (ready === 'readyz') expect(probe.httpGet?.path).toBe('/healthz');
    else expect(probe.exec?.command).toEqual(['node', '/app/dist/infra/run/healthy.js', metadata.name]);
  }
});

it('every task queue scales a worker, by the names that the code has', () => {
  const scaled = ofKind<Scaling>('ScaledObject').map(({ spec }) => spec);
  const queues = scaled.flatMap(({ triggers }) => triggers.map(({ metadata }) => metadata.taskQueue));
  expect(queues.sort()).toEqual(Object.values(taskQueues).sort());
  expect(scaled.map(({ scaleTargetRef }) => scaleTargetRef.name).sort()).toEqual(serving.filter((name) => name.startsWith('worker-')));
  for (const { minReplicaCount, triggers } of scaled) {
    // The relay of the outbox has no queue that would wake it.
    expect(minReplicaCount).toBeGreaterThan(0);
    for (const { type, metadata } of triggers) {
      expect([type, metadata.endpointFromEnv]).toEqual(['temporal', 'TEMPORAL_ADDRESS']);
      expect(metadata.queueTypes).toBe(metadata.taskQueue === taskQueues.workflow ? 'workflow,activity' : 'activity');
    }
  }
});

it('nothing goes in or out unless a policy names it', () => {
  const all = ofKind<Policy>('NetworkPolicy').find(({ metadata }) => metadata.name === 'nothing-by-default')!.spec;
  expect(all).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
});

it.each([
  ...['10.1.2.3', '100.64.0.1', '127.0.0.1', '168.63.129.16', '169.254.169.254', '172.20.0.1', '192.0.0.8', '192.168.1.1', '198.18.0.1'],
  ...['0.1.2.3', '224.0.0.1', '255.255.255.255', 'fd00::1', 'fe80::1', '::1', '2002:a00:1::1', '2001:db8::1', '2001::1'],
])('a webhook does not get to %s, by the policy as by the process', (address) => {
  expect([letsOut(address), isReachable(address)]).toEqual([false, false]);
});

it.each(['93.184.216.34', '1.1.1.1', '2606:4700::1111'])('a webhook gets to %s', (address) => {
  expect([letsOut(address), isReachable(address)]).toEqual([true, true]);
});

/** Whether the policy of worker-io lets it reach an address. */
function letsOut(text: string): boolean {
  const { spec } = ofKind<Policy>('NetworkPolicy').find(({ metadata }) => metadata.name === 'worker-io')!;
  const address = ipaddr.parse(text);
  const within = (network: string) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return address.kind() === base.kind() && address.match(base, bits);
  };
  return spec.egress!.some(({ to }) =>
    to!.some(({ ipBlock }) => within(ipBlock!.cidr) && !(ipBlock!.except ?? []).some((network) => within(network))),
  );
}
