#!/usr/bin/env node
// Starts the built program when it is there, else the sources: a fresh clone works before any build.
// CommonJS (see package.json beside this file): Node starts it faster than an ES module.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

async function runSources() {
  const { pathToFileURL } = require('node:url');
  // Node 22.18 and later strip types themselves.
  if (!process.features.typescript) (await import('tsx/esm/api')).register();
  await import(pathToFileURL(join(__dirname, '../src/cli/main.ts')).href);
}

if (existsSync(join(__dirname, '../dist/main.cjs'))) require('./built.js').run('main');
else runSources();
