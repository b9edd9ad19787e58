import { describe, expect, test } from '@jest/globals';
import { checkCodes } from '../../../../workflows/rules/check.js';
import { reviewReasons } from '../../../../workflows/rules/review-reasons.js';
import { documentSteps, failureCodes } from '../../../../workflows/contract/index.js';
import { aboutLines, checkAdvice, checkMessage, checkTitle } from './check-words.js';
import { failureAdvice } from './failure-advice.js';
import { reasonWords } from './reason-words.js';
import { stepWords, timelineOf } from './step-words.js';

describe('everything the product can say has words here', () => {
  test.each(Object.keys(checkCodes))('check %s', (code) => {
    expect(checkTitle({ code })).not.toBe(code);
    expect(checkAdvice({ code })).toMatch(/\.$/);
  });
  test.each(Object.keys(reviewReasons))('reason %s', (reason) => {
    const given = reason.replace('NAME', 'total').replace('CODE', 'date.order');
    expect(reasonWords(given)).not.toBe(reasonWords('something.new'));
    expect(reasonWords(given)).not.toMatch(/\w\.\w/);
  });
  test.each([...documentSteps])('step %s', (step) => expect(stepWords({ step, facts: {} }).title).not.toBe(step));
  test.each(failureCodes.filter((code) => /^document\.(empty|un|too|enc|wrong_p|dam|no_p|bomb)/.test(code)))('failure %s', (code) =>
    expect(failureAdvice({ code, meaning: 'MEANING' }).advice).not.toContain('MEANING'),
  );
  test('and what has none is told by its meaning', () =>
    expect(failureAdvice({ code: 'internal.unexpected', meaning: 'Something went wrong here.' }).advice).toContain(
      'Something went wrong here.',
    ));
});

test('one check is about the line items, though it names fields alone', () =>
  expect(Object.keys(checkCodes).filter((code) => aboutLines({ code }))).toEqual(['sum.line_items']));

test('a check’s message is a sentence, and documents in it can be opened', () => {
  const id = 'doc_01m83nya9wexr8mkdh3p60swhg';
  expect(checkMessage({ message: `the same vendor, number and total stand in ${id}` })).toEqual([
    { text: 'The same vendor, number and total stand in ' },
    { text: 'this document', documentId: id },
    { text: '.' },
  ]);
});

test('parts of a long reading are one step that counts up, attempt by attempt', () => {
  const read = (event_id: number, attempt: number, pages: number) => ({
    event_id,
    attempt,
    step: 'pages_read',
    facts: { pages },
    at: `t${event_id}`,
  });
  const other = (event_id: number, attempt: number, step: string) => ({ event_id, attempt, step, facts: {}, at: `t${event_id}` });
  const steps = timelineOf([read(1, 1, 20), read(2, 1, 20), other(3, 1, 'failed'), other(4, 2, 'retried'), read(5, 2, 1)]);
  expect(steps.map(({ title, details, at }) => [title, details, at])).toEqual([
    ['Read', '40 pages', 't2'],
    ['Failed', null, 't3'],
    ['Asked to read it again', null, 't4'],
    ['Read', '1 page', 't5'],
  ]);
});
