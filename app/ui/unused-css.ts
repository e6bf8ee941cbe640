/** As much of a PostCSS tree as is needed here; PostCSS itself comes with Vite. */
type Node = { parent?: Container | undefined; remove: () => unknown };
type Container = {
  name?: string;
  nodes?: unknown[] | undefined;
  parent?: Container | undefined;
  remove?: () => unknown;
};
type Declaration = Node & { prop: string; value: string };
type Walk = (visit: (declaration: Declaration) => void) => unknown;
type Rule = Node & { selectors: string[]; walkDecls: Walk };
type Root = Container & {
  walkDecls: Walk;
  walkRules: (visit: (rule: Rule) => void) => unknown;
};

/** The selectors of the shared theme and of ours over it. */
type Themes = { shared: string; own: string };

const REFERENCE = /var\(\s*(--[\w-]+)/g;
const PACKAGE_CLASS = /\b(?:nl|utrecht)-[a-z][\w-]*/g;
const NOT_OR_HAS = /:(?:not|has)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
const ALTERNATIVES = /:(?:is|where)\([^)]*,/;

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

/** The classes of packages that our templates write, always as whole names. */
export function findPackageClasses(templates: readonly string[]): Set<string> {
  return new Set(templates.flatMap((source) => source.match(PACKAGE_CLASS) ?? []));
}

/** Whether an element of ours can match: every package class the selector demands is written somewhere. */
export function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const demands = selector.replaceAll(NOT_OR_HAS, '');
  if (ALTERNATIVES.test(demands)) return true;
  return (demands.match(PACKAGE_CLASS) ?? []).every((name) => used.has(name));
}

/** Removes a node and what stands around it and is empty by then. */
function removeWithParents(node: Node) {
  let parent = node.parent;
  node.remove();
  while (parent?.remove && parent.nodes?.length === 0) {
    const above: Container | undefined = parent.parent;
    parent.remove();
    parent = above;
  }
}

function dropRules(root: Root, used: ReadonlySet<string>) {
  root.walkRules((rule) => {
    const left = rule.selectors.filter((selector) => canMatch(selector, used));
    if (left.length === 0) removeWithParents(rule);
    else if (left.length < rule.selectors.length) rule.selectors = left;
  });
}

function listDeclarations(node: { walkDecls: Walk }) {
  const declarations: Declaration[] = [];
  node.walkDecls((declaration) => void declarations.push(declaration));
  return declarations;
}

/** What our theme sets for every page (not in a media query) makes the value of the shared theme dead: both are on `<html>`. */
function dropOverridden(root: Root, { shared, own }: Themes) {
  const rules: Rule[] = [];
  root.walkRules((rule) => void rules.push(rule));
  const always = rules.filter((rule) => rule.selectors.join() === own && rule.parent?.name !== 'media');
  const overridden = new Set(always.flatMap((rule) => listDeclarations(rule).map(({ prop }) => prop)));
  for (const rule of rules.filter(({ selectors }) => selectors.join() === shared))
    for (const declaration of listDeclarations(rule))
      if (overridden.has(declaration.prop)) removeWithParents(declaration);
}

function dropProperties(root: Root) {
  const declarations = listDeclarations(root);
  const reachable = computeReachable(declarations);
  for (const declaration of declarations)
    if (declaration.prop.startsWith('--') && !reachable.has(declaration.prop)) removeWithParents(declaration);
}

/**
 * A PostCSS plugin for the one style sheet of the product. The packages style every state of every part and declare thousands of
 * tokens, for all of NL Design System; a page pays only for what our templates use.
 * @param templates the source text of all templates
 * @param themes the selectors of the shared theme and of ours
 */
export function dropUnusedCss(templates: readonly string[], themes: Themes) {
  const used = findPackageClasses(templates);
  return {
    postcssPlugin: 'drop-unused-css',
    OnceExit(root: Root) {
      dropRules(root, used);
      dropOverridden(root, themes);
      dropProperties(root);
    },
  };
}
