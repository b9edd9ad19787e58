import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { observerProgram } from '../observer-programs.js';
import type { Ports } from '../ports.js';
import { plainEnvironment, type ProcessSpec } from '../process-spec.js';
import { repository } from '../supervisor/home.js';
import { untilAnswersOk } from '../wait-until.js';
import { writeWhole } from '../write-whole.js';

export interface PrometheusServer {
  spec: ProcessSpec;
  page: string;
}

/** Rules that production runs with: infra/deploy/prometheus. */
const rules = join(repository, 'infra', 'deploy', 'prometheus', 'rules.yml');

export async function preparePrometheus({
  folder,
  ports,
  metricsPorts,
  say,
}: {
  folder: string;
  ports: Ports;
  metricsPorts: Record<string, number>;
  say: (line: string) => void;
}): Promise<PrometheusServer> {
  const command = await observerProgram('prometheus', say);
  const port = await ports.pick('prometheus', 9090);
  const page = `http://127.0.0.1:${port}`;
  const configuration = join(folder, 'prometheus.yml');
  cpSync(rules, join(folder, 'rules.yml'));
  writeWhole(configuration, JSON.stringify(configurationFor(metricsPorts), null, 2)); // JSON is YAML.
  return {
    page,
    spec: {
      name: 'prometheus',
      command,
      args: [
        `--config.file=${configuration}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        '--storage.tsdb.retention.time=15d',
        `--web.listen-address=127.0.0.1:${port}`,
        '--log.level=warn',
        ...pagesBeside(command),
      ],
      env: plainEnvironment(),
      cwd: folder,
      stopSignal: 'SIGTERM',
      stopGraceMs: 8_000,
      stage: 1,
      niceness: 5,
      ready: (signal) => untilAnswersOk('Prometheus', signal, `${page}/-/ready`),
    },
  };
}

const configurationFor = (metricsPorts: Record<string, number>) => ({
  global: { scrape_interval: '5s', evaluation_interval: '15s' },
  rule_files: ['rules.yml'],
  scrape_configs: [
    {
      job_name: 'blumsmart',
      static_configs: Object.entries(metricsPorts).map(([role, port]) => ({ targets: [`127.0.0.1:${port}`], labels: { role } })),
    },
  ],
});

/** Debian's program looks for its pages where the package would have put them; one that lies unpacked has them beside it. Others bring their own. */
function pagesBeside(command: string): string[] {
  const pages = join(dirname(command), '..', 'share', 'prometheus', 'web');
  return existsSync(pages) ? [`--web.local-assets=${pages}`] : [];
}
