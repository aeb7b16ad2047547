// Runs a WASI program under Node: node --stack-size=6000 wasi-run.mjs PROGRAM.wasm [ARGUMENT...]. The file system is the host's; the size of the stack, in KB, is what the default recursion limit takes.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [, , program, ...rest] = process.argv;
const wasi = new WASI({
  version: 'preview1',
  args: [program, ...rest],
  env: process.env,
  preopens: { '/': '/', '.': process.cwd() },
});
const module = await WebAssembly.compile(readFileSync(program));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
