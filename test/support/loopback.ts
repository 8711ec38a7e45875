import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server of this process on the loopback interface. */
export interface LoopbackServer {
  readonly url: string;
  /** What it was asked, preflights left out, in order. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[];
  /** How many requests it still answers. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

/** Answers one request; `body` is what came with it. */
export type Handler = (response: ServerResponse, request: IncomingMessage, body: string) => unknown;

/** Starts a server. With `cors` it lets every page read its replies, as servers for models do once that is turned on. */
export async function startLoopback(handler: Handler, cors = true): Promise<LoopbackServer> {
  const requests: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const sockets = new Set<Socket>();
  let open = 0;
  const server = createServer((request, response) => {
    if (cors) response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    if (request.method === 'OPTIONS') {
      if (cors) response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
      response.writeHead(cors ? 204 : 404).end();
      return;
    }
    open++;
    response.on('close', () => { open--; });
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => { body += piece; });
    request.on('end', () => {
      requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      void handler(response, request, body);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => { sockets.delete(socket); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    open: () => open,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}

/** A server that asks another one and passes its replies on in pieces of so many bytes, each in a write of its own. */
export function startRechunking(upstream: string, size: number): Promise<LoopbackServer> {
  return startLoopback(async (response, request, body) => {
    const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' };
    const answer = await globalThis.fetch(upstream + (request.url ?? ''), { method: request.method ?? 'GET', headers, ...(body === '' ? {} : { body }) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    for (let from = 0; from < bytes.length; from += size) {
      response.write(bytes.subarray(from, from + size));
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    response.end();
  });
}
