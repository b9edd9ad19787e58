import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { roles } from '../local/roles.js';
import { quietLogs } from '../local/servers/postgres.js';
import { closedDoors } from '../local/servers/s3.js';
import { dynamicConfig, RETENTION_DAYS } from '../local/servers/temporal.js';
import { compose, composeWorkloads, fileAt, runsOnce, services } from './testing/deployed.js';

/** Their images hold nothing that could ask them; Prometheus does. */
const watchedFromOutside = ['otel-collector', 'tempo'];
const serving = services.filter(([, service]) => !runsOnce(service));
const onNetwork = (network: string): string[] => services.filter(([, one]) => one.networks?.includes(network)).map(([name]) => name);
const textOf = (name: string): string => [...(compose.services[name]!.entrypoint ?? []), ...compose.services[name]!.command!].join(' ');

it.each(services)('%s is no root, has no right, writes no root file system, and is limited', (_name, service) => {
  expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect([service.cap_add, service.privileged]).toEqual([undefined, undefined]);
  expect(service.mem_limit).toMatch(/^\d+[mg]$/);
  expect(service.cpus).toBeGreaterThan(0);
  expect(service.pids_limit).toBeGreaterThan(0);
  expect(service.restart).toMatch(/^(unless-stopped|on-failure:\d+)$/);
});

it.each(services)('%s is of one version', (_name, { image }) => {
  expect(image).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
});

it.each(services)('%s is reached from this host alone', (_name, { ports = [] }) => {
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

it.each(serving)('%s says whether it is well', (name, { healthcheck }) => {
  if (watchedFromOutside.includes(name)) {
    expect(healthcheck).toEqual({ disable: true });
    expect(fileAt('infra/deploy/prometheus/prometheus.yml')).toMatch(new RegExp(`targets: .*'${name}:`));
  } else expect(healthcheck?.test?.[0]).toBe('CMD');
});

it.each(composeWorkloads.filter(({ name }) => roles.some((role) => role.name === name)))(
  '$name is asked by its own name, and starts after the migrations',
  ({ name }) => {
    const { healthcheck, depends_on: after } = compose.services[name]!;
    expect(healthcheck?.test).toEqual(['CMD', 'node', 'dist/infra/run/healthy.js', name]);
    expect(after?.migrate).toEqual({ condition: 'service_completed_successfully' });
  },
);

it('what is waited for has an end where its end is waited for, else a state of health', () => {
  for (const [, { depends_on: after = {} }] of services)
    for (const [other, { condition }] of Object.entries(after))
      expect([other, condition]).toEqual([
        other,
        runsOnce(compose.services[other]!) ? 'service_completed_successfully' : 'service_healthy',
      ]);
});

it('only who must reaches a database', () => {
  expect(onNetwork('database').sort()).toEqual(['api', 'create-database', 'migrate', 'postgres', 'worker-io', 'worker-ocr']);
  expect(onNetwork('temporal-database').sort()).toEqual(['temporal', 'temporal-postgres', 'temporal-schema']);
  expect(onNetwork('objects').sort()).toEqual(['api', 'migrate', 's3', 'worker-io', 'worker-ocr']);
});

it('only letters, webhooks and virus signatures have a way out; documents are read without one', () => {
  const open = Object.keys(compose.networks).filter((name) => !compose.networks[name]?.internal);
  const ways = services.filter(([, { networks = [] }]) => networks.some((name) => open.includes(name))).map(([name]) => name);
  expect(ways.sort()).toEqual(['api', 'clamav', 'grafana', 'mail', 'temporal-ui', 'worker-io']);
});

it('PostgreSQL, the S3 store and Temporal behave as those of the local stack', () => {
  for (const [name, value] of Object.entries(quietLogs))
    for (const server of ['postgres', 'temporal-postgres']) expect(textOf(server)).toContain(`-c${name}=${value}`);
  for (const flag of closedDoors) expect(textOf('s3')).toContain(` ${flag}`);
  expect(textOf('s3-sync-to-disk')).toContain('fs.configure -locationPrefix=/buckets/ -fsync=true -apply');
  const { weed } = JSON.parse(fileAt('infra/local/servers.manifest.json')) as { weed: { version: string } };
  for (const name of ['s3', 's3-sync-to-disk']) expect(compose.services[name]!.image).toBe(`chrislusf/seaweedfs:${weed.version}`);
  const dynamic = parse(fileAt('infra/deploy/temporal/dynamic.yml')) as Record<string, { value: unknown }[]>;
  expect(Object.entries(dynamic).map(([name, [{ value } = { value: null }]]) => `${name}=${JSON.stringify(value)}`)).toEqual(dynamicConfig);
  expect(fileAt('infra/deploy/temporal/namespace.sh').match(/--retention \d+d/g)).toEqual(Array(2).fill(`--retention ${RETENTION_DAYS}d`));
});

it('Prometheus finds every process of ours at its port, and calls it by its role', () => {
  const [job] = (
    parse(fileAt('infra/deploy/prometheus/prometheus.yml')) as {
      scrape_configs: { dns_sd_configs: { names: string[]; port: number }[]; relabel_configs: unknown }[];
    }
  ).scrape_configs;
  const [{ names, port }] = job!.dns_sd_configs as [{ names: string[]; port: number }];
  expect([...names].sort()).toEqual(roles.map(({ name }) => name).sort());
  for (const name of names) {
    const { environment, networks } = compose.services[name]!;
    expect(environment).toMatchObject({ METRICS_PORT: port, METRICS_HOST: '0.0.0.0' });
    expect(networks).toContain('observe');
  }
  expect(job!.relabel_configs).toEqual([{ source_labels: ['__meta_dns_name'], target_label: 'role' }]);
  for (const { name } of roles) expect(fileAt('infra/deploy/prometheus/rules.yml')).toContain(`absent(up{job="blumsmart",role="${name}"})`);
});
