/** What one request and one key may ask for. */
export interface Limits {
  /** Bytes of a JSON body or document. */
  body: number;
  /** Bytes of a multipart body with attachments. */
  multipart: number;
  /** Statements in one request. */
  statements: number;
  /** Levels of nesting in a JSON body. */
  depth: number;
  /** Most statements of one answer, and the number when the client names none. */
  page: number;
  /** Most statements of one answer with attachments, which are held in memory. */
  pageWithAttachments: number;
  /** Bytes of one answer; a page is cut there. */
  answer: number;
  /** Requests of one key: sustained, and at once. 0 switches the rule off. */
  requestsPerSecond: number;
  burst: number;
  /** How often secrets of one key may be tried before 429, per minute. */
  refusalsPerMinute: number;
}

export const DEFAULT_LIMITS: Limits = {
  body: 8 * 1024 * 1024,
  multipart: 32 * 1024 * 1024,
  statements: 2000,
  depth: 64,
  page: 500,
  pageWithAttachments: 20,
  answer: 16 * 1024 * 1024,
  requestsPerSecond: 200,
  burst: 2000,
  refusalsPerMinute: 120,
};

export interface RateLimiter {
  /** @returns seconds to wait, 0 when the request may pass */
  take(who: string): number;
}

/** A bucket of tokens for each name, filled steadily. */
export function createRateLimiter(perSecond: number, burst: number): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(who) {
      if (perSecond <= 0) return 0;
      const now = Date.now();
      if (buckets.size > 50_000) buckets.clear();
      const bucket = buckets.get(who) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      buckets.set(who, bucket);
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      bucket.tokens -= 1;
      return 0;
    },
  };
}
