import type { Rule } from '../rule.ts';
import { addressShape, domainInTenant } from './address.ts';
import { contentType, status } from './answer.ts';
import { baseUrlHost, ownHost } from './around.ts';
import { body, servers } from './file.ts';
import { caching, coverage, filtering, head, parameters, speed } from './manners.ts';
import { dns } from './reach.ts';
import { redirects } from './redirects.ts';
import { baseUrl, cloud, path, tenant, version } from './server.ts';
import { ios27Tls, tlsConnection, tlsVersion } from './tls.ts';

/** In causal order: a cause stands before what follows from it. Rule 25 of the list is the verdict over these. */
export const rules: readonly Rule[] = [
  addressShape,
  dns,
  tlsVersion,
  tlsConnection,
  ios27Tls,
  redirects,
  ownHost,
  status,
  speed,
  contentType,
  body,
  servers,
  version,
  baseUrl,
  cloud,
  path,
  tenant,
  baseUrlHost,
  domainInTenant,
  filtering,
  parameters,
  caching,
  head,
  coverage,
];
