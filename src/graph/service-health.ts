import { textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface ServiceHealth {
  /** Microsoft's name: Microsoft Intune, Microsoft Entra … */
  service: string;
  /** `unknown`: a status we have no word for. */
  status: 'fine' | 'trouble' | 'unknown';
}

const statuses: Readonly<Record<string, ServiceHealth['status']>> = {
  serviceOperational: 'fine',
  serviceRestored: 'fine',
  postIncidentReviewPublished: 'fine',
  falsePositive: 'fine',
  resolved: 'fine',
  resolvedExternal: 'fine',
  investigationSuspended: 'fine',
  serviceDegradation: 'trouble',
  serviceInterruption: 'trouble',
  extendedRecovery: 'trouble',
  restoringService: 'trouble',
  verifyingService: 'trouble',
  investigating: 'trouble',
  confirmed: 'trouble',
  reported: 'trouble',
  mitigated: 'fine',
  mitigatedExternal: 'fine',
};

/** What Microsoft itself says about its services. Needs ServiceHealth.Read.All. */
export async function serviceHealth(graph: GraphReader): Promise<ServiceHealth[]> {
  const rows = await graph.list<Raw>('/admin/serviceAnnouncement/healthOverviews', { version: 'v1.0' });
  return rows.map((row) => ({
    service: textIn(row, 'service') ?? '',
    status: statuses[textIn(row, 'status') ?? ''] ?? 'unknown',
  }));
}
