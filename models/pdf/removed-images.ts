/**
 * pdf.js leaves out pictures with more pixels than it was allowed, and says so only in a warning of this text (5.6.205; a test
 * notices when another version says it differently).
 */
const removal = 'Image exceeded maximum allowed size and was removed';

/** Runs `work` and counts the pictures that pdf.js left out meanwhile. A parser does one thing at a time. */
export async function countingRemovedImages<T>(work: () => Promise<T>): Promise<{ result: T; removed: number }> {
  const { warn } = console;
  let removed = 0;
  console.warn = (message: unknown) => {
    if (String(message).includes(removal)) removed++;
  };
  try {
    return { result: await work(), removed };
  } finally {
    console.warn = warn;
  }
}
