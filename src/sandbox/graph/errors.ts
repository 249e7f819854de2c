import { randomUUID } from 'node:crypto';
import type { GraphAnswer } from './call.ts';

/** Graph says no: becomes `{error:{code,message,innerError}}`. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'GraphRefusal';
    this.status = status;
    this.code = code;
  }
}

export const badRequest = (message: string) => new GraphRefusal(400, 'BadRequest', message);

export const noSuchSegment = (segment: string) => badRequest(`Resource not found for the segment '${segment}'.`);

/** A directory object that does not exist. */
export const noSuchObject = (id: string) =>
  new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** An Intune object that does not exist. */
export const noSuchIntuneObject = (id: string) => new GraphRefusal(404, 'ResourceNotFound', intuneMessage(`Not found: ${id}`));

const usual: Record<number, [code: string, message: string]> = {
  400: ['BadRequest', 'The request is invalid.'],
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  404: ['Request_ResourceNotFound', 'Resource does not exist or one of its queried reference-property objects are not present.'],
  429: ['TooManyRequests', 'Please retry again later.'],
  500: ['InternalServerError', 'An internal server error occurred.'],
  502: ['BadGateway', 'Bad gateway.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable. Please try again later.'],
  504: ['GatewayTimeout', 'The gateway timed out.'],
};

const intunePath = /^\/(deviceManagement|deviceAppManagement|users\/[^/]+\/(managedDevices|mobileApp|deviceManagement))/;

/** The refusal that Graph usually gives with this status on this path. */
export function usualRefusal(status: number, path: string): GraphRefusal {
  const [code, message] = usual[status] ?? ['UnknownError', ''];
  if (status !== 403 || !intunePath.test(path)) return new GraphRefusal(status, code, message);
  const scopes = 'DeviceManagementManagedDevices.Read.All, DeviceManagementConfiguration.Read.All';
  const text = `Application is not authorized to perform this operation. Application must have one of the following scopes: ${scopes}`;
  return new GraphRefusal(403, 'Forbidden', intuneMessage(text));
}

/** The error as Graph sends it, with its request ids. */
export function errorAnswer(refusal: GraphRefusal, about: { now: Date; clientRequestId: string | undefined }): GraphAnswer {
  const requestId = randomUUID();
  const innerError = {
    date: about.now.toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': about.clientRequestId ?? requestId,
  };
  const body = { error: { code: refusal.code, message: refusal.message, innerError } };
  return { status: refusal.status, headers: { 'Content-Type': 'application/json', 'request-id': requestId }, body };
}

/** Intune packs a JSON text into the message. */
function intuneMessage(text: string): string {
  const ids = `Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: ${randomUUID()}`;
  const url = 'Url: https://fef.msub01.manage.microsoft.com/StatelessService';
  const packed = {
    _version: 3,
    Message: `${text} - ${ids} - ${url}`,
    CustomApiErrorPhrase: '',
    RetryAfter: null,
    ErrorSourceService: '',
    HttpHeaders: '{}',
  };
  return JSON.stringify(packed, null, 2).replaceAll('\n', '\r\n');
}
