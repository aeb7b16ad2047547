// Runs a WASI program under Node as wasi-run.mjs does, and then writes to stderr how many bytes of memory it has taken.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [, , program] = process.argv;
const wasi = new WASI({ version: 'preview1', args: [program], env: process.env });
const module = await WebAssembly.compile(readFileSync(program));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
console.error(instance.exports.memory.buffer.byteLength);
