import { odata } from './address.ts';
import { asRow, dateIn, numberIn, sameId, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';
import { requiredListIn, requiredRowsIn } from './required.ts';

export interface AppInstallFailure {
  /** As in 0x87D13B62; null: Intune gives none. */
  code: string | null;
  /** Intune's own words, in English; null: none. */
  detail: string | null;
  at: Date | null;
}

interface Wanted {
  /** Of the app object in Intune. */
  appId: string;
  /** Of the managed device in Intune. */
  deviceId: string;
  personId: string;
}

const report = '/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport';
// A `_loc` column may not be selected; it comes along with the column that it puts into words.
const select = ['DeviceId', 'UserId', 'AppInstallState', 'AppInstallStateDetails', 'HexErrorCode', 'LastModifiedDateTime'];
const perPage = 1000;
const pages = 2;
const failed = new Set([2, 4]);

/**
 * Why one app could not be put on one device. null: nothing failed there, or the report does not tell within its first
 * two thousand devices. Counts as a write against Intune's limits, so it is worth asking only for an app that failed.
 * Its answer is bytes, which a `$batch` would garble. Needs DeviceManagementApps.Read.All.
 */
export async function appInstallFailure(graph: GraphReader, wanted: Wanted): Promise<AppInstallFailure | null> {
  for (let page = 0; page < pages; page += 1) {
    const rows = await pageOf(graph, wanted.appId, page);
    const own = rows.filter((row) => isOf(row, wanted)).sort((one, other) => timeOf(other) - timeOf(one));
    if (own[0]) return failureFrom(own[0]);
    if (rows.length < perPage) return null;
  }
  return null;
}

async function pageOf(graph: GraphReader, appId: string, page: number): Promise<Raw[]> {
  const filter = odata`(ApplicationId eq ${appId})`;
  const wish = { select, filter, orderBy: [], search: '', skip: page * perPage, top: perPage };
  const answer = asRow(await graph.ask<unknown>(report, wish, { version: 'v1.0', alone: true }));
  const columns = requiredRowsIn(answer, 'Schema').map((column) => textIn(column, 'Column') ?? '');
  return requiredListIn(answer, 'Values').map((values) => rowFrom(columns, values));
}

// The columns come in the order of the schema, not in the order of the wish.
const rowFrom = (columns: readonly string[], values: unknown): Raw =>
  Array.isArray(values) ? Object.fromEntries(columns.map((column, index) => [column, values[index] as unknown])) : {};

function isOf(row: Raw, { deviceId, personId }: Wanted): boolean {
  const owner = textIn(row, 'UserId');
  return sameId(textIn(row, 'DeviceId'), deviceId) && (owner === null || sameId(owner, personId));
}

function failureFrom(row: Raw): AppInstallFailure | null {
  const state = numberIn(row, 'AppInstallState');
  const code = textIn(row, 'HexErrorCode');
  const isCode = code !== null && /[1-9a-f]/i.test(code.replace(/^0x/i, ''));
  if (state === null ? !isCode : !failed.has(state)) return null;
  const hasDetail = numberIn(row, 'AppInstallStateDetails') !== 0;
  return {
    code: isCode ? code : null,
    detail: hasDetail ? textIn(row, 'AppInstallStateDetails_loc') : null,
    at: dateOf(row),
  };
}

const timeOf = (row: Raw): number => dateOf(row)?.getTime() ?? 0;

// The report writes UTC without saying so.
function dateOf(row: Raw): Date | null {
  const text = textIn(row, 'LastModifiedDateTime');
  if (text === null) return null;
  return dateIn({ text: /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z` }, 'text');
}
