import type { PlaceInTime } from "./domain/fact.ts";
import type { MeasureView } from "./domain/measure.ts";

export const measuresAddress = "/so-do";

/** The page that says how a measure is counted, with its figures. */
export const measureAddress = ({ slug }: Pick<MeasureView, "slug">): string => `${measuresAddress}/${slug}`;

/** The page of the module that facts of a place come from: a body's dossiers are shown with its unit. */
export function sourceAddress({ level, id, within }: Pick<PlaceInTime, "level" | "id" | "within">): string {
	if (level === "country") return "/giai-quyet-ho-so";
	const [unit] = level === "body" ? within : [id];
	return `/giai-quyet-ho-so/${unit ?? id}`;
}
