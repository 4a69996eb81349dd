import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const RULES = join(import.meta.dirname, '../../rules');

/** What each of the functions that make a judgement can come to. */
const MAKES: Readonly<Record<string, readonly string[]>> = {
  pass: ['pass'], fail: ['fail'], insufficient: ['insufficient-evidence'], notApplicable: ['not-applicable'], notDue: ['not-due'],
  onTime: ['pass', 'fail', 'not-due'], shareOf: ['pass', 'fail', 'insufficient-evidence'],
};

/** What tells a rule from those of other commitments that are named alike. */
export const ruleKey = (id: string, title: string): string => `${id}: ${title}`;

const textOf = (property: ts.ObjectLiteralElementLike | undefined): string => (property !== undefined && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer) ? property.initializer.text : '?');

/** Which verdicts the text of a rule, and of all that it calls, can come to; by `ruleKey`. What stands behind a condition that is never met is counted too. */
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
  const rulesIn = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'rule') {
      const [spec] = node.arguments;
      if (spec !== undefined && ts.isObjectLiteralExpression(spec)) {
        const of = (name: string): ts.ObjectLiteralElementLike | undefined => spec.properties.find((p) => p.name !== undefined && ts.isIdentifier(p.name) && p.name.text === name);
        const judge = of('judge');
        if (judge !== undefined) found.set(ruleKey(textOf(of('id')), textOf(of('title'))), verdictsIn(judge));
      }
    }
    ts.forEachChild(node, rulesIn);
  };
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(RULES)) rulesIn(source);
  return found;
}
