/**
 * Loaded into the Playground before its own code. By itself the Playground listens on every interface, calls
 * Microsoft's telemetry even when told not to, and its page fetches fonts and scripts from the internet. Here a child's
 * name may be on that page, so it does none of these.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { Server, Socket } from 'node:net';

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

const { connect } = Socket.prototype;

/** The bot is on this machine, so nothing that the Playground needs is anywhere else. */
Socket.prototype.connect = function connectOnLoopback(this: Socket, ...given: unknown[]): Socket {
  const whereTo = Array.isArray(given[0]) ? given[0] : given;
  if (isHere(whereTo)) return Reflect.apply(connect, this, given);
  process.nextTick(() => this.destroy(new Error('The Agents Playground stays on this machine.')));
  return this;
};

/** Node hands over either what the caller wrote or, in an array, what it made of it. */
function isHere([first, second]: unknown[]): boolean {
  const { host, path } = Object(first);
  const named = host ?? (typeof second === 'string' ? second : 'localhost');
  return typeof path === 'string' || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(named);
}

/** The page may talk to its own server only; a picture's address in a card or a message is not followed either. */
const ownServerOnly = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

subscribe('http.server.request.start', (message) => {
  const { response } = message as { response: ServerResponse };
  response.setHeader('Content-Security-Policy', ownServerOnly);
});

/** The channel to the parent closes however the parent ends, kill -9 included: no Playground is left behind. */
process.on('disconnect', () => process.exit());
