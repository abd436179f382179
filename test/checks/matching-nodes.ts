import ts from 'typescript';

/** The nodes of a TypeScript file that a check looks for: `path:line text`. */
export function matchingNodes(
  name: string,
  file: ts.SourceFile,
  matches: (node: ts.Node) => boolean,
): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${name}:${line + 1} ${node.getText(file)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The same of a file's text. */
export function matchingNodesOfText(
  name: string,
  text: string,
  matches: (node: ts.Node) => boolean,
): string[] {
  return matchingNodes(name, ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true), matches);
}
