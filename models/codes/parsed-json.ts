/** The value of a JSON text; undefined where it is none: a code may hold anything. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
