import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { below } from './find-files.js';

interface Writing {
  write: (file: FileHandle) => Promise<void>;
  /** Over what has the name. */
  replace?: boolean;
}

/** Writes a file that has its name only once it is whole and on disk, so that half of it is never taken for the whole; false where the name is taken. */
export async function writeNamed(to: Buffer, { write, replace = false }: Writing): Promise<boolean> {
  const part = partOf(to);
  const file = await open(part, 'wx', 0o600);
  try {
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!replace) return await nameIt(part, to);
    await rename(part, to);
    return true;
  } finally {
    await removeIfThere(part);
  }
}

/** The system may take fewer bytes than it is given: it is given the rest, until none is left or it says what is wrong. */
export async function writeAll(file: Pick<FileHandle, 'write'>, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

/** A file system that knows no links, or a file of another user's, which may be moved and not linked. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
export const knowsNoLink = (error: unknown): boolean => NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '');

/** Gives a file that is written its name, which fails where that was taken meanwhile: false. */
async function nameIt(part: Buffer, to: Buffer): Promise<boolean> {
  try {
    await link(part, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (!knowsNoLink(error)) throw error;
  }
  return takeNameAndReplace(part, to);
}

/** Without links: an empty file takes the name, which fails where it is taken, and is replaced. Killed in between, the empty file stays. */
export async function takeNameAndReplace(from: Buffer, to: Buffer): Promise<boolean> {
  try {
    await (await open(to, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await rename(from, to).catch(async (error: unknown) => {
    await removeIfThere(to);
    throw error;
  });
  return true;
}

/** Hidden, so that no walk takes it for a document. */
const partOf = (path: Buffer): Buffer =>
  below(path.subarray(0, path.lastIndexOf('/')), Buffer.from(`.${randomBytes(8).toString('hex')}.part`));

export const exists = (path: Buffer): Promise<boolean> => lstat(path).then(() => true, ifGone(false));
const removeIfThere = (path: Buffer): Promise<void> => unlink(path).catch(ifGone(undefined));
const ifGone =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
