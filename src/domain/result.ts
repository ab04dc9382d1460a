/** An answer the caller must look at. Refusals are answers; broken machinery still throws. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** Yes, with what was asked for. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** No, with the reason. */
export const no = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
