import { mdmAuthorityCheck } from '../../../src/checks/tenant/mdm-authority.ts';
import { apnsCertificate } from '../../../src/checks/tenant/apns-certificate.ts';
import { federation } from '../../../src/checks/tenant/federation.ts';
import { tellTenantCheck } from '../../../src/checks/tenant/tell-tenant-check.ts';
import { cannotSay, fails, warns } from '../../../src/checks/tenant/tenant-outcome.ts';
import { now } from './tenant-run.ts';

const language = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const at = { asOf: now };

it('says what was found, why it matters and what to do', () => {
  const told = tellTenantCheck({ check: mdmAuthorityCheck, findings: [fails('none', at)] }, language);

  expect(told).toMatchObject({
    id: 'mdm-authority',
    status: 'fail',
    title: 'Microsoft Intune is the MDM authority',
    findings: [{ status: 'fail', case: 'none', finding: 'No MDM authority is set.', asOf: now.toISOString(), reason: null }],
  });
  expect(told.findings[0]?.fix).toContain('orange banner');
});

it('gives a day with its year, in the zone of whoever reads', () => {
  const facts = { at: Date.parse('2027-01-01T23:30:00Z'), days: 3, apple: 'none' };

  const told = tellTenantCheck({ check: apnsCertificate, findings: [warns('soon', at, facts)] }, language);

  expect(told.findings[0]?.finding).toBe('The Apple MDM push certificate ends on 2 January 2027, in 3 days.');
});

it('names only the permission that is missing', () => {
  const refused = cannotSay('forbidden', { permissions: ['One.Read.All'], requestId: 'r-1' });

  const told = tellTenantCheck({ check: mdmAuthorityCheck, findings: [refused] }, language);

  expect(told.findings).toEqual([
    {
      status: 'unknown',
      case: null,
      finding: 'I am not allowed to look at this in your company.',
      fix: 'Graph refused. Grant the application permission One.Read.All and admin consent.',
      facts: {},
      asOf: null,
      reason: 'forbidden',
      requestId: 'r-1',
    },
  ]);
});

it('names all of the check’s permissions where it does not know better', () => {
  const told = tellTenantCheck({ check: mdmAuthorityCheck, findings: [cannotSay('forbidden')] }, language);

  expect(told.findings[0]?.fix).toContain('DeviceManagementServiceConfig.Read.All');
});

it('has words of its own for what a check knows it cannot know', () => {
  const told = tellTenantCheck({ check: federation, findings: [cannotSay('not-reported', { case: 'untold' })] }, language);

  expect(told.findings[0]).toMatchObject({ status: 'unknown', case: 'untold' });
  expect(told.findings[0]?.finding).toContain('nobody has told me');
});
