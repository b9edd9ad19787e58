import { randomUUID } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

export const errnoOf = (error: unknown): string | null => {
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>;
  return typeof code === 'string' && typeof syscall === 'string' ? code : null;
};

/**
 * The file stands there whole and on disk, or not at all; when it is there already, that one stays. A hard link is the one way to
 * publish a finished file that fails when the name is taken: rename would replace it, and an exclusive open shows it half-written.
 */
export async function createExclusively(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await write(temporary, 'wx', bytes);
    await link(temporary, file);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(temporary).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error;
    });
  }
  await syncFolder(dirname(file));
}

/** The file stands there whole and on disk, in the place of the one that stood there. */
export async function replaceWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  await write(temporary, 'wx', bytes);
  await rename(temporary, file);
  await syncFolder(dirname(file));
}

/** In place, so that the old bytes go from where they lay, as far as the file system below does so. */
export const overwrite = (file: string, bytes: Uint8Array): Promise<void> => write(file, 'r+', bytes);

async function write(file: string, flags: 'wx' | 'r+', bytes: Uint8Array): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
