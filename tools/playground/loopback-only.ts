/**
 * Loaded into the Playground before its own code. By itself the Playground listens on every interface and its page
 * fetches fonts and scripts from the internet; here a child's name may be on that page, so it does neither.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { Server } from 'node:net';

const host = '127.0.0.1';
const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(this: Server, ...given: unknown[]): Server {
  const [first] = given;
  const whenListening = given.find((value) => typeof value === 'function');
  const callback = whenListening === undefined ? [] : [whenListening];
  if (typeof first === 'object' && first !== null)
    return Reflect.apply(listen, this, [{ ...first, host }, ...callback]);
  if (typeof first === 'string' && Number.isNaN(Number(first))) return Reflect.apply(listen, this, given);
  const port = typeof first === 'function' ? 0 : Number(first ?? 0);
  return Reflect.apply(listen, this, [{ port, host }, ...callback]);
};

/** The page may talk to its own server only; a picture's address in a card or a message is not followed either. */
const ownServerOnly = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

subscribe('http.server.request.start', (message) => {
  const { response } = message as { response: ServerResponse };
  response.setHeader('Content-Security-Policy', ownServerOnly);
});

/** The channel to the parent closes however the parent ends, kill -9 included: no Playground is left behind. */
process.on('disconnect', () => process.exit());
