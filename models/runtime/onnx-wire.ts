import { Reader, Writer } from 'protobufjs/minimal.js';

/** One field of a protobuf message as it lies in the file: `number` and wire type, its bytes without the tag. */
export interface WireField {
  number: number;
  wireType: number;
  bytes: Uint8Array;
}

const lengthDelimited = 2;

/** Splits a message into its fields; what is not understood passes through untouched. */
export function readFields(message: Uint8Array): WireField[] {
  const reader = Reader.create(message);
  const fields: WireField[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const wireType = tag & 7;
    if (wireType === lengthDelimited) {
      fields.push({ number: tag >>> 3, wireType, bytes: reader.bytes() });
      continue;
    }
    const start = reader.pos;
    reader.skipType(wireType);
    fields.push({ number: tag >>> 3, wireType, bytes: message.subarray(start, reader.pos) });
  }
  return fields;
}

export function writeFields(fields: readonly WireField[]): Uint8Array {
  const parts = fields.flatMap(({ number, wireType, bytes }) => {
    const head = Writer.create().uint32((number << 3) | wireType);
    if (wireType === lengthDelimited) head.uint32(bytes.length);
    return [head.finish(), bytes];
  });
  return Buffer.concat(parts);
}

export const message = (number: number, fields: readonly WireField[]): WireField => ({
  number,
  wireType: lengthDelimited,
  bytes: writeFields(fields),
});
export const bytesField = (number: number, bytes: Uint8Array): WireField => ({ number, wireType: lengthDelimited, bytes });
export const textField = (number: number, text: string): WireField => bytesField(number, Buffer.from(text, 'utf8'));
export const integerField = (number: number, value: number): WireField => ({
  number,
  wireType: 0,
  bytes: Writer.create().uint32(value).finish(),
});

export const textsOf = (fields: readonly WireField[], number: number): string[] =>
  fields.filter((field) => field.number === number).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));

export const integersOf = (fields: readonly WireField[], number: number): number[] =>
  fields.filter((field) => field.number === number && field.wireType === 0).map(({ bytes }) => Number(Reader.create(bytes).uint64()));
