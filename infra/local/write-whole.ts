import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that only its owner reads; others see the old content or the new, never half of it. */
export function writeWhole(file: string, content: string): void {
  const incoming = `${file}.${process.pid}.new`;
  writeFileSync(incoming, content, { mode: 0o600 });
  renameSync(incoming, file);
}
