export interface SignInEntry {
  id: string;
  at: string;
  userId: string;
  app: string;
  resource: string;
  /** 0 is success. */
  code: number;
  /** The log's words for the code; null takes Microsoft's usual ones. */
  reason: string | null;
  /** Conditional Access policies that were looked at. */
  policies: AppliedPolicy[];
  /** Null: the same as `id`. */
  correlationId: string | null;
  /** Graph's riskState, such as atRisk. */
  riskState: string;
  /** Managed device that it came from. */
  deviceId: string | null;
  /** What the log says about the device where it differs from that device, or where there is none. */
  detail: Partial<DeviceDetail>;
  place: string;
}

export interface AppliedPolicy {
  name: string;
  /** Graph's appliedConditionalAccessPolicyResult, such as reportOnlyFailure. */
  result: string;
  /** Graph's words: Block, Mfa, RequireCompliantDevice, RequireApprovedApp … */
  controls: string[];
}

/** Graph's deviceDetail. */
export interface DeviceDetail {
  deviceId: string | null;
  displayName: string | null;
  operatingSystem: string | null;
  browser: string | null;
  isCompliant: boolean | null;
  isManaged: boolean | null;
  trustType: string | null;
}

/** What goes without saying about a sign-in. */
export const signInDefaults = () =>
  ({
    app: 'Microsoft Teams',
    resource: 'Office 365 Exchange Online',
    code: 0,
    reason: null,
    policies: [],
    correlationId: null,
    riskState: 'none',
    deviceId: null,
    detail: {},
    place: 'home',
  }) satisfies Partial<SignInEntry>;

export const compliantPhonePolicy = (result: string): AppliedPolicy => ({
  name: 'Require a compliant phone',
  result,
  controls: ['RequireCompliantDevice'],
});

export const blockingPolicy = (name: string | null): AppliedPolicy => ({
  name: name ?? 'Block access',
  result: 'failure',
  controls: ['Block'],
});
