import type { Route } from "#platform/http/route.ts";
import { wirings } from "../wirings.ts";
import { deskPage } from "./officer/desk.tsx";
import { recordDesk, recordRoutes } from "./officer/records.ts";
import { galleryPage } from "./public/gallery.tsx";
import { homePage } from "./public/home.tsx";
import { indexProfilePage } from "./public/index-profile.tsx";
import { openDataPage } from "./public/open-data.tsx";
import { serviceIndex } from "./public/service-index.tsx";
import { accessibilityPage, privacyPage } from "./public/statements.tsx";

/** Every address of the system: the modules' own, and the pages here that join several. */
export const routes = (): readonly Route[] => [
	homePage,
	deskPage([...wirings.flatMap((wiring) => wiring.desk ?? []), ...recordDesk]),
	...recordRoutes,
	galleryPage,
	indexProfilePage,
	serviceIndex,
	accessibilityPage,
	privacyPage,
	openDataPage(wirings.flatMap((wiring) => wiring.openData ?? [])),
	...wirings.flatMap((wiring) => wiring.routes ?? []),
];
