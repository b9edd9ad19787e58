/** Names of firms and people as the sentences of a contract give them: a run of capitalised words, cut where a description begins. */
export interface Named {
  name: string;
  /** Offsets in the text that was searched. */
  start: number;
  end: number;
  /** The name ends in a legal form. */
  firm: boolean;
}

const form =
  /^(?:Inc|Incorporated|Corp|Corporation|Company|Co|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Limited|PLC|GmbH|mbH|AG|KG|OHG|S\.A|SA|SAS|SARL|N\.A|B\.V|BV|N\.V|NV|Pvt|Private|Sdn|Bhd|Trust|Bank|University|Association|Foundation|Partnership|Traders|Industries|Enterprises)[.,;]*$/iu;
/** What may stand before a name: a number of a list, an article, a title. */
const lead = /^(?:[\s:,–-]+|\(?(?:\d{1,2}|[ivx]{1,3}|[a-d])[).]\s|(?:by|the|mr\.?|mrs\.?|ms\.?|dr\.?|shri|smt\.?|m\/s\.?|messrs\.?)\s)+/iu;
const linking = /^(?:of|the|de|du|la|le|for|der|die|das)$/u;
/** Capitalised words that begin no name. */
const noName =
  /^(?:This|That|These|Agreement|Party|Parties|Section|Article|Exhibit|State|Date|Effective|Whereas|Now|Schedule|Each|All|Any|Act|Both)$/u;
const mostWords = 9;

const bare = (word: string): string => word.replace(/[,;:.]+$/u, '');

/** Whether a firm's name goes on behind an "and": its legal form follows before anything that ends a name. */
const firmFollows = (words: readonly string[]): boolean => {
  for (const word of words.slice(0, 5)) {
    if (form.test(word)) return true;
    if (!/^[\p{Lu}&]/u.test(word) || /[,;)]$/u.test(word)) return false;
  }
  return false;
};

/** How many of the words make the name they begin with. */
function wordsOfName(words: readonly string[]): { count: number; firm: boolean } {
  let firm = false;
  let count = 0;
  for (; count < Math.min(words.length, mostWords); count++) {
    const word = words[count]!;
    const next = words[count + 1] ?? '';
    const isForm = form.test(word) && count > 0;
    if (firm && !isForm) break;
    const joins =
      word === '&' || (/^(?:and|und|et)$/u.test(word) && count === 1 && firmFollows(words.slice(count + 1))) || linking.test(word)
        ? /^\p{Lu}/u.test(next) && count > 0
        : /^(?:[\p{Lu}\d]|\(\p{Lu}\p{L}+\)$)/u.test(word);
    if (!joins && !isForm) break;
    firm ||= isForm;
    if (/[;:)”"]$/u.test(word) && !/^\(/u.test(word)) return { count: count + 1, firm };
    if (word.endsWith(',') && !form.test(next)) return { count: count + 1, firm };
    if (/\p{Ll}{2}\.$/u.test(word) && !isForm) return { count: count + 1, firm };
  }
  return { count, firm };
}

/** The name that a text begins with, if it does. */
export function nameAtStart(text: string): Named | null {
  const start = lead.exec(text)?.[0].length ?? 0;
  const spans = [...text.slice(start, start + 200).matchAll(/\S+/gu)];
  const words = spans.map(([word]) => word);
  const { count, firm } = wordsOfName(words);
  if (!count) return null;
  const last = words[count - 1]!;
  const kept = /^(?:Inc|Co|Corp|Ltd|L\.L\.C|L\.P|N\.A|S\.A|B\.V|N\.V|Pvt|Bhd)\.[,;]?$/iu.test(last)
    ? last.replace(/[,;]$/u, '')
    : bare(last);
  const end = start + spans[count - 1]!.index + kept.length;
  const name = text
    .slice(start + spans[0]!.index, end)
    .replace(/\s+/gu, ' ')
    .replace(/^["“‘]|["”’]$/gu, '');
  const own = words.slice(0, count).map(bare);
  const person = count >= 2 && count <= 5 && own.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  if (noName.test(own[0]!) || (!firm && !person) || (firm && count < 2)) return null;
  return { name, start: start + spans[0]!.index, end, firm };
}
