/** The fault test: documents on one side, SIGKILL on the other, and proof afterwards. `npm run test:faults -- --help` says more. */
import { writeFileSync } from 'node:fs';
import { helpText, parseFaultOptions, type FaultOptions } from './options.js';
import { planRun } from './plan.js';
import { overview, planTable, resultTable } from './report.js';
import { runSeed, type SeedResult } from './run-seed.js';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = parseFaultOptions(args);
  if (options.help) {
    console.log(helpText);
    return 0;
  }
  const results: SeedResult[] = [];
  for (const seed of options.seeds) results.push(await tellOfSeed(seed, options));
  if (results.length > 1) console.log(`\n${overview(results)}`);
  if (options.json) writeFileSync(options.json, JSON.stringify({ options, results }, null, 2));
  const failed = results.filter(({ violations }) => violations.length).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

async function tellOfSeed(seed: number, options: FaultOptions): Promise<SeedResult> {
  console.log(`\nseed ${seed}: ${options.documents} documents\n${planTable(planRun({ seed, ...options }))}\n`);
  const result = await runSeed(seed, options, console.log);
  console.log(`\nseed ${seed}\n${resultTable(result)}`);
  for (const end of result.ends.filter((one) => one !== 'SIGKILL')) console.log(`  a start ended: ${end}`);
  for (const { kind, about, detail } of result.violations) console.log(`  ${kind}: ${about}: ${detail}`);
  if (result.violations.length) console.log(`  its folder is kept: ${result.home}`);
  return result;
}
