/** How Usher proves itself to Graph. `expiresAt` null: not known here. */
export type OwnCredential =
  | { kind: 'secret' | 'certificate'; expiresAt: Date | null }
  | { kind: 'managed-identity' }
  /** The demo tenant asks for none. */
  | { kind: 'none' };

/** A part of Usher, and what it asks Graph for. */
export interface FeatureNeeds {
  /** As IT reads it: "Diagnosis". */
  feature: string;
  permissions: readonly string[];
}

/** What Graph cannot say: settings of this installation, and what an admin told once. */
export interface TenantKnowledge {
  /** Whether Apple Business takes its accounts from Entra; null: nobody has told. */
  appleFederation: { federated: boolean; toldAt: Date } | null;
  /** Client id of Usher’s own application; null: not known. */
  ownAppId: string | null;
  credential: OwnCredential;
  needs: readonly FeatureNeeds[];
}
