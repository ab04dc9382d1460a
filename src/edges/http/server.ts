import { createServer } from 'restify';
import type { Log } from '../../workflow/ports.ts';
import { readJson } from './read-json.ts';

/** What the bot is handed, and what it answers: the door only carries bytes. */
export type Receive = (authorization: string, body: unknown) => Promise<{ status: number; body?: unknown }>;

export type Door = { port: number; close(): Promise<void> };

/** How long a stop waits for the answers that are under way. */
const mostPatienceMs = 3000;

/**
 * Opens POST /api/messages. Anything that is not JSON, or is too long, gets a clear answer and reaches nobody.
 * Throws one sentence when the port is taken.
 */
export function openDoor(at: { host: string; port: number }, receive: Receive, log: Log): Promise<Door> {
  const server = createServer({ name: 'safeguarding', handleUncaughtExceptions: false });
  // Its own log would write whole requests.
  (server.log as unknown as { level: string }).level = 'silent';
  // Nobody who has not signed in may hold the door open, or fill it.
  server.server.requestTimeout = 15_000;
  server.server.headersTimeout = 10_000;
  server.server.maxConnections = 1000;
  server.use(readJson);
  // Without its own error bodies: they would say what was in the request.
  server.on('restifyError', (_request, _response, error: { statusCode?: number; toJSON?: () => object }, callback) => {
    const status = error.statusCode ?? 500;
    error.toJSON = () => ({ message: sentences[status] ?? 'That could not be read. Nothing was changed.' });
    log.warn('request refused', { status });
    callback();
  });

  server.head('/api/messages', async (_request, response) => {
    response.send(200);
  });
  server.post('/api/messages', async (request, response) => {
    const { status, body } = await receive(request.header('authorization') ?? '', request.body);
    response.send(status, body);
  });

  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(cannotListen(at, error))));
    server.listen(at.port, at.host, () =>
      resolve({
        port: (server.address() as { port: number }).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            // Whoever waits for an answer gets it; whoever only keeps a connection open does not hold us up.
            server.server.closeIdleConnections();
            setTimeout(() => server.server.closeAllConnections(), mostPatienceMs).unref();
          }),
      }),
    );
  });
}

const sentences: Record<number, string> = {
  400: 'That was not valid JSON. Nothing was changed.',
  404: 'There is nothing here.',
  405: 'Only POST is answered here.',
  413: 'That was too long. Nothing was changed.',
  415: 'Only plain JSON is read here. Nothing was changed.',
};

const cannotListen = ({ host, port }: { host: string; port: number }, { code }: NodeJS.ErrnoException): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`
    : `Port ${port} on ${host} could not be opened (${code ?? 'unknown'}). Set PORT to another one.`;
