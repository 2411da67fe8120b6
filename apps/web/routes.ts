import type { Route } from "#platform/http/route.ts";
import { wirings } from "../wirings.ts";
import { homePage } from "./public/home.tsx";

/** Every address of the system: the modules' own, and the pages here that join several. */
export const routes = (): readonly Route[] => [
	homePage,
	...wirings.flatMap((wiring) => wiring.routes ?? []),
];
