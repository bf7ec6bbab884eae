#!/usr/bin/env node
// Starts the built program when it is there, else the sources: a fresh clone works before any build.
import { existsSync } from 'node:fs';
import module from 'node:module';

const built = new URL('../dist/main.js', import.meta.url);
if (existsSync(built)) {
  // Node 22 and later keep compiled code between runs; Node 20 has no such call.
  module.enableCompileCache?.();
  await import(built.href);
} else {
  // Node 22.18 and later strip types themselves.
  if (!process.features.typescript) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  await import(new URL('../src/cli/main.ts', import.meta.url).href);
}
