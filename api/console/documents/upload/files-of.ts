/** Junk that systems leave in folders. */
const isJunk = (name: string): boolean => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX';
/** Far more than anybody drops on purpose: a whole disk is refused. */
export const FILES_MAX = 10_000;

export interface Found {
  files: File[];
  /** There were more. */
  cut: boolean;
}

/** Files that were chosen, without what a folder has of its system's own. */
export const chosenFiles = (list: Iterable<File>): Found => {
  const files = [...list].filter(({ name, webkitRelativePath }) => ![name, ...webkitRelativePath.split('/')].some(isJunk));
  return { files: files.slice(0, FILES_MAX), cut: files.length > FILES_MAX };
};

type Entry = Pick<FileSystemEntry, 'name' | 'isFile' | 'isDirectory'>;

/** Must be called while the drop is being handled: the browser forgets what was dropped afterwards. */
export const entriesOf = ({ items }: Pick<DataTransfer, 'items'>): Entry[] =>
  [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));

/** Every file below what was dropped. */
export async function droppedFiles(entries: readonly Entry[]): Promise<Found> {
  const files: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && files.length <= FILES_MAX; entry = waiting.shift()) {
    if (isJunk(entry.name)) continue;
    if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry));
    else if (entry.isDirectory) waiting.unshift(...(await childrenOf(entry as FileSystemDirectoryEntry)));
  }
  return { files: files.slice(0, FILES_MAX), cut: files.length > FILES_MAX };
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A browser gives a folder a hundred names at a time, and none at its end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<Entry[]> {
  const reader = folder.createReader();
  const children: Entry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length || children.length > FILES_MAX) return children;
    children.push(...some);
  }
}
