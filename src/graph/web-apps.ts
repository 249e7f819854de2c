import { assignmentFrom, assignmentRows, type Assignment } from './assignments.ts';
import { textIn, typeOf, type Raw } from './fields.ts';
import { intentOf } from './mobile-apps.ts';
import type { GraphReader } from './reader.ts';

/** A link that Intune puts on the home screen or into the Company Portal. */
export interface WebApp {
  name: string;
  url: string;
  /** `offered`: there to be had, or there by itself. */
  assignments: (Assignment & { intent: 'offered' | 'uninstall' | 'other' })[];
}

const webApps = "(isof('microsoft.graph.webApp') or isof('microsoft.graph.iosiPadOSWebClip'))";
const kinds = new Set(['webApp', 'iosiPadOSWebClip']);

/** Web apps of the tenant. beta, because v1.0 hides assignment filters. Needs DeviceManagementApps.Read.All. */
export async function webAppsOf(graph: GraphReader): Promise<WebApp[]> {
  const options = { version: 'beta', filter: webApps, expand: 'assignments' } as const;
  const rows = await graph.list<Raw>('/deviceAppManagement/mobileApps', options);
  return rows
    .filter((row) => kinds.has(typeOf(row)))
    .map((row) => ({
      name: textIn(row, 'displayName') ?? '',
      url: textIn(row, 'appUrl') ?? '',
      assignments: assignmentRows(row).map((one) => ({
        ...assignmentFrom(one),
        intent: useOf(one),
      })),
    }));
}

function useOf(assignment: Raw): WebApp['assignments'][number]['intent'] {
  const intent = intentOf(assignment);
  return intent === 'required' || intent === 'available' ? 'offered' : intent;
}
