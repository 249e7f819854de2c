/** The schema in the subset that means the same in SQLite and PostgreSQL: text and integers, times as epoch ms, JSON as text. */
export interface Tables {
  turn_state: { key: string; value: string; version: number; updated_at: number };
  seen_activity: { key: string; seen_at: number };
  conversation_reference: { conversation_id: string; person_id: string; reference: string };
  watch: { conversation_id: string; looks: number; started_at: number; next_look: number };
}
