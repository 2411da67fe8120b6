import type { Fact } from "./domain/fact.ts";
import type { MeasureView } from "./domain/measure.ts";

export const measuresAddress = "/so-do";

/** The page that says how a measure is counted, with its figures. */
export const measureAddress = ({ slug }: Pick<MeasureView, "slug">): string => `${measuresAddress}/${slug}`;

/** The page of the module that the fact comes from, for its place: a body's dossiers are shown with its unit. */
export function sourceAddress({ place }: Pick<Fact, "place">): string {
	if (place.level === "country") return "/giai-quyet-ho-so";
	const [unit] = place.level === "body" ? place.within : [place.id];
	return `/giai-quyet-ho-so/${unit ?? place.id}`;
}
