import type { OnlineLaw, OnlineLevel, ProcedureVersion } from "./version.ts";

/**
 * Which decree's scale holds on a day: levels 1 to 4 (43/2011/NĐ-CP), whole or part (42/2022/NĐ-CP, from 15/8/2022), whole
 * unless a public reason says why not (224/2026/NĐ-CP, from 1/7/2026). A level of one is never read on another.
 */
export function onlineLawOn(day: string): OnlineLaw {
	if (day < "2022-08-15") return "43/2011";
	return day < "2026-07-01" ? "42/2022" : "224/2026";
}

export type OnlineStanding =
	/** announced on the scale of the day */
	| { readonly kind: "known"; readonly law: OnlineLaw; readonly level: OnlineLevel }
	/** announced on an earlier scale, which says nothing on that of the day */
	| {
			readonly kind: "other-scale";
			readonly law: OnlineLaw;
			readonly announced: { readonly law: OnlineLaw; readonly level: OnlineLevel };
	  }
	| { readonly kind: "unknown"; readonly law: OnlineLaw };

export function onlineStanding({ online }: Pick<ProcedureVersion, "online">, day: string): OnlineStanding {
	const law = onlineLawOn(day);
	if (online === null) return { kind: "unknown", law };
	return online.law === law ? { kind: "known", ...online } : { kind: "other-scale", law, announced: online };
}

/** Since 1/7/2026 a service that is only partly online says why, in public (Decree 224/2026/NĐ-CP). */
export const owesReason = (version: Pick<ProcedureVersion, "online" | "onlineReason">): boolean =>
	version.online?.law === "224/2026" && version.online.level === "part" && version.onlineReason === null;
