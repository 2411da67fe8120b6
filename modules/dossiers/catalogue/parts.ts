import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { catalogueKeepers } from "../policy.ts";
import { dueForReview, keptDrafts, keptScopes } from "../queries/catalogue/kept-versions.ts";
import { actRoutes } from "../web/catalogue/act-pages.tsx";
import { catalogueDeskPage } from "../web/catalogue/desk-page.tsx";
import {
	confirmCatalogueImport,
	importPage,
	importTemplate,
	sendImport,
} from "../web/catalogue/import-pages.tsx";
import { listRoutes } from "../web/catalogue/list-pages.tsx";
import { postingPage } from "../web/catalogue/posting-page.tsx";
import { procedurePage } from "../web/catalogue/procedure-page.tsx";
import { proceduresPage } from "../web/catalogue/procedures-page.tsx";
import { versionPage } from "../web/catalogue/version-page.tsx";
import {
	copyPage,
	headPage,
	newVersionPage,
	sendCopy,
	sendHead,
	sendNewVersion,
} from "../web/catalogue/write-pages.tsx";
import { keeperMessages } from "./keeper-messages.ts";

/** What this room hands to the module's wiring. */
export const cataloguePart: Omit<ModuleWiring, "name"> = {
	routes: [
		proceduresPage,
		procedurePage,
		postingPage,
		catalogueDeskPage,
		importPage,
		importTemplate,
		sendImport,
		confirmCatalogueImport,
		newVersionPage,
		sendNewVersion,
		versionPage,
		headPage,
		sendHead,
		copyPage,
		sendCopy,
		...listRoutes,
		...actRoutes,
	],
	desk: [
		{
			label: { vi: keeperMessages.vi.desk, en: keeperMessages.en.desk },
			about: { vi: keeperMessages.vi.deskAbout, en: keeperMessages.en.deskAbout },
			address: "/soan-thu-tuc",
			allows: catalogueKeepers.allows,
			waiting: async (db, person, today) => {
				const scopes = await keptScopes(db, person, today);
				const { handedIn } = await keptDrafts(db, scopes);
				const due = await dueForReview(db, scopes, { by: today, on: today });
				return handedIn.length + due.length;
			},
		},
	],
};
