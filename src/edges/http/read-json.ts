import type { Next, Request, Response } from 'restify';

/** A Teams activity is far smaller. */
const mostBytes = 256 * 1024;

/**
 * Reads a JSON body into `request.body`. restify's own reader is not used: it unpacks compressed bodies before anybody
 * has signed in, without a limit, and a broken one ends the process. Refuses with 415 what is compressed, with 413 what
 * is too long, at the first byte too many, and with 400 what is not JSON.
 */
export function readJson(request: Request, response: Response, next: Next): void {
  if (request.method !== 'POST') next();
  else if (request.header('content-encoding')) next(refusal(415));
  else hear(request, response, next);
}

function hear(request: Request, response: Response, next: Next): void {
  const parts: Buffer[] = [];
  let bytes = 0;
  const more = (part: Buffer): void => {
    bytes += part.length;
    parts.push(part);
    if (bytes <= mostBytes) return;
    request.off('data', more).off('end', end).pause();
    response.once('finish', () => request.socket.destroy());
    next(refusal(413));
  };
  const end = (): void => {
    request.body = parsed(Buffer.concat(parts).toString('utf8'));
    next(request.body === undefined ? refusal(400) : undefined);
  };
  request.on('data', more).once('end', end);
}

/** Undefined where it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, wellFormed);
  } catch {
    return undefined;
  }
}

/** Half a character cannot be stored and found again: it is replaced, wherever it stands. */
const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

const refusal = (statusCode: number): Error => Object.assign(new Error('refused'), { statusCode });
