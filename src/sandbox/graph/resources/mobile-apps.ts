import type { Application } from '../../tenant/organisation.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { badRequest, noSuchIntuneObject } from '../errors.ts';
import { appAssignments, appRow } from './app-row.ts';

const context = 'deviceAppManagement/mobileApps';

/** GET /deviceAppManagement/mobileApps */
export const mobileApps: Resource = {
  method: 'GET',
  path: `/${context}`,
  answer(call) {
    refuseDerived(call);
    const rows = found(call).map((app) => appRow(app, call.version));
    return list(call, { context, rows, alwaysCounts: true, expand: { assignments: (row) => assignmentsOf(call, row) } });
  },
};

/** GET /deviceAppManagement/mobileApps/microsoft.graph.iosVppApp */
export const vppApps: Resource = {
  method: 'GET',
  path: `/${context}/microsoft.graph.iosVppApp`,
  answer(call) {
    const rows = found(call)
      .filter((app) => app.kind === 'vpp')
      .map((app) => appRow(app, call.version));
    return list(call, {
      context: `${context}/microsoft.graph.iosVppApp`,
      rows,
      expand: { assignments: (row) => assignmentsOf(call, row) },
    });
  },
};

/** GET /deviceAppManagement/mobileApps/{id} */
export const mobileApp: Resource = {
  method: 'GET',
  path: `/${context}/:app`,
  answer: (call) =>
    one(call, { context, row: appRow(appOf(call), call.version), expand: { assignments: (row) => assignmentsOf(call, row) } }),
};

/** GET /deviceAppManagement/mobileApps/{id}/assignments */
export const mobileAppAssignments: Resource = {
  method: 'GET',
  path: `/${context}/:app/assignments`,
  answer(call) {
    const app = appOf(call);
    return list(call, { context: `${context}('${app.id}')/assignments`, rows: appAssignments(app, call.version) });
  },
};

function found(call: GraphCall): readonly Application[] {
  const { applications } = call.state.organisation;
  const search = call.query.get('$search')?.replaceAll('"', '').toLowerCase();
  return search === undefined ? applications : applications.filter((app) => app.name.toLowerCase().includes(search));
}

function appOf(call: GraphCall): Application {
  const app = call.state.organisation.applications.find((one) => one.id === call.params.app);
  if (app === undefined) throw noSuchIntuneObject(call.params.app ?? '');
  return app;
}

function assignmentsOf(call: GraphCall, row: Row): Row[] {
  const app = call.state.organisation.applications.find((one) => one.id === row.id);
  return app === undefined ? [] : appAssignments(app, call.version);
}

/** bundleId lives on the derived types: the base collection neither selects nor filters it. */
function refuseDerived(call: GraphCall): void {
  const asked = `${call.query.get('$select') ?? ''},${call.query.get('$filter') ?? ''}`;
  if (/(^|[\s,(])bundleId\b/.test(asked)) {
    throw badRequest("Could not find a property named 'bundleId' on type 'microsoft.graph.mobileApp'.");
  }
}
