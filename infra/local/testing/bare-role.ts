/** Serves nothing, and says so in the way that roles do. */
process.on('SIGTERM', () => process.exit(0));
setInterval(() => undefined, 60_000);
console.log(JSON.stringify({ ready: true, role: 'bare' }));
