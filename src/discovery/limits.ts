/** What one probe may cost, ours and the other side's. Times in ms. */
export interface Limits {
  /** For one domain, everything included. */
  totalMs: number;
  /** An answer that takes longer is called slow. */
  slowMs: number;
  hops: number;
  /** Also after decompression. */
  bodyBytes: number;
  headerBytes: number;
  headerCount: number;
  jsonDepth: number;
  /** Addresses of one name that are looked at. */
  addresses: number;
  /** An answer is kept so long. */
  keptMs: number;
  perPerson: Pace;
  perTenant: Pace;
}

/** At most `times` within `withinMs`. */
export interface Pace {
  times: number;
  withinMs: number;
}

const second = 1000;
const minute = 60 * second;

export const defaultLimits: Limits = {
  totalMs: 10 * second,
  slowMs: 3 * second,
  hops: 5,
  bodyBytes: 64 * 1024,
  headerBytes: 16 * 1024,
  headerCount: 100,
  jsonDepth: 20,
  addresses: 32,
  keptMs: 10 * minute,
  perPerson: { times: 5, withinMs: 10 * minute },
  perTenant: { times: 60, withinMs: minute },
};
