import { fetches, roles, steps, tools } from '../local/roles.js';

/** `role.js NAME ARGUMENTS…` becomes the program of that name: one image, and its argument says what a container is. */
const programs = [...fetches, ...steps, ...roles, ...tools];
const [name] = process.argv.splice(2, 1);
const program = programs.find((one) => one.name === name);
if (program) await import(new URL(`../../${program.entry}`, import.meta.url).href);
else {
  console.error(`role: name one of ${programs.map((one) => one.name).join(', ')}`);
  process.exitCode = 2;
}
