#!/usr/bin/env node
// The program `blumsmart`, from wherever it is called or linked: installs and builds what is missing, then runs the command line.
process.argv.splice(2, 0, 'infra/run/command-line.js');
await import('./bootstrap.mjs');
