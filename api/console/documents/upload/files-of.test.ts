import { describe, expect, it } from '@jest/globals';
import { chosenFiles, droppedFiles, FILES_MAX } from './files-of';

const leaf = (name: string) => ({ name, isFile: true, isDirectory: false, file: (done: (file: File) => void) => done(new File([], name)) });
const folder = (name: string, children: { name: string; isFile: boolean; isDirectory: boolean }[]) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let at = 0;
    // As browsers do: a hundred at a time.
    return { readEntries: (done: (some: unknown[]) => void) => done(children.slice(at, (at += 100))) };
  },
});
const names = async (...entries: Parameters<typeof droppedFiles>[0]) => (await droppedFiles(entries)).files.map(({ name }) => name);

describe('what was dropped', () => {
  it('is walked to its last folder, in order', async () => {
    const dropped = folder('a', [leaf('1.pdf'), folder('b', [leaf('2.pdf'), folder('c', [leaf('3.pdf')])]), leaf('4.pdf')]);
    expect(await names(dropped, leaf('5.pdf'))).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf']);
  });
  it('has all of a folder with more than a browser gives at once', async () => {
    expect(
      await names(
        folder(
          'a',
          Array.from({ length: 250 }, (_, at) => leaf(`${at}`)),
        ),
      ),
    ).toHaveLength(250);
  });
  it('loses what systems leave behind', async () => {
    expect(await names(folder('a', [leaf('.DS_Store'), leaf('Thumbs.db'), folder('__MACOSX', [leaf('x')]), leaf('1.pdf')]))).toEqual([
      '1.pdf',
    ]);
  });
  it('is cut where it is a whole disk', async () => {
    const { files, cut } = await droppedFiles(Array.from({ length: FILES_MAX + 5 }, (_, at) => leaf(`${at}`)));
    expect([files.length, cut]).toEqual([FILES_MAX, true]);
  });
});

describe('what was chosen', () => {
  it('loses what lies in hidden folders', () => {
    const at = (path: string) => Object.assign(new File([], path.split('/').at(-1)!), { webkitRelativePath: path });
    expect(chosenFiles([at('a/1.pdf'), at('a/.git/2'), at('.DS_Store')]).files.map(({ name }) => name)).toEqual(['1.pdf']);
  });
});
