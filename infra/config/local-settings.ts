import { homedir } from 'node:os';
import { join } from 'node:path';
import { setting } from './define.js';
import { text, url } from './shapes.js';

const programPath = (env: string, what: string) =>
  setting({ env, doc: `Program file of ${what}. Default: the one that is found or fetched.`, schema: text.optional() });

/** Of the programs that run on one machine: `npm start`, scripts, tests. */
export const localSettings = {
  home: setting({
    env: 'BLUMSMART_HOME',
    doc: 'Folder of the installation that npm start runs. Default: .blumsmart in the repository.',
    schema: text.optional(),
  }),
  cacheDir: setting({
    env: 'BLUMSMART_CACHE',
    doc: 'Folder of fetched programs and model files, shared by all clones. Default: .cache/blumsmart in the home folder.',
    schema: text,
    default: join(homedir(), '.cache', 'blumsmart'),
  }),
  runJson: setting({
    env: 'BLUMSMART_RUN_JSON',
    doc: 'File that says where the running product is, for scripts and acceptance tests. Default: run.json of BLUMSMART_HOME.',
    schema: text.optional(),
  }),
  productUrl: setting({
    env: 'BLUMSMART_API',
    doc: 'Address of the product that blumsmart and npm run predict ask. Default: what run.json says.',
    schema: url('http', 'https').optional(),
  }),
  productKey: setting({
    env: 'BLUMSMART_API_KEY',
    doc: 'API key for it. Default: the demo key of run.json, unless an address is given.',
    schema: text.optional(),
    secret: true,
  }),
  chromiumPath: setting({
    env: 'CHROMIUM_PATH',
    doc: 'Program file of Chromium, which tests and benchmarks of the console drive.',
    schema: text,
    default: '/usr/bin/chromium',
  }),
  mailUi: setting({
    env: 'MAIL_UI',
    doc: 'Page of the mail catcher in which integration tests look for letters. Default: that of the servers they start.',
    schema: url('http', 'https').optional(),
  }),
  temporalPath: programPath('TEMPORAL_CLI_PATH', 'Temporal’s command line, whose development server npm start runs'),
  weedPath: programPath('WEED_PATH', 'SeaweedFS, the S3 store of npm start'),
  temporalTestServerPath: programPath('TEMPORAL_TEST_SERVER_PATH', 'Temporal’s test server, for tests'),
  javaPath: setting({
    env: 'JAVA_PATH',
    doc: 'Program file of Java 17 or later, which runs Zipkin. Default: java on PATH; it is not fetched.',
    schema: text.optional(),
  }),
  zipkinJarPath: programPath('ZIPKIN_JAR_PATH', 'Zipkin’s server, a jar'),
  prometheusPath: programPath('PROMETHEUS_PATH', 'Prometheus'),
  promtoolPath: programPath('PROMTOOL_PATH', 'Prometheus’ tool for rules'),
  dockerComposePath: programPath('DOCKER_COMPOSE_PATH', 'Docker Compose, version 2.24 or later, which checks docker-compose.yml'),
  kubectlPath: programPath('KUBECTL_PATH', 'kubectl, which builds what infra/deploy/kubernetes says'),
};
