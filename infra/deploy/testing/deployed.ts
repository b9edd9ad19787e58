import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const fileAt = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** A container of ours, as docker-compose.yml or the manifests have it. */
export interface Workload {
  name: string;
  image: string;
  args: string[];
  environment: Record<string, string>;
  /** Names of the files below /run/secrets. */
  secrets: string[];
  memoryMiB: number;
  stopWithinS: number;
}

export interface Service {
  image: string;
  user: string;
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string | number>;
  secrets?: string[];
  networks?: string[];
  ports?: string[];
  restart: string;
  read_only: boolean;
  cap_drop: string[];
  cap_add?: string[];
  privileged?: boolean;
  security_opt: string[];
  mem_limit: string;
  cpus: number;
  pids_limit: number;
  stop_grace_period?: string;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}
export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  secrets: Record<string, { file: string }>;
}

/** As Docker Compose reads it where no variable is set: ${NAME:-default} is its default, $$ a dollar. */
export const compose = parse(
  fileAt('docker-compose.yml')
    .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
    .replaceAll('$$', '$'),
  {
    merge: true,
  },
) as Compose;
export const services = Object.entries(compose.services);
export const runsOnce = ({ restart }: Service): boolean => restart.startsWith('on-failure');

export const composeWorkloads: Workload[] = services
  .filter(([, { image }]) => image.startsWith('blumsmart:'))
  .map(([name, service]) => ({
    name,
    image: service.image,
    args: service.command ?? [],
    environment: Object.fromEntries(Object.entries(service.environment ?? {}).map(([key, value]) => [key, String(value)])),
    secrets: service.secrets ?? [],
    memoryMiB: mebibytes(service.mem_limit),
    stopWithinS: Number(/^(\d+)s$/.exec(service.stop_grace_period ?? '')?.[1]),
  }));

export interface Container {
  name: string;
  image: string;
  args: string[];
  env: { name: string; value?: string; valueFrom?: { configMapKeyRef: { name: string; key: string } } }[];
  resources: { limits: { memory: string; cpu: string }; requests: { memory: string; cpu: string } };
  livenessProbe?: { exec?: { command: string[] }; httpGet?: { path: string } };
  lifecycle?: { preStop: { sleep: { seconds: number } } };
  securityContext: Record<string, unknown>;
}
export interface Volume {
  name: string;
  secret?: { secretName: string; items: { key: string; path: string }[] };
}
interface Pod {
  serviceAccountName: string;
  automountServiceAccountToken: boolean;
  enableServiceLinks: boolean;
  terminationGracePeriodSeconds?: number;
  securityContext: Record<string, unknown>;
  containers: Container[];
  volumes: Volume[];
}
/** An object of the manifests; what it holds is looked at by whoever knows its kind. */
export interface Manifest<Spec = Record<string, never>> {
  kind: string;
  metadata: { name: string };
  spec: Spec;
}
export type PodMaker = Manifest<{ template: { spec: Pod } }>;

const base = 'infra/deploy/kubernetes/base';
export const kustomization = parse(fileAt(`${base}/kustomization.yml`)) as {
  resources: string[];
  images: { name: string; newTag: string }[];
  configMapGenerator: { name: string; literals: string[] }[];
};
export const manifests = kustomization.resources.flatMap((file) =>
  parseAllDocuments(fileAt(`${base}/${file}`)).map((document) => document.toJS() as Manifest),
);
const patch = (name: string) => parse(fileAt(`${base}/patches/${name}.yml`)) as PodMaker;
const addresses = Object.fromEntries(
  kustomization.configMapGenerator[0]!.literals.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** Deployments and jobs with what the patches add to them: lists one behind the other, all else the own before that of the patch. */
export const podMakers: PodMaker[] = manifests
  .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
  .map((found) => {
    const own = found as unknown as PodMaker;
    const pods = [own, patch('hardened'), ...(own.kind === 'Deployment' ? [patch('serving')] : [])].map((one) => one.spec.template.spec);
    const containers = pods.map((pod) => pod.containers[0]!);
    const container = { ...Object.assign({}, ...containers.toReversed()), env: containers.flatMap(({ env }) => env) } as Container;
    const pod = Object.assign({}, ...pods.toReversed()) as Pod;
    return { ...own, spec: { template: { spec: { ...pod, containers: [container], volumes: pods.flatMap(({ volumes }) => volumes) } } } };
  });

export const kubernetesWorkloads: Workload[] = podMakers.map(({ metadata, spec: { template } }) => {
  const { containers, volumes, terminationGracePeriodSeconds = 30 } = template.spec;
  const { args, env, resources, lifecycle } = containers[0]!;
  return {
    name: metadata.name,
    image: kustomization.images.map(({ name, newTag }) => `${name}:${newTag}`).join(),
    args,
    environment: Object.fromEntries(
      env.map(({ name, value, valueFrom }) => [name, value ?? addresses[valueFrom!.configMapKeyRef.key] ?? '']),
    ),
    secrets: volumes.flatMap(({ secret }) => secret?.items.map(({ path }) => path) ?? []),
    memoryMiB: mebibytes(resources.limits.memory),
    stopWithinS: terminationGracePeriodSeconds - (lifecycle?.preStop.sleep.seconds ?? 0),
  };
});

function mebibytes(text: string): number {
  const [, number, unit] = /^(\d+)([mg]|Mi|Gi)$/.exec(text)!;
  return Number(number) * (unit!.toLowerCase().startsWith('g') ? 1024 : 1);
}
