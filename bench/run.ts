/**
 * `npm run bench` measures what is fit to be measured on one machine and prints tables; figures are ratios beside something in the same run.
 *   npm run bench -- intake [--documents 1000] [--rate 100] [--home FOLDER]   submissions into a stack of its own, beside the bare models
 *   npm run bench -- search [SIZE …]                        list, filter and search at several sizes, in databases of their own
 *   npm run bench -- reading FOLDER… [--documents 25] [--write]   our reader beside other engines on documents with known answers
 *   npm run bench -- long-scan [--pages 3000]               memory of the reading processes as a long scan goes on
 *   npm run bench -- webhooks [--deliveries 1000] [--documents 20]   deliveries to receivers that are bad in every way, while documents are read
 *   npm run bench -- review [--documents 50] [--home FOLDER]      doubtful documents reviewed by keyboard, in a browser on a running stack
 *   npm run bench -- console [--documents 10000] [--pages 200]    first page, and every press with many documents and a long one, in a browser
 */
const [name = 'intake', ...args] = process.argv.slice(2);
const benches: Record<string, () => Promise<unknown>> = {
  intake: async () => (await import('./intake/run.js')).runIntake(args),
  search: async () => (await import('./search/run.js')).runSearch(args),
  'long-scan': async () => (await import('./reading/long-scan/run.js')).runLongScan(args),
  webhooks: async () => (await import('./webhooks/run.js')).runWebhooks(args),
  review: async () => (await import('./review/run.js')).runReview(args),
  console: async () => (await import('./console/run.js')).runConsole(args),
  reading: async () => (await import('./reading/run.js')).runReading(args),
};
const bench = benches[name];
if (bench) await bench();
else {
  console.error(`There is no bench called ${name}: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
}
