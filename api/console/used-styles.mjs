import { createHash } from 'node:crypto';
import postcss from 'postcss';

/** As Mantine names the classes of its components: a hash, which stands word for word in the code of each component that is used. */
const COMPONENT_CLASS = /m_[0-9a-f]{6,8}/g;

/**
 * A Vite plugin that drops the rules of Mantine's components that no page uses: its one style sheet has those of all, and lists of imports by
 * hand would miss what a component uses inside. What is left depends on the scripts, so the file is named anew after its content: browsers keep
 * files by their names for good.
 */
export const usedStyles = () => ({
  name: 'used-styles',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const parts = Object.values(bundle);
    const chunks = parts.filter(({ type }) => type === 'chunk');
    const page = parts.find(({ fileName }) => fileName === 'index.html');
    const used = new Set(chunks.flatMap(({ code }) => code.match(COMPONENT_CLASS) ?? []));
    for (const { fileName, source } of parts.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'))) {
      const kept = onlyUsed(String(source), used);
      if (kept === String(source)) continue;
      if (chunks.some(({ code }) => code.includes(fileName))) throw new Error(`${fileName} cannot be named anew: a script names it`);
      const hash = createHash('sha256').update(kept).digest('base64url').slice(0, 8);
      const named = fileName.replace(/-[^-]+(?=\.css$)/, `-${hash}`);
      delete bundle[fileName];
      this.emitFile({ type: 'asset', fileName: named, source: kept });
      page.source = String(page.source).replaceAll(fileName, named);
    }
  },
});

/** Selectors stay that name no component, or none but used ones. */
export function onlyUsed(css, used) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => (selector.match(COMPONENT_CLASS) ?? []).every((name) => used.has(name)));
    if (!kept.length) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes && !rule.nodes.length) rule.remove();
  });
  return sheet.toString();
}
