import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { codeOf, failure } from '../../workflows/contract/index.js';
import { pointer } from './check-input.js';
import { cleanFileName, fileNameFrom } from './file-name.js';
import { invalid, malformed } from './problem.js';

export interface Upload {
  source: Readable;
  fileName: string | null;
  declaredMediaType: string | null;
  /** Resolves when the request held this file and nothing else; rejects with what was wrong. Await it after reading `source`. */
  complete: Promise<void>;
}

const MEDIA_TYPE_CHARS_MAX = 200;

/** The one file of a request: its raw body, or the part `file` of a multipart form. Nothing is held but what flows. */
export async function openUpload(req: Request): Promise<Upload> {
  if (req.headers['content-encoding'] && req.headers['content-encoding'] !== 'identity') {
    throw failure('request.unsupported_media_type', 'Send the file as it is, without Content-Encoding.');
  }
  if (req.is('multipart/*')) return openPart(req);
  return {
    source: req,
    fileName: fileNameFrom(req.headers['content-disposition']),
    declaredMediaType: mediaType(req.headers['content-type']),
    complete: Promise.resolve(),
  };
}

const mediaType = (text: string | undefined): string | null =>
  text?.split(';')[0]!.trim().toLowerCase().slice(0, MEDIA_TYPE_CHARS_MAX) || null;

function openPart(req: Request): Promise<Upload> {
  const parser = openParser(req);
  return new Promise((resolve, reject) => {
    let file: Readable | null = null;
    const complete = new Promise<void>((finished, broken) => {
      const refuse = (error: Error) => {
        broken(error);
        reject(error);
        req.unpipe(parser);
        file?.destroy(error);
      };
      parser.on('file', (name, stream, { filename, mimeType }) => {
        stream.on('error', (error) => (codeOf(error) ? refuse(error) : breakDown()));
        if (file || name !== 'file') {
          stream.resume();
          return refuse(
            invalid({ in: 'body', pointer: pointer([name]), message: file ? 'One request carries one file.' : 'There is no such field.' }),
          );
        }
        file = stream;
        resolve({ source: stream, fileName: cleanFileName(filename), declaredMediaType: mediaType(mimeType), complete });
      });
      parser.on('field', (name) => refuse(invalid({ in: 'body', pointer: pointer([name]), message: 'There is no such field.' })));
      const breakDown = () => refuse(req.destroyed && !req.complete ? failure('request.interrupted') : notAForm());
      parser.on('error', breakDown);
      parser.on('close', () => (file ? finished() : refuse(invalid({ in: 'body', pointer: '/file', message: 'is missing' }))));
      req.once('close', () => {
        if (!req.complete) refuse(failure('request.interrupted'));
      });
    });
    // Whoever reads the file meets the failure there; it must not also count as unheard.
    complete.catch(() => undefined);
    req.pipe(parser);
  });
}

const notAForm = () => malformed('The body is not the multipart form it is said to be.');

function openParser(req: Request) {
  try {
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { fields: 1, files: 2, fieldSize: 1024, headerPairs: 20 } });
  } catch {
    throw notAForm();
  }
}
