import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const RULES = join(import.meta.dirname, '../../rules');

/** What each of the functions that make a judgement can come to. */
const MAKES: Readonly<Record<string, readonly string[]>> = {
  pass: ['pass'], fail: ['fail'], insufficient: ['insufficient-evidence'], notApplicable: ['not-applicable'], notDue: ['not-due'],
  onTime: ['pass', 'fail', 'not-due'], shareOf: ['pass', 'fail', 'insufficient-evidence'],
};

/** Which verdicts the text of a rule, and of all that it calls, can come to, by the rule's own name and the file that it stands in. */
export function allowedByText(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.includes('generated')).map((path) => join(RULES, path));
  const program = ts.createProgram(files, { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, noEmit: true, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const known = new Map<ts.Node, ReadonlySet<string>>();
  const found = new Map<string, ReadonlySet<string>>();

  const declarationOf = (name: ts.Identifier): ts.Node | undefined => {
    const symbol = checker.getSymbolAtLocation(name);
    const own = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = own?.valueDeclaration;
    return declaration !== undefined && (ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration)) ? declaration : undefined;
  };
  const verdictsIn = (root: ts.Node): ReadonlySet<string> => {
    const before = known.get(root);
    if (before !== undefined) return before;
    const verdicts = new Set<string>();
    known.set(root, verdicts);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      if (ts.isIdentifier(node)) {
        const declaration = declarationOf(node);
        const file = declaration?.getSourceFile().fileName ?? '';
        if (declaration !== undefined && declaration !== root && file.startsWith(RULES)) {
          for (const verdict of file.endsWith('/rules/judging.ts') ? (MAKES[node.text] ?? []) : verdictsIn(declaration)) verdicts.add(verdict);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(root);
    return verdicts;
  };
  const rulesIn = (node: ts.Node, file: string): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'rule') {
      const [spec] = node.arguments;
      if (spec !== undefined && ts.isObjectLiteralExpression(spec)) {
        const of = (name: string): ts.ObjectLiteralElementLike | undefined => spec.properties.find((p) => p.name !== undefined && ts.isIdentifier(p.name) && p.name.text === name);
        const [id, judge] = [of('id'), of('judge')];
        const name = id !== undefined && ts.isPropertyAssignment(id) && ts.isStringLiteral(id.initializer) ? id.initializer.text : `?${id?.getText() ?? ''}`;
        if (judge !== undefined) found.set(`${name}@${file}`, verdictsIn(judge));
      }
    }
    ts.forEachChild(node, (child) => { rulesIn(child, file); });
  };
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(RULES)) rulesIn(source, source.fileName.slice(RULES.length + 1));
  return found;
}
