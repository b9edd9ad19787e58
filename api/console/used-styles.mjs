import postcss from 'postcss';
import { build } from 'vite';

/** As Mantine names the classes of its components: a hash, which stands word for word in the code of each component that is used. */
const COMPONENT_CLASS = /m_[0-9a-f]{6,8}/g;

/**
 * A Vite plugin that drops the rules of Mantine's components that no page uses: its one style sheet has those of all, and lists of imports by
 * hand would miss what a component uses inside. Which are used shows in the scripts, so these are built once before, by the same `config`; the
 * sheet is cut before it is bundled, and so is named after what it is, wherever it is named.
 */
export function usedStyles(config) {
  let used;
  return {
    name: 'used-styles',
    enforce: 'pre',
    async buildStart() {
      used = await usedClasses(config);
    },
    transform: (code, id) => (/@mantine\/.*\.css$/.test(id) ? { code: onlyUsed(code, used), map: null } : null),
  };
}

async function usedClasses(config) {
  const { output } = await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, write: false } });
  return new Set(output.filter(({ type }) => type === 'chunk').flatMap(({ code }) => code.match(COMPONENT_CLASS) ?? []));
}

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
