// Type-checks TypeScript that arrives on standard input as if it lay in this folder, with the packages of tests/node_modules. Says what is wrong, then "done".
import ts from 'typescript';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';

const name = fileURLToPath(new URL('./payloads.mts', import.meta.url));
const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 };
const host = ts.createCompilerHost(options);
const [read, exists, source] = [host.readFile, host.fileExists, readFileSync(0, 'utf8')];
host.readFile = (file) => (file === name ? source : read(file));
host.fileExists = (file) => file === name || exists(file);
const found = host.getSourceFile;
host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, source, rest[0], true) : found(file, ...rest));
for (const problem of ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)))
  console.log(`wrong: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
console.log('done');
