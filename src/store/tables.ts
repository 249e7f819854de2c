/** The schema in the subset that means the same in SQLite and PostgreSQL: text and integers, times as epoch ms, JSON as text. */
export interface Tables {
  turn_state: { key: string; value: string; version: number; updated_at: number };
  seen_activity: { key: string; seen_at: number };
  conversation_reference: {
    conversation_id: string;
    person_id: string;
    reference: string;
    /** 1 or 0. */
    personal: number;
    seen_at: number;
  };
  watch: { conversation_id: string; looks: number; started_at: number; next_look: number };
  audit_line: {
    sequence: number;
    at: number;
    actor_id: string;
    action: string;
    subject_id: string;
    outcome: string;
    detail: string;
    hash_before: string;
    hash: string;
  };
  /** Both ends of the audit's chain: the line that the sweep removed last, and the one that was added last. */
  audit_mark: { name: 'removed' | 'newest'; sequence: number; hash: string };
  notice: { person_id: string; kind: string; by_name: string; at: number };
  hand_off: {
    id: string;
    person_id: string;
    conversation_id: string;
    about: string;
    opened_at: number;
    status: string;
    settled_by: string | null;
    settled_at: number | null;
    channel_message: string | null;
    report: string | null;
  };
  failed_sign_in: { code: number; person_hash: string; at: number };
  secret: { name: string; value: string };
}
