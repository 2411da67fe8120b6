import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { demoProcedures } from "../demo/catalogue/demo-procedures.ts";
import { catalogueKeepers } from "../policy.ts";
import { dueForReview, keptDrafts, keptScopes } from "../queries/catalogue/kept-versions.ts";
import { proposalsFor } from "../queries/catalogue/proposals.ts";
import { acceptedProposalsPage } from "../web/catalogue/accepted-proposals-page.tsx";
import { actRoutes } from "../web/catalogue/act-pages.tsx";
import { catalogueDeskPage } from "../web/catalogue/desk-page.tsx";
import {
	confirmCatalogueImport,
	importPage,
	importTemplate,
	sendImport,
} from "../web/catalogue/import-pages.tsx";
import { listRoutes } from "../web/catalogue/list-pages.tsx";
import { catalogueCsv, catalogueFile } from "../web/catalogue/open-data.ts";
import { postingPage } from "../web/catalogue/posting-page.tsx";
import { procedurePage } from "../web/catalogue/procedure-page.tsx";
import { proceduresPage } from "../web/catalogue/procedures-page.tsx";
import {
	proposalPage,
	proposalPeople,
	proposalsAddress,
	proposalsPage,
	sendProposalAnswer,
	sendProposalBack,
	sendProposalResult,
} from "../web/catalogue/proposal-pages.tsx";
import { chooseProcedurePage, proposePage, sendProposal } from "../web/catalogue/propose-pages.tsx";
import { versionPage } from "../web/catalogue/version-page.tsx";
import {
	copyPage,
	headPage,
	newVersionPage,
	sendCopy,
	sendHead,
	sendNewVersion,
} from "../web/catalogue/write-pages.tsx";
import { changeMessages } from "./change-messages.ts";
import { keeperMessages } from "./keeper-messages.ts";
import { proposalMessages } from "./proposal-messages.ts";

/** What this room hands to the module's wiring. */
export const cataloguePart: Omit<ModuleWiring, "name"> = {
	routes: [
		proceduresPage,
		catalogueCsv,
		acceptedProposalsPage,
		procedurePage,
		postingPage,
		catalogueDeskPage,
		importPage,
		importTemplate,
		sendImport,
		confirmCatalogueImport,
		proposalsPage,
		chooseProcedurePage,
		proposePage,
		sendProposal,
		proposalPage,
		sendProposalAnswer,
		sendProposalResult,
		sendProposalBack,
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
		{
			label: { vi: proposalMessages.vi.title, en: proposalMessages.en.title },
			about: { vi: proposalMessages.vi.deskAbout, en: proposalMessages.en.deskAbout },
			address: proposalsAddress,
			allows: proposalPeople.allows,
			waiting: async (db, person, today) => {
				const proposals = await proposalsFor(db, person, today);
				return proposals.filter(({ answers, state }) => answers && state === "waiting").length;
			},
		},
	],
	demo: [demoProcedures],
	openData: [
		{
			label: { vi: changeMessages.vi.data.label, en: changeMessages.en.data.label },
			about: { vi: changeMessages.vi.data.about, en: changeMessages.en.data.about },
			files: [{ format: "CSV", address: catalogueFile }],
		},
	],
};
