import { describe, expect, test } from '@jest/globals';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { codeOf, fail, type FailureCode } from '../../workflows/contract/index.js';
import { patientCodec } from './patient-codec.js';

const payloads: Payload[] = [{ data: new Uint8Array([1]) }];

/** Fails with these codes, one a call, then works. */
function codecThatFails(...codes: FailureCode[]): PayloadCodec {
  const work = async (given: Payload[]): Promise<Payload[]> => {
    const code = codes.shift();
    return code ? fail(code) : given;
  };
  return { encode: work, decode: work };
}

describe('the codec of workers', () => {
  test('waits until the database and the keys are back', async () => {
    expect(await patientCodec(codecThatFails('database.unavailable', 'keys.unavailable')).encode(payloads)).toBe(payloads);
    expect(await patientCodec(codecThatFails('database.unavailable')).decode(payloads)).toBe(payloads);
  });

  test.each(['keys.destroyed', 'document.not_found', 'internal.unexpected'] as const)(
    'does not wait for what does not pass: %s',
    async (code) => {
      const error = await patientCodec(codecThatFails(code))
        .decode(payloads)
        .catch((thrown: unknown) => thrown);
      expect(codeOf(error)).toBe(code);
    },
  );

  test.each(['keys.destroyed', 'document.not_found'] as const)('tells nothing of a document that is erased: %s', async (code) => {
    expect(await patientCodec(codecThatFails(code)).encode(payloads)).toEqual([{ metadata: { encoding: Buffer.from('binary/null') } }]);
  });
});
