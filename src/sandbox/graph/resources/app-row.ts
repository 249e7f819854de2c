import type { Application } from '../../tenant/organisation.ts';
import type { GraphVersion, Row } from '../call.ts';
import { audienceIdOf, targetRow } from './targets.ts';
import { vppTokenId } from './vpp-tokens.ts';

/** A mobileApp of the kinds that Contoso has. */
export function appRow(app: Application, version: GraphVersion): Row {
  const common = { ...commonRow(app), ...(version === 'beta' ? betaFields(app) : {}) };
  if (app.kind === 'web-clip') return { ...common, ...webClipFields(app, version) };
  const store = {
    bundleId: app.identifier,
    appStoreUrl: `https://apps.apple.com/app/${app.identifier.replaceAll('.', '-').toLowerCase()}`,
    applicableDeviceType: { iPad: true, iPhoneAndIPod: true },
  };
  if (app.kind === 'store') return { ...common, '@odata.type': '#microsoft.graph.iosStoreApp', ...store };
  return { ...common, '@odata.type': '#microsoft.graph.iosVppApp', ...store, ...volumeFields(app, version) };
}

function volumeFields(app: Application, version: GraphVersion): Row {
  return {
    usedLicenseCount: app.licences.used,
    totalLicenseCount: app.licences.total,
    releaseDateTime: '2015-06-12T00:00:00Z',
    vppTokenOrganizationName: 'Contoso',
    vppTokenAccountType: 'business',
    vppTokenAppleId: 'apple.admin@contoso.com',
    licensingType: { supportsUserLicensing: true, supportsDeviceLicensing: true },
    ...(version === 'beta' ? { vppTokenId, vppTokenDisplayName: 'Contoso apps' } : {}),
  };
}

/** Who gets the app; required means that Intune installs it by itself. */
export function appAssignments(app: Application, version: GraphVersion): Row[] {
  if (app.intent === null) return [];
  const beta = version === 'beta';
  const settings = {
    '@odata.type': '#microsoft.graph.iosVppAppAssignmentSettings',
    useDeviceLicensing: app.licensing === 'device',
    vpnConfigurationId: null,
    ...(beta
      ? { uninstallOnDeviceRemoval: true, isRemovable: true, preventManagedAppBackup: true, preventAutoAppUpdate: false }
      : {}),
  };
  return app.targets.map((target) => ({
    id: `${audienceIdOf(target)}_1_0`,
    intent: app.intent,
    ...(beta ? { source: 'direct', sourceId: app.id } : {}),
    target: targetRow(target, version),
    settings: app.kind === 'vpp' ? settings : null,
  }));
}

function commonRow(app: Application): Row {
  return {
    '@odata.type': '#microsoft.graph.iosiPadOSWebClip',
    id: app.id,
    displayName: app.name,
    description: '',
    publisher: app.publisher,
    largeIcon: null,
    createdDateTime: '2026-02-04T10:00:00Z',
    lastModifiedDateTime: '2026-06-01T10:00:00Z',
    isFeatured: false,
    privacyInformationUrl: null,
    informationUrl: null,
    owner: '',
    developer: '',
    notes: '',
    publishingState: 'published',
  };
}

function betaFields(app: Application): Row {
  return {
    isAssigned: app.intent !== null,
    roleScopeTagIds: ['0'],
    uploadState: 1,
    dependentAppCount: 0,
    supersedingAppCount: 0,
    supersededAppCount: 0,
  };
}

function webClipFields(app: Application, version: GraphVersion): Row {
  const beta = {
    fullScreenEnabled: false,
    preComposedIconEnabled: true,
    ignoreManifestScope: false,
    targetApplicationBundleIdentifier: '',
  };
  return { appUrl: app.identifier, useManagedBrowser: false, ...(version === 'beta' ? beta : {}) };
}
