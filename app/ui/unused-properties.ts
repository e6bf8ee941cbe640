/** As much of a PostCSS tree as is needed here; PostCSS itself comes with Vite. */
type Declaration = { prop: string; value: string; remove: () => unknown; parent?: Container | undefined };
type Container = { nodes?: unknown[] | undefined; parent?: Container | undefined; remove?: () => unknown };
type Root = Container & { walkDecls: (visit: (declaration: Declaration) => void) => void };

const REFERENCE = /var\(\s*(--[\w-]+)/g;

/** The custom properties a value asks for, in its fallbacks too. */
function findReferences(value: string): string[] {
  return [...value.matchAll(REFERENCE)].map(([, name]) => name ?? '');
}

/**
 * The names of all custom properties that some real property needs, directly or through others.
 * @param declarations every declaration of the style sheet, wherever it stands
 */
export function computeReachable(declarations: readonly { prop: string; value: string }[]): Set<string> {
  const needs = new Map<string, Set<string>>();
  const reachable = new Set<string>();
  const queue: string[] = [];
  for (const { prop, value } of declarations) {
    const references = findReferences(value);
    if (!prop.startsWith('--')) queue.push(...references);
    else needs.set(prop, new Set([...(needs.get(prop) ?? []), ...references]));
  }
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reachable.has(name)) continue;
    reachable.add(name);
    queue.push(...(needs.get(name) ?? []));
  }
  return reachable;
}

/** Removes a declaration and the rules around it that are empty by then. */
function removeWithParents(declaration: Declaration) {
  let parent = declaration.parent;
  declaration.remove();
  while (parent?.remove && parent.nodes?.length === 0) {
    const above: Container | undefined = parent.parent;
    parent.remove();
    parent = above;
  }
}

/**
 * A PostCSS plugin that drops every custom property that nothing asks for. The shared theme declares thousands, for all parts
 * of NL Design System; a page pays only for those of the parts that are used.
 */
export function dropUnusedProperties() {
  return {
    postcssPlugin: 'drop-unused-properties',
    OnceExit(root: Root) {
      const declarations: Declaration[] = [];
      root.walkDecls((declaration) => void declarations.push(declaration));
      const reachable = computeReachable(declarations);
      for (const declaration of declarations)
        if (declaration.prop.startsWith('--') && !reachable.has(declaration.prop)) removeWithParents(declaration);
    },
  };
}
