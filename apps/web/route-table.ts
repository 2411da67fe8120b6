import type { Route } from "#platform/http/route.ts";
import { routes } from "./routes.ts";

export interface RouteRow {
	readonly method: "GET" | "POST";
	readonly address: string;
	readonly who: string;
}

const methodOf = (route: Route): RouteRow["method"] => {
	if (route.kind === "api") return route.method;
	return route.kind === "action" && route.arrivesBy !== "redirect" ? "POST" : "GET";
};

/** Every route with its first gate, sorted by address: what a reviewer of rights reads. */
export function routeTable(): readonly RouteRow[] {
	return routes()
		.map(
			(route): RouteRow => ({
				method: methodOf(route),
				address: route.address,
				who: typeof route.who === "string" ? route.who : route.who.right,
			}),
		)
		.sort((one, other) => (one.address + one.method < other.address + other.method ? -1 : 1));
}
