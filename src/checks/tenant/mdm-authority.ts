import type { MdmAuthority } from '../../graph/organization.ts';
import type { Aged } from '../../graph/tenant-facts.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes } from './tenant-outcome.ts';

export const mdmAuthorityCheck = defineTenantCheck<Aged<MdmAuthority>, 'intune', 'none' | 'other'>({
  id: 'mdm-authority',
  permissions: ['DeviceManagementServiceConfig.Read.All'],
  usesBeta: false,
  features: ['foundation'],

  read: (run) => run.tenant.mdmAuthority(),

  decide(authority) {
    if (authority.value === 'intune') return passes('intune', authority);
    return authority.value === 'unknown' ? cannotSay('not-reported') : fails(authority.value, authority);
  },

  text: {
    title: 'Microsoft Intune is the MDM authority',
    why: 'No phone can be enrolled in Intune while another service, or none, is chosen to manage devices.',
    link: 'https://learn.microsoft.com/intune/intune-service/fundamentals/mdm-authority-set',
    intune: 'The MDM authority is Microsoft Intune.',
    none: 'No MDM authority is set.',
    noneFix:
      'Open the Intune admin center and choose Intune MDM Authority in the orange banner. Tenant administration > Tenant status shows the present value.',
    other: 'The MDM authority is not Intune, but Configuration Manager or Basic Mobility and Security.',
    otherFix:
      'Intune admin center > Tenant administration > Tenant status shows the present value. Change it to Intune, or let it coexist with Basic Mobility and Security, before people enroll.',
  },
});
