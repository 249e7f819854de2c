import { list } from '../answers.ts';
import type { Resource } from '../call.ts';

/** GET /admin/serviceAnnouncement/healthOverviews (ServiceHealth.Read.All) */
export const serviceHealth: Resource = {
  method: 'GET',
  path: '/admin/serviceAnnouncement/healthOverviews',
  answer: (call) =>
    list(call, {
      context: 'admin/serviceAnnouncement/healthOverviews',
      rows: call.state.organisation.health.map(({ id, service, status }) => ({ id, service, status })),
    }),
};
