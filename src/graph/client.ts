import type { TokenCredential } from '@azure/identity';
import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  ResponseType,
  GraphError,
  type Context,
  type GraphRequest,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { UsherError } from '../errors.ts';
import { bodyOf } from './answers.ts';
import { callerFrom, headersFor, type GraphConnection } from './connection.ts';
import type { Exchange } from './exchange.ts';
import { NoAnswer } from './failures.ts';
import { latelyAnswered, neverKnown } from './lately.ts';
import { limitsOf, type LimitsKind } from './limits.ts';
import { readerOn } from './reader-on.ts';
import { givenUp, patiently, unlessAborted, type Caller, type Patience } from './retries.ts';
import { tokensFor, type Tokens } from './tokens.ts';

export interface GraphOptions {
  /** Without the version: https://graph.microsoft.com, or a loopback stand-in. */
  baseUrl: string;
  /** null: no token is sought or sent. */
  credential: TokenCredential | null;
  /** Milliseconds for one answer; lists get three times as long. */
  timeoutMs?: number;
  /** Milliseconds before the first retry, at most. */
  retryBaseMs?: number;
  /** How requests leave; the runtime's own unless told. */
  fetch?: typeof fetch;
  /** Standard: the real ones. */
  limits?: LimitsKind;
}

interface Line {
  client: Client;
  tokens: Tokens | null;
  timeoutMs: number;
}

/** Opens the way to Graph. Nothing is sent yet. */
export function connectGraph(options: GraphOptions): GraphConnection {
  const line = lineTo(options);
  const patience: Patience = { base: options.retryBaseMs ?? 1000, longest: 8000 };
  const { baseUrl } = options;
  const limits = limitsOf(options.limits ?? 'real');
  const lately = options.limits === 'none' ? neverKnown : latelyAnswered();
  const send = async (exchange: Exchange, caller: Caller): Promise<unknown> => {
    limits.refusePaused(exchange);
    return sent(line, exchange, caller).catch((failure: unknown) => {
      limits.learnFrom(exchange, failure);
      throw failure;
    });
  };
  const inTurn = async (exchange: Exchange, caller: Caller): Promise<unknown> => {
    await limits.turnFor(exchange, caller);
    return send(exchange, caller);
  };
  return {
    baseUrl,
    patience,
    limits,
    lately,
    send,
    reader(signal, withinMs) {
      const caller = callerFrom(signal, withinMs);
      const read = (exchange: Exchange): Promise<unknown> => patiently(() => inTurn(exchange, caller), caller, patience);
      return readerOn({ baseUrl, signal, read });
    },
  };
}

function lineTo({ baseUrl, credential, timeoutMs = 10_000, fetch: send = fetch }: GraphOptions): Line {
  const { hostname, protocol } = new URL(baseUrl);
  if (credential && protocol !== 'https:') throw new UsherError('bad-config', 'A Graph token may only travel by https');
  const transport: Middleware = {
    execute: async (context: Context) => {
      context.response = await send(context.request as string, context.options);
    },
  };
  // Not the SDK's default chain: its retry handler repeats writes and its redirect handler leaves the host.
  const authentication = new AuthenticationHandler({ getAccessToken: () => Promise.reject(new Error('No token')) });
  const middleware = credential ? [authentication, transport] : transport;
  const client = Client.initWithMiddleware({ baseUrl, customHosts: new Set([hostname]), middleware });
  return { client, tokens: credential ? tokensFor(credential, baseUrl) : null, timeoutMs };
}

async function sent(line: Line, exchange: Exchange, caller: Caller): Promise<unknown> {
  const timeout = AbortSignal.timeout(line.timeoutMs * (exchange.isList ? 3 : 1));
  const signal = caller.signal ? AbortSignal.any([timeout, caller.signal]) : timeout;
  try {
    return await unlessAborted(answerTo(line, exchange, signal), signal);
  } catch (cause) {
    if (cause instanceof UsherError) throw cause;
    if (signal.aborted) throw givenUp(signal);
    // The SDK says GraphError when nothing came back; what did come back and is wrong is our own mistake.
    throw cause instanceof GraphError ? new NoAnswer('Graph could not be reached', { passing: true, cause }) : cause;
  }
}

async function answerTo(line: Line, exchange: Exchange, signal: AbortSignal): Promise<unknown> {
  const { tokens } = line;
  const ask = (token: string | null): Promise<Response> => responseTo({ line, exchange, signal, token });
  if (!tokens) return bodyOf(await ask(null));
  const token = await tokens.current();
  const response = await ask(token);
  if (response.status !== 401) return bodyOf(response);
  // Revoked before its time. One try with a new one; nothing was done, so this holds for everything.
  const renewed = await tokens.renewed(token, response.headers.get('www-authenticate'));
  if (renewed === null) return bodyOf(response);
  await response.body?.cancel();
  return bodyOf(await ask(renewed));
}

interface Question {
  line: Line;
  exchange: Exchange;
  signal: AbortSignal;
  token: string | null;
}

async function responseTo({ line, exchange, signal, token }: Question): Promise<Response> {
  const request = requestFor(line.client, exchange, signal);
  if (token !== null) {
    const provider = { getAccessToken: () => Promise.resolve(token) };
    request.middlewareOptions([new AuthenticationHandlerOptions(provider)]);
  }
  const answer = exchange.body === undefined ? request.get() : request.post(exchange.body);
  return (await answer) as Response;
}

function requestFor(client: Client, exchange: Exchange, signal: AbortSignal): GraphRequest {
  const [path = '', query] = exchange.address.split(/\?(.*)/s);
  const request = client.api(path).version(exchange.version).responseType(ResponseType.RAW);
  if (query) request.query(query);
  request.headers(headersFor(exchange));
  return request.options({ signal, redirect: 'manual' });
}
