import { describe, expect, test } from '@jest/globals';
import { planRun } from './plan.js';
import { killableRoles } from './roles.js';

const options = { documents: 50, kills: 14, roles: killableRoles };

describe('the plan of a fault run', () => {
  test('is the same for the same seed', () => {
    expect(planRun({ seed: 7, ...options })).toEqual(planRun({ seed: 7, ...options }));
  });

  test('is another for another seed, with other documents', () => {
    const [one, other] = [planRun({ seed: 1, ...options }), planRun({ seed: 2, ...options })];
    expect(one.kills).not.toEqual(other.kills);
    const receipts = new Set(one.uploads.map(({ receipt }) => receipt));
    expect(other.uploads.filter(({ receipt }) => receipts.has(receipt))).toEqual([]);
  });

  test('kills every role, however few kills are asked for', () => {
    const { kills } = planRun({ seed: 3, ...options, kills: 1 });
    expect(kills.map(({ role }) => role).sort()).toEqual([...killableRoles].sort());
  });

  test('kills only the roles it is told, as often as it is told', () => {
    const { kills } = planRun({ seed: 4, ...options, kills: 5, roles: ['s3'] });
    expect(kills.map(({ role }) => role)).toEqual(['s3', 's3', 's3', 's3', 's3']);
  });

  test('has other receipts to spare than those of its uploads', () => {
    const { uploads, spareReceipt } = planRun({ seed: 6, ...options });
    expect(uploads.every(({ receipt }) => receipt < spareReceipt)).toBe(true);
  });

  test('sends each document once, in the order of time', () => {
    const { uploads } = planRun({ seed: 5, ...options });
    expect(new Set(uploads.map(({ receipt }) => receipt)).size).toBe(50);
    expect(uploads.map(({ atMs }) => atMs)).toEqual(uploads.map(({ atMs }) => atMs).sort((a, b) => a - b));
  });
});
