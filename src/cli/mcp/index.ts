/**
 * `ketcover mcp`: the same answers for AI assistants, over the Model Context Protocol on standard input and output
 * (https://modelcontextprotocol.io). Standard output carries the protocol and nothing else.
 */
import process from 'node:process';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js';
import { quoted } from '../../intake/clean.ts';
import { EXIT } from '../exit-codes.ts';
import { type Io, version } from '../io.ts';
import { callTool, toolList } from './tools.ts';

/** @returns once the assistant has closed the connection. */
export async function runMcp(io: Io): Promise<number> {
  const say = io.words.mcp;
  const server = new Server(
    { name: 'ketcover', version: version() },
    { capabilities: { tools: {} }, instructions: say.instructions },
  );
  const tools = await toolList(say);
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: input } }) => {
    try {
      const answer = await callTool(name, input, io);
      if (answer) return answer;
    } catch (error) {
      // A fault of the program is told to the assistant; the next call is answered as ever.
      return { isError: true, content: [{ type: 'text', text: say.failed((error as Error).message.slice(0, 300)) }] };
    }
    throw new McpError(ErrorCode.InvalidParams, say.noTool(quoted(name), tools.map((tool) => tool.name).join(', ')));
  });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  if (process.stdin.isTTY) io.err(`${say.waiting}\n`);
  await server.connect(new StdioServerTransport());
  await closed;
  return EXIT.answered;
}
